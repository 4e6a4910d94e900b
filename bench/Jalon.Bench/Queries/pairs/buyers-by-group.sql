SELECT customer_id AS id, count(*) AS orders, sum(amount) AS spent
FROM purchase
WHERE customer_id IN (SELECT id FROM customer)
GROUP BY customer_id
HAVING sum(amount) > 500

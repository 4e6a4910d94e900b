SELECT id
FROM customer
WHERE id IN (SELECT customer_id FROM purchase GROUP BY customer_id HAVING bool_and(channel = 'web'))

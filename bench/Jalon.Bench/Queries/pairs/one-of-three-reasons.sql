SELECT c.id
FROM customer c
LEFT JOIN (SELECT customer_id FROM purchase GROUP BY customer_id HAVING sum(amount) >= 1000) p ON p.customer_id = c.id
WHERE c.loyalty = 'gold' OR c.city = 'Lyon' OR p.customer_id IS NOT NULL

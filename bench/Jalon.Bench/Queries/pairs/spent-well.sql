SELECT c.id
FROM customer c
JOIN (SELECT customer_id FROM purchase GROUP BY customer_id HAVING sum(amount) >= 500) p ON p.customer_id = c.id
WHERE c.country IN ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')

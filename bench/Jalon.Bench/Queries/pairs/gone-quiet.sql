SELECT c.id
FROM customer c
JOIN (SELECT customer_id FROM purchase GROUP BY customer_id HAVING max(ordered_on) < DATE '2026-05-24') p ON p.customer_id = c.id

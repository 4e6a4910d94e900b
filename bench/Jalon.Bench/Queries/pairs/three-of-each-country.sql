SELECT c.id, row_number() OVER (PARTITION BY c.country ORDER BY coalesce(p.total, 0) DESC, c.id) AS place
FROM customer c
LEFT JOIN (SELECT customer_id, sum(amount) AS total FROM purchase GROUP BY customer_id) p ON p.customer_id = c.id
QUALIFY place <= 3

SELECT id
FROM customer c
WHERE NOT EXISTS (SELECT 1 FROM purchase p WHERE p.customer_id = c.id)

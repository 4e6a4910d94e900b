SELECT c.id
FROM customer c
LEFT JOIN consent o ON o.customer_id = c.id
WHERE c.email IS NULL OR NOT o.email_opt_in

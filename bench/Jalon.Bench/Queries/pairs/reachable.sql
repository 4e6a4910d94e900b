SELECT c.id
FROM customer c
JOIN consent o ON o.customer_id = c.id
WHERE c.email IS NOT NULL AND o.email_opt_in

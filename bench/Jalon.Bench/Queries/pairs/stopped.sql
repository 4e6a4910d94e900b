SELECT id
FROM customer
WHERE lower(email) IN (SELECT lower(email) FROM suppressed)

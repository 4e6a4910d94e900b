SELECT arg_max(id, (created_at, -id)) AS id, arg_max(email, (created_at, -id)) AS email
FROM customer
WHERE email IS NOT NULL
GROUP BY lower(email)
UNION ALL
SELECT id, email
FROM customer
WHERE email IS NULL

SELECT id
FROM customer
WHERE created_at >= TIMESTAMPTZ '2024-01-01 00:00:00+01' AND ends_with(email, '@example.com')

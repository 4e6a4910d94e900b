SELECT id, coalesce(first_name || ' ' || last_name, email) AS name, lower(split_part(email, '@', 2)) AS domain
FROM customer
WHERE birth_date BETWEEN DATE '1970-01-01' AND DATE '1999-12-31'

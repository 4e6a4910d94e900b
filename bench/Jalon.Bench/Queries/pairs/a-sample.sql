WITH european AS (
  SELECT id
  FROM customer
  WHERE country IN ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')
)
SELECT id
FROM european
ORDER BY md5('7:' || id), id
LIMIT (SELECT floor(count(*) * 0.1 + 0.5)::BIGINT FROM european)

WITH buyers AS (
  SELECT c.id, p.total
  FROM customer c
  JOIN (SELECT customer_id, sum(amount) AS total FROM purchase GROUP BY customer_id HAVING max(amount) > 100) p ON p.customer_id = c.id
  WHERE c.country IN ('FR', 'DE')
)
SELECT id, total
FROM buyers
ORDER BY total DESC NULLS LAST, id
LIMIT (SELECT floor(count(*) * 0.1 + 0.5)::BIGINT FROM buyers)

SELECT CASE WHEN total > 1000 THEN 'high' WHEN total > 100 THEN 'middle' ELSE 'low' END AS band,
       count(*) AS people, sum(total) AS spent, max(total) AS most
FROM (
  SELECT coalesce(p.total, 0) AS total
  FROM customer c
  LEFT JOIN (SELECT customer_id, sum(amount) AS total FROM purchase GROUP BY customer_id) p ON p.customer_id = c.id
)
GROUP BY band

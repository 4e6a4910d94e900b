SELECT c.id,
       CASE WHEN c.language = 'fr' THEN 'Bonjour' ELSE 'Hello' END AS greeting,
       p.article,
       coalesce(p.year_orders, 0) AS year_orders,
       coalesce(p.total, 0) AS total
FROM customer c
LEFT JOIN (
  SELECT p.customer_id,
         first(r.name ORDER BY p.ordered_on DESC NULLS LAST, p.order_number, p.line) AS article,
         count(*) FILTER (p.ordered_on > DATE '2025-11-20') AS year_orders,
         sum(p.amount) AS total
  FROM purchase p
  LEFT JOIN product r ON r.id = p.product_id
  GROUP BY p.customer_id
) p ON p.customer_id = c.id
WHERE c.country IN ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')

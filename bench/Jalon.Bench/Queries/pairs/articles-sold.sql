SELECT r.id, coalesce(p.sold, 0) AS sold, coalesce(p.buyers, 0) AS buyers, p.last_sale
FROM product r
LEFT JOIN (
  SELECT product_id, count(*) AS sold, count(DISTINCT customer_id) AS buyers, max(ordered_on) AS last_sale
  FROM purchase
  GROUP BY product_id
) p ON p.product_id = r.id
ORDER BY sold DESC, r.id

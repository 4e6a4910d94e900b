SELECT r.category, round(median(p.amount), 2) AS middle, round(stddev(p.amount), 2) AS spread
FROM purchase p
LEFT JOIN product r ON r.id = p.product_id
GROUP BY r.category

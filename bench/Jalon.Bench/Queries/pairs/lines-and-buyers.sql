SELECT p.order_number, p.line, c.last_name AS buyer, r.name AS article
FROM purchase p
JOIN customer c ON c.id = p.customer_id
LEFT JOIN product r ON r.id = p.product_id
WHERE c.country = 'FR'

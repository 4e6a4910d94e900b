SELECT p.order_number, p.line, round(p.amount / p.quantity, 2) AS price
FROM purchase p
LEFT JOIN product r ON r.id = p.product_id
JOIN customer c ON c.id = p.customer_id
WHERE p.amount * p.quantity > 150 AND r.category IS DISTINCT FROM 'jewellery' AND p.ordered_on > c.birth_date

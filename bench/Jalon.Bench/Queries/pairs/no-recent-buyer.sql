SELECT id
FROM customer
WHERE country IN ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')
  AND id NOT IN (SELECT customer_id FROM purchase WHERE ordered_on >= DATE '2026-10-21' AND customer_id IS NOT NULL)

SELECT id
FROM customer
WHERE id IN (SELECT customer_id FROM purchase WHERE channel = 'web')
  AND id IN (SELECT customer_id FROM purchase WHERE channel = 'store')

SELECT id
FROM customer
WHERE loyalty IS DISTINCT FROM 'gold' AND country IS DISTINCT FROM 'GB'

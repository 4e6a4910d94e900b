SELECT order_number, line,
       coalesce(sum(amount) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_number, line ROWS UNBOUNDED PRECEDING), 0) AS running
FROM purchase
WHERE channel = 'web'

SELECT channel, date_trunc('month', ordered_on)::DATE AS month, count(*) AS lines, sum(amount) AS turnover, round(avg(amount), 2) AS mean
FROM purchase
GROUP BY channel, month

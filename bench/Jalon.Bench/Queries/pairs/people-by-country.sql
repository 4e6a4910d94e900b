SELECT h.name_en, count(*) AS people
FROM customer c
LEFT JOIN country h ON h.code = c.country
WHERE c.country IN ('FR', 'BE', 'LU', 'CH', 'DE', 'NL', 'GB', 'IE', 'ES', 'PT', 'IT', 'PL')
GROUP BY h.name_en
ORDER BY people DESC, h.name_en NULLS LAST

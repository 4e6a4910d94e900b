-- a condition on an attribute
SELECT "customer"."id"
FROM "customer" AS "customer"
WHERE "customer"."country" = 'FR';

-- the negation of a comparison keeps those without a value
SELECT "customer"."id"
FROM "customer" AS "customer"
WHERE ("customer"."points" > 5) IS NOT TRUE;

-- a path of links to one is joined once
SELECT "purchase"."id", "customer"."name" AS "buyer"
FROM "purchase" AS "purchase"
LEFT JOIN "customer" AS "customer" ON "purchase"."customer_id" = "customer"."id"
WHERE "customer"."country" = 'FR';

-- who bought is a semi-join
SELECT "customer"."id"
FROM "customer" AS "customer"
WHERE "customer"."id" IN (
  SELECT "purchases"."customer_id"
  FROM "purchase" AS "purchases"
  WHERE "purchases"."amount" > 100.00
);

-- aggregates over one link are one group, joined once
WITH "purchases_2" AS (
  SELECT "purchases"."customer_id", sum("purchases"."amount") AS "sum_amount", count(*) FILTER (WHERE ("purchases"."amount" > 50.00)) AS "count", first("product"."name" ORDER BY CASE WHEN TRY(timezone('UTC', "purchases"."bought_at")) BETWEEN make_timestamptz(-62135596800000000) AND make_timestamptz(253402300799999999) THEN TRY(timezone('UTC', "purchases"."bought_at")) END DESC NULLS LAST, "purchases"."id" NULLS LAST) AS "first_name"
  FROM "purchase" AS "purchases"
  LEFT JOIN "product" AS "product" ON "purchases"."product_id" = "product"."id"
  GROUP BY "purchases"."customer_id"
)
SELECT "customer"."id", +TRY_CAST(coalesce("purchases_2"."sum_amount", 0) AS DECIMAL(18,2)) AS "spent", coalesce("purchases_2"."count", 0) AS "big", "purchases_2"."first_name" AS "newest"
FROM "customer" AS "customer"
LEFT JOIN "purchases_2" ON "customer"."id" = "purchases_2"."customer_id";

-- bindings of one derive share the group of their link
WITH "purchases_2" AS (
  SELECT "purchases"."customer_id", sum("purchases"."amount") AS "sum_amount", count(*) AS "count"
  FROM "purchase" AS "purchases"
  GROUP BY "purchases"."customer_id"
)
SELECT "customer"."id", +TRY_CAST(coalesce("purchases_2"."sum_amount", 0) AS DECIMAL(18,2)) AS "spent", coalesce("purchases_2"."count", 0) AS "orders"
FROM "customer" AS "customer"
LEFT JOIN "purchases_2" ON "customer"."id" = "purchases_2"."customer_id";

-- those who have gone quiet
WITH "purchases_2" AS (
  SELECT "purchases"."customer_id", max("purchases"."shipped_on") AS "max_shipped_on"
  FROM "purchase" AS "purchases"
  GROUP BY "purchases"."customer_id"
)
SELECT "customer"."id"
FROM "customer" AS "customer"
WHERE "customer"."id" IN (
  SELECT "purchases_2"."customer_id"
  FROM "purchases_2"
  WHERE "purchases_2"."max_shipped_on" < DATE '2025-09-21'
);

-- attributes of a working table's people are joined where they are asked for
SELECT "unique.result"."id", "unique.result"."spent"
FROM "run"."unique.result" AS "unique.result"
LEFT JOIN "customer" AS "customer" ON "unique.result"."id" = "customer"."id"
WHERE "customer"."country" = 'FR' AND "unique.result"."spent" > 100.00;

-- what is asked of links of a working table's people is grouped for those people only
WITH "purchases_2" AS (
  SELECT "purchases"."customer_id", sum("purchases"."amount") AS "sum_amount"
  FROM "purchase" AS "purchases"
  WHERE "purchases"."customer_id" IN (
    SELECT "unique.result"."id"
    FROM "run"."unique.result" AS "unique.result"
  )
  GROUP BY "purchases"."customer_id"
)
SELECT "unique.result"."id", "unique.result"."spent", +TRY_CAST(coalesce("purchases_2"."sum_amount", 0) AS DECIMAL(18,2)) AS "total"
FROM "run"."unique.result" AS "unique.result"
LEFT JOIN "purchases_2" ON "unique.result"."id" = "purchases_2"."customer_id";

-- one of each value
WITH "distinct" AS (
  SELECT arg_min(struct_pack("id" := "unique.result"."id", "spent" := "unique.result"."spent"), row(-"unique.result"."spent", "unique.result"."id")) AS "kept"
  FROM "run"."unique.result" AS "unique.result"
  LEFT JOIN "customer" AS "customer" ON "unique.result"."id" = "customer"."id"
  GROUP BY lower("customer"."email"), CASE WHEN lower("customer"."email") IS NULL THEN "unique.result"."id" END
), "distinct_2" AS (
  SELECT struct_extract("distinct"."kept", 'id') AS "id", struct_extract("distinct"."kept", 'spent') AS "spent"
  FROM "distinct"
)
SELECT "distinct_2"."id", "distinct_2"."spent"
FROM "distinct_2";

-- a sample
WITH "unique.result_2" AS (
  SELECT "unique.result"."id", "unique.result"."spent"
  FROM "run"."unique.result" AS "unique.result"
)
SELECT "unique.result_2"."id", "unique.result_2"."spent"
FROM "unique.result_2"
ORDER BY md5('7' || ':' || "unique.result_2"."id"::VARCHAR) NULLS LAST, "unique.result_2"."id" NULLS LAST
LIMIT (
  SELECT floor(count(*) * 0.10 + 0.5)::BIGINT AS "rows"
  FROM "unique.result_2"
);

-- rest of a condition
SELECT "unique.result"."id", "unique.result"."spent"
FROM "run"."unique.result" AS "unique.result"
WHERE ("unique.result"."spent" > 100.00) IS NOT TRUE;

-- rest of a cut
SELECT "unique.result"."id", "unique.result"."spent"
FROM "run"."unique.result" AS "unique.result"
WHERE ("unique.result"."id" IN (
  SELECT "unique.result_2"."id"
  FROM "run"."unique.result" AS "unique.result_2"
  ORDER BY "unique.result_2"."spent" DESC NULLS LAST, "unique.result_2"."id" NULLS LAST
  LIMIT 500
)) IS NOT TRUE;

-- union less those who bought
SELECT "customer"."id"
FROM "customer" AS "customer"
WHERE ("customer"."vip" OR "customer"."points" > 10) AND ("customer"."id" IN (
  SELECT "purchases"."customer_id"
  FROM "purchase" AS "purchases"
)) IS NOT TRUE;

-- which rows a union has is asked without its groups
WITH "few.result_3" AS (
  SELECT "few.result_2"."id"
  FROM "run"."few.result" AS "few.result_2"
  LEFT JOIN "customer" AS "customer" ON "few.result_2"."id" = "customer"."id"
  ORDER BY "customer"."points" DESC NULLS LAST, "few.result_2"."id" NULLS LAST
  LIMIT 10
)
SELECT "unique.result"."id", "unique.result"."spent"
FROM "run"."unique.result" AS "unique.result"
WHERE ("unique.result"."id" IN (
  SELECT "few.result"."id"
  FROM "run"."few.result" AS "few.result"
  UNION ALL
  SELECT "few.result_3"."id"
  FROM "few.result_3"
  UNION ALL
  SELECT "customer_2"."id"
  FROM "customer" AS "customer_2"
  WHERE "customer_2"."vip"
)) IS NOT TRUE;

-- what a link says is normalised too
WITH "distinct" AS (
  SELECT arg_min("purchase"."id", row(-epoch_us(CASE WHEN TRY(timezone('UTC', "purchase"."bought_at")) BETWEEN make_timestamptz(-62135596800000000) AND make_timestamptz(253402300799999999) THEN TRY(timezone('UTC', "purchase"."bought_at")) END), "purchase"."id")) AS "id"
  FROM "purchase" AS "purchase"
  GROUP BY "purchase"."customer_id", CASE WHEN "purchase"."customer_id" IS NULL THEN "purchase"."id" END
), "dear" AS (
  SELECT "purchase_2"."customer_id", count(*) AS "count"
  FROM "distinct"
  LEFT JOIN "purchase" AS "purchase_2" ON "distinct"."id" = "purchase_2"."id"
  WHERE ("purchase_2"."amount" < 10.00) IS NOT TRUE
  GROUP BY "purchase_2"."customer_id"
)
SELECT "customer"."id", coalesce("dear"."count", 0) AS "n"
FROM "customer" AS "customer"
LEFT JOIN "dear" ON "customer"."id" = "dear"."customer_id";

-- groups
SELECT "customer"."country", count(*) AS "n"
FROM "customer" AS "customer"
GROUP BY "customer"."country";


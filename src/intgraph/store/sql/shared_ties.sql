-- In which ties, and with which role, the governments of some cities work with some cities and countries (JSON lists of
-- IRIs); the bounds and :apart are as in shared.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
town (city) AS MATERIALIZED (SELECT place.id FROM json_each(:cities) AS asked JOIN place ON place.iri = asked.value),
there (place) AS MATERIALIZED (SELECT place.id FROM json_each(:places) AS asked JOIN place ON place.iri = asked.value)
SELECT DISTINCT city.iri, place.iri, country.iri, tie.iri, role.iri
FROM abroad CROSS JOIN tie ON tie.id = abroad.tie CROSS JOIN role ON role.id = abroad.role
  CROSS JOIN place AS city ON city.id = abroad.city CROSS JOIN place ON place.id = abroad.place
  CROSS JOIN place AS country ON country.id = abroad.country
WHERE abroad.city IN town AND (abroad.place IN there OR abroad.country IN there)
  AND abroad.role NOT IN apart AND (abroad.their IS NULL OR abroad.their NOT IN apart)
  AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
ORDER BY tie.name, tie.iri, role.iri

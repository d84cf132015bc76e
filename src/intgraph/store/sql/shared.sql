-- The cities and the countries that the governments of two or more cities of one other country work with: at most :most
-- of each, the most shared first, with each of the cities that share it. It counts ties that may run between two days
-- (ISO, NULL for no bound), without the roles in :apart (a JSON list of IRIs). mine: 1 where the government in the tie is
-- in scope. Only what such a city shares, or what lies in the target; if :whole, all that lies outside the countries of
-- the offices themselves.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
own (country) AS MATERIALIZED (
  SELECT place.country FROM office JOIN party ON party.id = office.party JOIN place ON place.id = party.place
  WHERE place.country IS NOT NULL
),
mine (role) AS MATERIALIZED (
  SELECT role.id FROM inside CROSS JOIN role ON role.party = inside.party
),
pair (city, home, place, country, mine) AS MATERIALIZED (
  SELECT city, home, place, abroad.country, MAX(role IN mine)
  FROM abroad CROSS JOIN tie ON tie.id = abroad.tie
  WHERE (NOT :whole OR abroad.country NOT IN own) AND role NOT IN apart AND (their IS NULL OR their NOT IN apart)
    AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
    AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
  GROUP BY abroad.place, home, city
),
target (place) AS MATERIALIZED (SELECT descendant FROM place_within WHERE ancestor = :target),
city (place, home, cities) AS MATERIALIZED (
  SELECT pair.place, pair.home, COUNT(*) FROM pair JOIN place ON place.id = pair.place
  WHERE place.type = 'city' GROUP BY pair.place, pair.home
  HAVING COUNT(*) > 1 AND (:whole OR MAX(pair.mine) OR pair.place IN target)
  ORDER BY COUNT(*) DESC, place.name, place.iri LIMIT :most
),
country (place, home, cities) AS MATERIALIZED (
  SELECT pair.country, pair.home, COUNT(DISTINCT pair.city) FROM pair JOIN place ON place.id = pair.country
  GROUP BY pair.country, pair.home
  HAVING COUNT(DISTINCT pair.city) > 1 AND (:whole OR MAX(pair.mine) OR pair.country IN target)
  ORDER BY COUNT(DISTINCT pair.city) DESC, place.name, place.iri LIMIT :most
)
SELECT there.iri, there.name, there.name_en, 'city', home.iri, home.name, home.name_en,
  town.iri, town.name, town.name_en, pair.mine
FROM city CROSS JOIN pair ON pair.place = city.place AND pair.home = city.home JOIN place AS there ON there.id = city.place
  JOIN place AS home ON home.id = city.home JOIN place AS town ON town.id = pair.city
UNION ALL
SELECT there.iri, there.name, there.name_en, 'country', home.iri, home.name, home.name_en,
  town.iri, town.name, town.name_en, MAX(pair.mine)
FROM country CROSS JOIN pair ON pair.country = country.place AND pair.home = country.home
  JOIN place AS there ON there.id = country.place JOIN place AS home ON home.id = country.home
  JOIN place AS town ON town.id = pair.city
GROUP BY there.iri, home.iri, town.iri

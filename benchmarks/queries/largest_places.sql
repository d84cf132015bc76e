-- Of the cities, countries and continents those whose parties have the most roles: the hub city, the home country (that
-- of most of the roles), another country, and the continent.
WITH counted AS (
  SELECT place.iri AS iri, place.type AS type, count(*) AS roles
  FROM place JOIN place_within ON place_within.ancestor = place.id
    JOIN party ON party.place = place_within.descendant JOIN role ON role.party = party.id
  GROUP BY place.id
),
ranked AS (
  SELECT iri, type, row_number() OVER (PARTITION BY type ORDER BY roles DESC, iri) AS rank FROM counted
)
SELECT CASE type WHEN 'city' THEN 'hub city' WHEN 'continent' THEN 'continent' ELSE
  CASE rank WHEN 1 THEN 'home country' ELSE 'partner country' END END, iri
FROM ranked
WHERE (type, rank) IN (VALUES ('city', 1), ('country', 1), ('country', 2), ('continent', 1))
ORDER BY type, rank

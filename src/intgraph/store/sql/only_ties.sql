-- Of some places (a JSON list of IRIs; without those of the offices and their countries) the ones that a single tie in
-- scope touches, with that tie and the country of the place; the bounds and :apart are as in party_ties.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
own (place) AS MATERIALIZED (
  SELECT place.id FROM office JOIN party ON party.id = office.party JOIN place ON place.id = party.place
  UNION
  SELECT place.country FROM office JOIN party ON party.id = office.party JOIN place ON place.id = party.place
),
lying (reached, place) AS MATERIALIZED (
  SELECT place.id, place_within.descendant
  FROM json_each(:places) AS asked JOIN place ON place.iri = asked.value
    JOIN place_within ON place_within.ancestor = place.id
  WHERE place.id NOT IN (SELECT place FROM own WHERE place IS NOT NULL)
),
met (reached, tie) AS MATERIALIZED (
  SELECT lying.reached, role.tie
  FROM lying CROSS JOIN party ON party.place = lying.place CROSS JOIN role ON role.party = party.id
  WHERE role.id NOT IN apart
  UNION
  SELECT lying.reached, link.linked
  FROM lying CROSS JOIN link ON link.thing = lying.place AND link.noun = 'tie'
)
SELECT MIN(tie.iri), place.iri, place.name, place.name_en, country.iri
FROM met CROSS JOIN tie ON tie.id = met.tie JOIN touching ON touching.tie = met.tie JOIN place ON place.id = met.reached
  LEFT JOIN place AS country ON country.id = place.country
WHERE (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
GROUP BY place.iri
HAVING COUNT(DISTINCT met.tie) = 1
ORDER BY place.name, place.iri

-- Who is on board in partner cities, by sector and side, in the ties in scope: of some kinds (a JSON list) that may run
-- between two days (ISO, NULL for no bound), without the roles in :apart, and with a party in the place :own, which is our
-- side. A partner city is any other, or any other in the place :among where that is not NULL. At most :most cities,
-- those with the most ties first. side: 'ties' (how many ties in all), 'there' or 'here'; with each sector the
-- number of ties and one role that shows it.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
ours (place) AS MATERIALIZED (
  SELECT descendant FROM place JOIN place_within ON ancestor = place.id WHERE place.iri = :own
),
among (place) AS MATERIALIZED (
  SELECT descendant FROM place JOIN place_within ON ancestor = place.id WHERE place.iri = :among
),
run (tie) AS MATERIALIZED (
  SELECT tie.id
  FROM (
    SELECT tie FROM touching
    INTERSECT
    SELECT role.tie FROM ours CROSS JOIN party ON party.place = ours.place CROSS JOIN role ON role.party = party.id
    WHERE role.id NOT IN apart
  ) AS both CROSS JOIN tie ON tie.id = both.tie
  WHERE tie.kind IN (SELECT value FROM json_each(:kinds))
    AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
    AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
),
shown (place, tie) AS MATERIALIZED (
  SELECT party.place, run.tie
  FROM run CROSS JOIN role ON role.tie = run.tie CROSS JOIN party ON party.id = role.party
  WHERE role.id NOT IN apart AND party.place NOT IN ours AND (:among IS NULL OR party.place IN among)
  UNION
  SELECT link.thing, run.tie FROM link CROSS JOIN run ON run.tie = link.linked
  WHERE link.noun = 'tie' AND link.thing NOT IN ours AND (:among IS NULL OR link.thing IN among)
),
chosen (place, ties) AS MATERIALIZED (
  SELECT place.id, COUNT(*) FROM shown JOIN place ON place.id = shown.place WHERE place.type = 'city'
  GROUP BY place.id ORDER BY COUNT(*) DESC, place.name, place.iri LIMIT :most
)
SELECT place.iri, place.name, place.name_en, 'ties', '', chosen.ties, '' FROM chosen JOIN place ON place.id = chosen.place
UNION ALL
SELECT place.iri, place.name, place.name_en, 'there', party.sector, COUNT(DISTINCT shown.tie), MIN(role.iri)
FROM chosen CROSS JOIN shown ON shown.place = chosen.place CROSS JOIN role ON role.tie = shown.tie
  CROSS JOIN party ON party.id = role.party CROSS JOIN place ON place.id = chosen.place
WHERE party.place = chosen.place AND role.id NOT IN apart
GROUP BY place.iri, party.sector
UNION ALL
SELECT place.iri, place.name, place.name_en, 'here', party.sector, COUNT(DISTINCT shown.tie), MIN(role.iri)
FROM chosen CROSS JOIN shown ON shown.place = chosen.place CROSS JOIN role ON role.tie = shown.tie
  CROSS JOIN party ON party.id = role.party CROSS JOIN place ON place.id = chosen.place
WHERE party.place IN ours AND role.id NOT IN apart
GROUP BY place.iri, party.sector

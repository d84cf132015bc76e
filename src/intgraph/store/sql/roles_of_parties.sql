-- The roles of some parties (a JSON list of IRIs) in the ties in scope, the oldest ties first. (The plus keeps SQLite
-- from trying each tie in scope for each party.)
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, 0
FROM json_each(:parties) AS asked CROSS JOIN party ON party.iri = asked.value CROSS JOIN role ON role.party = party.id
  CROSS JOIN tie ON tie.id = role.tie LEFT JOIN place ON place.id = party.place
WHERE +role.tie IN (SELECT touching.tie FROM touching)
ORDER BY tie.start_earliest IS NULL, tie.start_earliest, tie.name, tie.iri, role.role, role.iri
LIMIT :most

-- The roles of some parties (a JSON list of IRIs) in the ties in scope. inside: 1 for the parties in scope.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM json_each(:parties) AS asked CROSS JOIN party ON party.iri = asked.value
  CROSS JOIN role ON role.party = party.id CROSS JOIN touching ON touching.tie = role.tie
  CROSS JOIN tie ON tie.id = role.tie LEFT JOIN place ON place.id = party.place
ORDER BY tie.iri, role.iri

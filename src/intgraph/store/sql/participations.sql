-- Every role of the ties in scope, or of those among them that are asked for (:ties, a JSON list of IRIs); inside: 1 for the roles of the parties in scope. Roles of one tie together.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE :ties IS NULL OR tie.iri IN (SELECT value FROM json_each(:ties))
ORDER BY tie.id, role.id

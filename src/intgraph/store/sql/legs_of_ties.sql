-- From ties (a JSON list of IRIs) to the parties that take part in them: near is the tie, far the party, busy the number
-- of roles of the party.
SELECT tie.iri, party.iri, tie.kind, tie.since, tie.until, tie.attested, tie.last_sign, tie.contested,
  role.iri, role.since, role.until, role.contested,
  (SELECT count(*) FROM role AS every WHERE every.party = party.id), party."group", party.sector, place.type
FROM json_each(:asked) AS asked CROSS JOIN tie ON tie.iri = asked.value CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE tie.kind IN (SELECT value FROM json_each(:kinds))

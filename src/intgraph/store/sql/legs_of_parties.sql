-- From parties (a JSON list of IRIs) to the ties of some kinds that they take part in: near is the party, far the tie,
-- busy the number of roles in the tie. A tie is no group and has neither sector nor place.
SELECT party.iri, tie.iri, tie.kind, tie.since, tie.until, tie.attested, tie.last_sign, tie.contested,
  role.iri, role.since, role.until, role.contested,
  (SELECT count(*) FROM role AS every WHERE every.tie = tie.id), 0, '', NULL
FROM json_each(:asked) AS asked CROSS JOIN party ON party.iri = asked.value CROSS JOIN role ON role.party = party.id
  CROSS JOIN tie ON tie.id = role.tie
WHERE tie.kind IN (SELECT value FROM json_each(:kinds))

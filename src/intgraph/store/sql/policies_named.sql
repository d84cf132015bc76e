-- Some policies (a JSON list of IRIs) with whose they are and the document they stand in; nearness: 0.
, asked (iri) AS (SELECT value FROM json_each(:things))
SELECT policy.iri, policy.name, policy.name_en, policy.kind, party.iri, party.name, party.name_en,
  document.iri, document.name, document.name_en, policy.pillars, policy.since, policy.until, 0
FROM asked CROSS JOIN policy ON policy.iri = asked.iri
  LEFT JOIN party ON party.id = policy.party LEFT JOIN policy AS document ON document.id = policy.part_of
ORDER BY policy.iri

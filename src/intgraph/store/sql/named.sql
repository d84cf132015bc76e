-- Some things (a JSON list of IRIs) by name; a role, which has none, by its party, its tie and what it is.
, asked (iri) AS (SELECT value FROM json_each(:things))
SELECT office.iri, 'office', office.name, office.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN office ON office.iri = asked.iri
UNION ALL SELECT place.iri, 'place', place.name, place.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN place ON place.iri = asked.iri
UNION ALL SELECT party.iri, 'party', party.name, party.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN party ON party.iri = asked.iri
UNION ALL SELECT tie.iri, 'tie', tie.name, tie.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN tie ON tie.iri = asked.iri
UNION ALL SELECT event.iri, 'event', event.name, event.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN event ON event.iri = asked.iri
UNION ALL SELECT policy.iri, 'policy', policy.name, policy.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN policy ON policy.iri = asked.iri
UNION ALL SELECT person.iri, 'person', person.function, NULL, NULL, NULL, NULL
  FROM asked CROSS JOIN person ON person.iri = asked.iri
UNION ALL SELECT source.iri, 'source', source.name, source.name_en, NULL, NULL, NULL
  FROM asked CROSS JOIN source ON source.iri = asked.iri
UNION ALL SELECT role.iri, 'role', party.name, party.name_en, tie.name, tie.name_en, role.role
  FROM asked CROSS JOIN role ON role.iri = asked.iri JOIN party ON party.id = role.party JOIN tie ON tie.id = role.tie

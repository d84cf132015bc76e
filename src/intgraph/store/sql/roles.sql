-- The roles in the ties in scope, of some kinds (a JSON list of notations, [] lets all through), in ties that may run
-- between two days (ISO, NULL for no bound), by role and then by party. A role with an end or disputed dates of its own
-- is always selected: who judges knows better. inside: 1 for the roles of the parties in scope.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE (:roles = '[]' OR role.role IN (SELECT value FROM json_each(:roles)))
  AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first OR role.until IS NOT NULL OR role.contested)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last OR role.since IS NOT NULL
    OR role.contested)
ORDER BY role.role, party.name, party.iri, tie.name, tie.iri, role.iri
LIMIT :most

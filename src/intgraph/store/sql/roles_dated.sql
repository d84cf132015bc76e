-- The roles in the ties in scope that have a start or end of their own, other than that of the tie, or disputed ones.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN role ON role.tie = touching.tie CROSS JOIN tie ON tie.id = role.tie
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE (role.since IS NOT NULL OR role.until IS NOT NULL OR role.contested = 1)
  AND (role.since <> coalesce(tie.since, '') OR role.until <> coalesce(tie.until, '') OR role.contested = 1)
ORDER BY coalesce(role.since, role.until), tie.iri, role.iri
LIMIT :most

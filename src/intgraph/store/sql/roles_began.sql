-- The roles in the ties in scope that have a start of their own, other than that of the tie, in the years from :first to
-- :last (texts of four digits, NULL for no bound). What is not a plain EDTF date, or disputed, is always selected.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE tie.own_dates = 1 AND (role.since IS NOT NULL OR role.contested = 1) AND (
    role.contested = 1
    OR (tie.since IS NULL OR role.since <> tie.since)
    AND ((:first IS NULL OR substr(role.since, 1, 4) >= :first) AND (:last IS NULL OR substr(role.since, 1, 4) <= :last)
      OR role.since GLOB '*[^0-9-]*')
  )
ORDER BY role.since, tie.iri, role.iri
LIMIT :most

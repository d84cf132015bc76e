-- The roles in the ties in scope of which the bounds of the tie do not tell whether they run in a year or later: those
-- with disputed dates, with an end of their own, or with a start of their own that is not before the year.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM (
  SELECT role.id FROM touching CROSS JOIN role ON role.tie = touching.tie
  WHERE (role.since IS NOT NULL OR role.until IS NOT NULL OR role.contested IS NOT NULL)
    AND (role.contested IS NOT NULL OR role.until IS NOT NULL
      OR :year IS NULL OR substr(role.since, 1, 4) >= :year OR role.since LIKE '[%')
  UNION
  SELECT role.id FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  WHERE tie.contested IS NOT NULL
) AS apart CROSS JOIN role ON role.id = apart.id CROSS JOIN tie ON tie.id = role.tie
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place

-- The roles in the ties in scope that may be over on a day (ISO): the tie ended before it, or the role has an end of its
-- own, or claims differ. Of the parties in scope only roles with an end of their own, and those in ties without anyone
-- else. The latest ended first, disputed ones before all; inside: 1 for the roles of the parties in scope.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
WHERE (tie.end_latest < :day OR tie.contested = 1 OR role.until IS NOT NULL OR role.contested = 1)
  AND (party.id NOT IN inside OR role.until IS NOT NULL OR role.contested = 1 OR NOT EXISTS (
    SELECT 1 FROM role AS other WHERE other.tie = tie.id AND other.party NOT IN inside
  ))
ORDER BY tie.contested IS NULL, tie.end_latest DESC, tie.name, tie.iri, role.iri
LIMIT :most

-- The ties that touch a party: it or a part of it has a role.
-- inside: 1 for the roles of the party and its parts. One row a role, roles of one tie together.
WITH RECURSIVE inside (party) AS (
  VALUES (:target)
  UNION
  SELECT party.id FROM inside JOIN party ON party.part_of = inside.party
),
touching (tie) AS MATERIALIZED (
  SELECT DISTINCT role.tie FROM inside CROSS JOIN role ON role.party = inside.party
)
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
ORDER BY tie.id, role.id

-- The posts at the parties in scope, by party and then by function; visibility: 0 public, 1 partners, 2 internal.
SELECT person.iri, person.name, person.function, person.status, person.since, person.until, person.visibility,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en
FROM inside CROSS JOIN party ON party.id = inside.party CROSS JOIN person ON person.party = party.id
  LEFT JOIN place ON place.id = party.place
ORDER BY party.name, party.iri, person.function, person.iri
LIMIT :most

-- Every party with a role in a tie in scope, with what it is part of and where it is; inside: 1 for those in scope.
SELECT DISTINCT party.iri, party."group", party.sector, whole.iri, place.iri, place.name, place.name_en, place.type,
  party.id IN inside
FROM touching CROSS JOIN role ON role.tie = touching.tie CROSS JOIN party ON party.id = role.party
  LEFT JOIN party AS whole ON whole.id = party.part_of LEFT JOIN place ON place.id = party.place

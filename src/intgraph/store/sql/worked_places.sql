-- The places of the parties in the ties in scope, and where these ties have their place of work.
SELECT place.iri
FROM touching CROSS JOIN role ON role.tie = touching.tie CROSS JOIN party ON party.id = role.party
  CROSS JOIN place ON place.id = party.place
WHERE place.type IN ('city', 'country')
UNION
SELECT place.iri
FROM link CROSS JOIN touching ON touching.tie = link.linked CROSS JOIN place ON place.id = link.thing
WHERE link.noun = 'tie' AND place.type IN ('city', 'country')

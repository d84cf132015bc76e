-- The stated places of work of the ties in scope.
SELECT tie.iri, place.iri, place.name, place.name_en, place.type
FROM link CROSS JOIN tie ON tie.id = link.linked CROSS JOIN place ON place.id = link.thing
WHERE link.noun = 'tie' AND link.linked IN (SELECT touching.tie FROM touching)

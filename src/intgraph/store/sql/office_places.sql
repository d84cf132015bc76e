-- The places where the parties of the offices are.
SELECT DISTINCT place.iri, place.name, place.name_en
FROM office CROSS JOIN party ON party.id = office.party CROSS JOIN place ON place.id = party.place

-- The place in scope, or that of the party in scope, and every place it lies within.
SELECT place.iri, place.name, place.name_en, place.aliases, place.type, place.within, place.country_code,
  place.latitude, place.longitude, place.same_as
FROM place_within JOIN place ON place.id = place_within.ancestor
WHERE place_within.descendant = coalesce((SELECT party.place FROM party WHERE party.id = :target), :target)
ORDER BY place.iri

-- The places of some types (a JSON list) in some countries (a JSON list of ISO codes), or whose country is not stated.
SELECT place.iri, place.name, place.name_en, place.aliases, place.type, place.within, place.country_code,
  place.latitude, place.longitude, place.same_as
FROM place
WHERE place.type IN (SELECT value FROM json_each(:types))
  AND (place.country_code = '' OR place.country_code IN (SELECT value FROM json_each(:countries)))
ORDER BY place.iri

-- The things that bear some names (a JSON list, folded).
SELECT name.fold, thing.iri
FROM json_each(:names) AS asked CROSS JOIN name ON name.fold = asked.value CROSS JOIN thing ON thing.id = name.thing
ORDER BY name.fold, thing.iri

-- The events of some kinds (a JSON list of notations, [] lets all through) about or by the ties, parties and places in
-- scope, without a scope all of them: the earliest first, those without a date last. about and by are lists of IRIs.
, related (thing) AS (
  SELECT tie FROM touching
  UNION SELECT party FROM inside
  UNION SELECT descendant FROM place_within WHERE ancestor = :target
),
chosen (event) AS (
  SELECT id FROM event WHERE :target IS NULL
  UNION
  SELECT link.linked FROM related CROSS JOIN link ON link.thing = related.thing AND link.noun = 'event'
)
SELECT event.iri, event.name, event.name_en, event.kind, event.date, event.about, event."by"
FROM chosen CROSS JOIN event ON event.id = chosen.event
WHERE (:kinds = '[]' OR event.kind IN (SELECT value FROM json_each(:kinds)))
ORDER BY event.date IS NULL, event.date, event.iri
LIMIT :most

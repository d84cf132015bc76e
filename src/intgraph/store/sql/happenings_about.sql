-- The events about or by some things (a JSON list of IRIs), whatever the scope: the earliest first, those without a
-- date last. about and by are lists of IRIs.
, asked (thing) AS (
  SELECT tie.id FROM json_each(:things) CROSS JOIN tie ON tie.iri = json_each.value
  UNION SELECT policy.id FROM json_each(:things) CROSS JOIN policy ON policy.iri = json_each.value
),
chosen (event) AS (
  SELECT DISTINCT link.linked FROM asked CROSS JOIN link ON link.thing = asked.thing AND link.noun = 'event'
)
SELECT event.iri, event.name, event.name_en, event.kind, event.date, event.about, event."by"
FROM chosen CROSS JOIN event ON event.id = chosen.event
ORDER BY event.date IS NULL, event.date, event.iri

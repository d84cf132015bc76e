-- The events and policies that are about (or by) some things (a JSON list of IRIs), by date.
SELECT DISTINCT event.iri, 'event', event.date
FROM json_each(:things) AS asked CROSS JOIN thing ON thing.iri = asked.value
  CROSS JOIN link ON link.thing = thing.id AND link.noun = 'event' JOIN event ON event.id = link.linked
UNION
SELECT DISTINCT policy.iri, 'policy', policy.since
FROM json_each(:things) AS asked CROSS JOIN thing ON thing.iri = asked.value
  CROSS JOIN link ON link.thing = thing.id AND link.noun = 'policy' JOIN policy ON policy.id = link.linked
ORDER BY 2, 3, 1
LIMIT :most

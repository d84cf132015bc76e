-- The evidence of many subjects (a JSON list of ids) with its source.
SELECT evidence.subject, evidence.field, evidence.value, evidence.locator, evidence.phrase, evidence.modality,
  source.iri, source.name, source.file, source.date
FROM json_each(:subjects) AS asked CROSS JOIN evidence ON evidence.subject = asked.value
  JOIN source ON source.id = evidence.source
ORDER BY evidence.subject, evidence.id

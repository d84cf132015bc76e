-- Of which ties in scope, and of which of them and their roles, the youngest sources (so many, -1 for all) speak that
-- may date from a year (first) or later: the youngest first, what it says of one tie together. A proposal does not
-- count. (A plus keeps SQLite from trying each tie in scope for each claim.)
, young (id, iri, date) AS MATERIALIZED (
  SELECT id, iri, date FROM source WHERE source.date >= :first ORDER BY date DESC, iri LIMIT :sources
),
spoken (tie, subject, source, date) AS (
  SELECT evidence.subject, evidence.subject, young.iri, young.date
  FROM young CROSS JOIN evidence ON evidence.source = young.id
  WHERE evidence.modality <> 'proposes' AND +evidence.subject IN (SELECT tie FROM touching)
  UNION
  SELECT role.tie, evidence.subject, young.iri, young.date
  FROM young CROSS JOIN evidence ON evidence.source = young.id CROSS JOIN role ON role.id = evidence.subject
  WHERE evidence.modality <> 'proposes' AND +role.tie IN (SELECT tie FROM touching)
)
SELECT tie.iri, tie.name, tie.name_en, COALESCE(role.iri, tie.iri), spoken.source, spoken.date
FROM spoken CROSS JOIN tie ON tie.id = spoken.tie LEFT JOIN role ON role.id = spoken.subject
ORDER BY spoken.date DESC, spoken.source, tie.iri, 4
LIMIT :most

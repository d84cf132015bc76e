-- The parties outside the target with a role in a tie in scope: first those in a tie of some kinds (a JSON list of
-- notations) that may run on or after a day (ISO), then by name.
, outside (party, runs) AS (
  SELECT role.party, MAX(
    tie.kind IN (SELECT value FROM json_each(:kinds)) AND (tie.end_latest IS NULL OR tie.end_latest >= :first)
  )
  FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  WHERE role.party NOT IN (SELECT inside.party FROM inside WHERE inside.party IS NOT NULL)
  GROUP BY role.party
)
SELECT party.iri
FROM outside CROSS JOIN party ON party.id = outside.party
ORDER BY outside.runs DESC, party.name, party.iri
LIMIT :most

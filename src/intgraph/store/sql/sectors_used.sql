-- The sectors that a party in the ties in scope has, and an empty text when one has none; the bounds and :apart are as in
-- gap_places.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
known (sector) AS MATERIALIZED (SELECT DISTINCT sector FROM party)
SELECT known.sector FROM known
WHERE EXISTS (
  SELECT 1 FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
    CROSS JOIN party ON party.id = role.party
  WHERE party.sector = known.sector AND role.id NOT IN apart
    AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
    AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
)

-- How many of the ties in scope have the same themes and SDGs (each joined by U+001F). A tie with disputed dates only
-- counts when it has a role that does not stand in :apart; the bounds are as in gap_places.
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
)
SELECT tie.themes, tie.sdgs, COUNT(*)
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
  AND (tie.contested IS NULL OR EXISTS (SELECT 1 FROM role WHERE role.tie = tie.id AND role.id NOT IN apart))
GROUP BY tie.themes, tie.sdgs

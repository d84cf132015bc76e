-- In how many ties each party in the ties in scope takes part: ties that may run between two days (ISO, NULL for no
-- bound), without the roles in :apart (a JSON list of IRIs).
, apart (role) AS MATERIALIZED (
  SELECT role.id FROM json_each(:apart) AS asked JOIN role ON role.iri = asked.value
),
member (party) AS MATERIALIZED (SELECT DISTINCT role.party FROM touching CROSS JOIN role ON role.tie = touching.tie)
SELECT party.iri, COUNT(DISTINCT tie.id)
FROM member CROSS JOIN role ON role.party = member.party CROSS JOIN tie ON tie.id = role.tie
  CROSS JOIN party ON party.id = member.party
WHERE role.id NOT IN apart
  AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
GROUP BY party.iri

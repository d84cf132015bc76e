-- The policies that bear on what is in scope, of some kinds (a JSON list of notations, [] lets all through): promises
-- first. nearness, least is nearest: 1 about a tie or place in scope, 2 about a party in scope, 3 of a party in scope,
-- 4 standing in a document found so, 5 the document that one found so stands in, 6 of a party in a tie in scope and for
-- the pillar of that tie, 7 general: about or of another party in such a tie that works together (kinds_together),
-- about no tie, and for no other pillar, or about an area that the target lies in; 0 without a scope.
, about_ties (policy, nearness) AS (
  SELECT link.linked, 1 FROM touching CROSS JOIN link ON link.thing = touching.tie AND link.noun = 'policy'
  UNION
  SELECT link.linked, 1 FROM place_within JOIN link ON link.thing = place_within.descendant AND link.noun = 'policy'
  WHERE place_within.ancestor = :target
),
near (policy, nearness) AS (
  SELECT policy, nearness FROM about_ties
  UNION
  SELECT link.linked, 2 FROM inside CROSS JOIN link ON link.thing = inside.party AND link.noun = 'policy'
  UNION
  SELECT policy.id, 3 FROM inside JOIN policy ON policy.party = inside.party
),
concerned (party) AS (
  SELECT policy.party FROM policy WHERE policy.party IS NOT NULL
  UNION
  SELECT party.part_of FROM policy JOIN party ON party.id = policy.party WHERE party.part_of IS NOT NULL
  UNION
  SELECT link.thing FROM link WHERE link.noun = 'policy'
),
taking_part (party, pillar, together) AS MATERIALIZED (
  SELECT DISTINCT role.party, tie.pillar, tie.kind IN (SELECT value FROM json_each(:kinds_together))
  FROM concerned CROSS JOIN role ON role.party = concerned.party CROSS JOIN tie ON tie.id = role.tie
  WHERE +role.tie IN (SELECT tie FROM touching)
),
bearing (policy, nearness) AS (
  SELECT policy, nearness FROM near
  UNION
  SELECT policy.id, 4 FROM near JOIN policy ON policy.part_of = near.policy
  UNION
  SELECT policy.part_of, 5 FROM near JOIN policy ON policy.id = near.policy WHERE policy.part_of IS NOT NULL
  UNION
  SELECT policy.id, 6 FROM taking_part
    JOIN party ON party.id = taking_part.party OR party.part_of = taking_part.party
    JOIN policy ON policy.party = party.id
  WHERE taking_part.pillar <> ''
    AND instr(char(31) || policy.pillars || char(31), char(31) || taking_part.pillar || char(31))
  UNION
  SELECT policy.id, 7 FROM taking_part
    JOIN link ON link.thing = taking_part.party AND link.noun = 'policy' JOIN policy ON policy.id = link.linked
  WHERE taking_part.together AND (policy.pillars = '' OR taking_part.pillar = '')
  UNION
  SELECT policy.id, 7 FROM taking_part JOIN policy ON policy.party = taking_part.party
  WHERE taking_part.together AND (policy.pillars = '' OR taking_part.pillar = '')
  UNION
  SELECT link.linked, 7 FROM place_within JOIN link ON link.thing = place_within.ancestor AND link.noun = 'policy'
  WHERE place_within.descendant = :target AND place_within.ancestor <> :target
  UNION
  SELECT policy.id, 0 FROM policy WHERE :target IS NULL
)
SELECT policy.iri, policy.name, policy.name_en, policy.kind, party.iri, party.name, party.name_en,
  document.iri, document.name, document.name_en, policy.pillars, policy.since, policy.until, MIN(bearing.nearness)
FROM bearing CROSS JOIN policy ON policy.id = bearing.policy LEFT JOIN party ON party.id = policy.party
  LEFT JOIN policy AS document ON document.id = policy.part_of
WHERE (:kinds = '[]' OR policy.kind IN (SELECT value FROM json_each(:kinds)))
  AND (bearing.nearness <> 7 OR policy.id NOT IN (
    SELECT link.linked FROM link JOIN tie ON tie.id = link.thing WHERE link.noun = 'policy'
  ))
GROUP BY policy.id
ORDER BY policy.kind <> 'promise', policy.kind <> 'rule', MIN(bearing.nearness), policy.kind, policy.name, policy.iri
LIMIT :most

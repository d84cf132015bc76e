-- The policies about a tie, party or place in scope, or of a party in scope. nearness: 0.
, near (policy) AS (
  SELECT link.linked FROM touching CROSS JOIN link ON link.thing = touching.tie AND link.noun = 'policy'
  UNION SELECT link.linked FROM inside CROSS JOIN link ON link.thing = inside.party AND link.noun = 'policy'
  UNION SELECT link.linked FROM place_within CROSS JOIN link ON link.thing = place_within.descendant AND link.noun = 'policy'
    WHERE place_within.ancestor = :target
  UNION SELECT policy.id FROM policy WHERE policy.party IN inside
)
SELECT policy.iri, policy.name, policy.name_en, policy.kind, party.iri, party.name, party.name_en,
  document.iri, document.name, document.name_en, policy.pillars, policy.since, policy.until, 0
FROM near CROSS JOIN policy ON policy.id = near.policy
  LEFT JOIN party ON party.id = policy.party LEFT JOIN policy AS document ON document.id = policy.part_of
ORDER BY coalesce(policy.since, policy.until, '9999'), policy.name, policy.iri
LIMIT :most

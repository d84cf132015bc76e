-- The policies about each tie in scope, and the promises about a party in it (general: 1).
SELECT tie.iri, policy.iri, 0
FROM touching CROSS JOIN tie ON tie.id = touching.tie
  CROSS JOIN link ON link.thing = tie.id AND link.noun = 'policy' CROSS JOIN policy ON policy.id = link.linked
UNION
SELECT tie.iri, policy.iri, 1
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN link ON link.thing = role.party AND link.noun = 'policy' CROSS JOIN policy ON policy.id = link.linked
WHERE policy.kind = 'promise'
ORDER BY 1, 3, 2

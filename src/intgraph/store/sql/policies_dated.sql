-- The policies of or about the ties and parties in scope (everything: 1 for the whole network) that may begin or end
-- in a year (first) or later.
SELECT policy.iri, policy.name, policy.name_en, policy.since, policy.until
FROM policy
WHERE (policy.since >= :first OR policy.until >= :first)
  AND (:everything = 1 OR policy.party IN (SELECT party FROM inside) OR EXISTS (
    SELECT 1 FROM link
    WHERE link.linked = policy.id AND link.noun = 'policy'
      AND (link.thing IN (SELECT tie FROM touching) OR link.thing IN (SELECT party FROM inside))
  ))
ORDER BY policy.iri

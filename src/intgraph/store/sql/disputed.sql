-- The things in scope (everything: 1 for the whole network) about which a claim gives a value of its own, which may
-- be disputed: the thing itself, ties, their roles and events, and the parties in scope.
, claimed (subject) AS MATERIALIZED (
  SELECT DISTINCT subject FROM evidence WHERE value <> '' AND field <> '' AND modality <> 'proposes'
),
found (subject) AS MATERIALIZED (
  SELECT claimed.subject FROM claimed LEFT JOIN role ON role.id = claimed.subject
  WHERE :everything = 1 OR claimed.subject = :target OR claimed.subject IN (SELECT tie FROM touching)
    OR role.tie IN (SELECT tie FROM touching) OR claimed.subject IN (SELECT party FROM inside)
    OR claimed.subject IN (
      SELECT link.linked FROM touching CROSS JOIN link ON link.thing = touching.tie WHERE link.noun = 'event'
    )
)
SELECT thing.iri FROM found CROSS JOIN thing ON thing.id = found.subject ORDER BY thing.iri LIMIT :most

-- The places of the offices' own parties; beside each the target (of a party: its place), and whether one lies in the
-- other. Without a target, NULL.
SELECT DISTINCT own.iri, own.name, own.name_en, there.iri, there.type,
  EXISTS (SELECT 1 FROM place_within WHERE ancestor = there.id AND descendant = own.id),
  EXISTS (SELECT 1 FROM place_within WHERE ancestor = own.id AND descendant = there.id)
FROM office JOIN party ON party.id = office.party JOIN place AS own ON own.id = party.place
  LEFT JOIN place AS there ON there.id IN (:target, (SELECT place FROM party WHERE id = :target))
ORDER BY own.name, own.iri

-- Filled once for the whole network: shared partner places are counted over all of it, and these joins take longest.
INSERT INTO abroad
SELECT tie.id, city.id, city.country, role.id, there.id, there.country, their.id
FROM place AS city CROSS JOIN party ON party.place = city.id CROSS JOIN role ON role.party = party.id
  CROSS JOIN tie ON tie.id = role.tie CROSS JOIN role AS their ON their.tie = tie.id
  CROSS JOIN party AS other ON other.id = their.party CROSS JOIN place AS there ON there.id = other.place
WHERE city.type = 'city' AND party.sector = 'government' AND party."group" = 0 AND there.country <> city.country
  AND tie.kind IN (SELECT notation FROM concept WHERE scheme = 'kind' AND works_together)
UNION ALL
SELECT tie.id, city.id, city.country, role.id, there.id, there.country, NULL
FROM link CROSS JOIN tie ON tie.id = link.linked CROSS JOIN place AS there ON there.id = link.thing
  CROSS JOIN role ON role.tie = tie.id CROSS JOIN party ON party.id = role.party
  CROSS JOIN place AS city ON city.id = party.place
WHERE link.noun = 'tie' AND city.type = 'city' AND party.sector = 'government' AND party."group" = 0
  AND there.country <> city.country
  AND tie.kind IN (SELECT notation FROM concept WHERE scheme = 'kind' AND works_together);
-- In the order in which shared places are counted, so that nothing needs sorting then.
CREATE INDEX abroad_shared ON abroad (place, home, city, country, tie, role, their);

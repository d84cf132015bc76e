-- What the ties in scope, and the parties, places, people and events around them (all there are: :whole), lack (the table
-- lacking): how many were looked at (part: 'total', of the ties also how many subsidies), how many lack what (part:
-- 'count'), and the :most things that lack most, with what each of them lacks (part: 'thing').
, member (party) AS MATERIALIZED (
  SELECT party FROM inside WHERE NOT :whole
  UNION
  SELECT role.party FROM touching CROSS JOIN role ON role.tie = touching.tie WHERE NOT :whole
),
near (thing, noun) AS MATERIALIZED (
  SELECT tie, 'tie' FROM touching WHERE NOT :whole
  UNION ALL SELECT party, 'party' FROM member
  UNION ALL SELECT DISTINCT party.place, 'place' FROM member CROSS JOIN party ON party.id = member.party WHERE party.place IS NOT NULL
  UNION ALL SELECT person.id, 'person' FROM member CROSS JOIN person ON person.party = member.party
  UNION ALL SELECT DISTINCT link.linked, 'event' FROM touching CROSS JOIN link ON link.thing = touching.tie AND link.noun = 'event'
    WHERE NOT :whole
),
found (thing, iri, noun, field, how, value) AS MATERIALIZED (
  SELECT thing, iri, noun, field, how, value FROM lacking WHERE :whole OR around IN (SELECT near.thing FROM near)
),
chosen (thing, lacks) AS MATERIALIZED (
  SELECT thing, COUNT(*) FROM found GROUP BY thing ORDER BY COUNT(*) DESC, MIN(iri) LIMIT :most
)
SELECT 'total', '', near.noun, '', '', '', COUNT(*) FROM near GROUP BY near.noun
UNION ALL SELECT 'total', '', 'tie', '', '', '', COUNT(*) FROM tie WHERE :whole
UNION ALL SELECT 'total', '', 'party', '', '', '', COUNT(*) FROM party WHERE :whole
UNION ALL SELECT 'total', '', 'place', '', '', '', COUNT(*) FROM place WHERE :whole
UNION ALL SELECT 'total', '', 'event', '', '', '', COUNT(*) FROM event WHERE :whole
UNION ALL SELECT 'total', '', 'person', '', '', '', COUNT(*) FROM person WHERE :whole
UNION ALL SELECT 'total', '', 'role', '', '', '', COUNT(*)
FROM touching CROSS JOIN role ON role.tie = touching.tie
UNION ALL
SELECT 'total', '', 'tie', 'amount', '', '', COUNT(*)
FROM touching CROSS JOIN tie ON tie.id = touching.tie WHERE tie.kind = 'subsidy'
UNION ALL
SELECT 'count', '', noun, field, how, '', COUNT(*) FROM found GROUP BY noun, field, how
UNION ALL
SELECT 'thing', found.iri, found.noun, found.field, found.how, found.value, chosen.lacks
FROM chosen CROSS JOIN found ON found.thing = chosen.thing

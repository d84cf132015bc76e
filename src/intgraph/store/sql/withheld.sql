-- What an audience (0 public, 1 partners) does not see, and why: own (its visibility), hangs (on because, an IRI, which
-- is withheld), personal (of a post that stays, the name and addresses), unused (a place or source that then serves
-- nothing). Ties first.
, shut (id, noun, iri, visibility) AS MATERIALIZED (
  SELECT id, 'party', iri, visibility FROM party WHERE visibility > :audience
  UNION ALL SELECT id, 'tie', iri, visibility FROM tie WHERE visibility > :audience
  UNION ALL SELECT id, 'role', iri, visibility FROM role WHERE visibility > :audience
  UNION ALL SELECT id, 'event', iri, visibility FROM event WHERE visibility > :audience
  UNION ALL SELECT id, 'policy', iri, visibility FROM policy WHERE visibility > :audience
  UNION ALL SELECT id, 'person', iri, visibility FROM person WHERE visibility > :audience
  UNION ALL SELECT id, 'source', iri, visibility FROM source WHERE visibility > :audience
),
hanging (id, noun, iri, visibility, because) AS MATERIALIZED (
  SELECT role.id, 'role', role.iri, role.visibility, shut.iri
  FROM shut CROSS JOIN role ON role.tie = shut.id WHERE role.visibility <= :audience
  UNION ALL
  SELECT role.id, 'role', role.iri, role.visibility, shut.iri
  FROM shut CROSS JOIN role ON role.party = shut.id
  WHERE role.visibility <= :audience AND role.tie NOT IN (SELECT id FROM shut)
  UNION ALL
  SELECT person.id, 'person', person.iri, person.visibility, shut.iri
  FROM shut CROSS JOIN person ON person.party = shut.id WHERE person.visibility <= :audience
),
barred (id, iri) AS MATERIALIZED (SELECT id, iri FROM shut UNION ALL SELECT id, iri FROM hanging),
touched (event, about) AS MATERIALIZED (
  SELECT DISTINCT event.id, char(31) || event.about || char(31)
  FROM barred CROSS JOIN link ON link.thing = barred.id AND link.noun = 'event' JOIN event ON event.id = link.linked
  WHERE event.visibility <= :audience
),
topic (event, thing, iri) AS MATERIALIZED (
  SELECT touched.event, link.thing, COALESCE(tie.iri, party.iri, place.iri, policy.iri, role.iri, person.iri, '?')
  FROM link JOIN touched ON touched.event = link.linked
    LEFT JOIN tie ON tie.id = link.thing LEFT JOIN party ON party.id = link.thing
    LEFT JOIN place ON place.id = link.thing LEFT JOIN policy ON policy.id = link.thing
    LEFT JOIN role ON role.id = link.thing LEFT JOIN person ON person.id = link.thing
  WHERE link.noun = 'event' AND instr(touched.about, char(31)
    || COALESCE(tie.iri, party.iri, place.iri, policy.iri, role.iri, person.iri, '?') || char(31))
),
lone_event (id, noun, iri, visibility, because) AS MATERIALIZED (
  SELECT event.id, 'event', event.iri, event.visibility, MIN(topic.iri)
  FROM topic JOIN event ON event.id = topic.event
  WHERE NOT EXISTS (
    SELECT 1 FROM topic AS other WHERE other.event = topic.event AND other.thing NOT IN (SELECT id FROM barred)
  )
  GROUP BY event.id
),
gone (id) AS MATERIALIZED (
  SELECT id FROM shut UNION ALL SELECT id FROM hanging UNION ALL SELECT id FROM lone_event
),
lone_place (id, iri) AS MATERIALIZED (
  SELECT place.id, place.iri FROM place
  WHERE NOT EXISTS (
    SELECT 1 FROM place_within JOIN party ON party.place = place_within.descendant
    WHERE place_within.ancestor = place.id AND party.visibility <= :audience
  ) AND NOT EXISTS (
    SELECT 1 FROM place_within JOIN link ON link.thing = place_within.descendant
    WHERE place_within.ancestor = place.id AND link.linked NOT IN (SELECT id FROM gone)
  )
),
found (noun, iri, visibility, why, because) AS (
  SELECT noun, iri, visibility, 'own', NULL FROM shut
  UNION ALL SELECT noun, iri, visibility, 'hangs', because FROM hanging
  UNION ALL SELECT noun, iri, visibility, 'hangs', because FROM lone_event
  UNION ALL SELECT 'place', iri, 0, 'unused', NULL FROM lone_place
  UNION ALL
  SELECT 'source', source.iri, source.visibility, 'unused', NULL FROM source
  WHERE source.visibility <= :audience AND NOT EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.source = source.id AND evidence.subject NOT IN (SELECT id FROM gone)
      AND evidence.subject NOT IN (SELECT id FROM lone_place)
  )
  UNION ALL
  SELECT 'person', iri, visibility, 'personal', NULL FROM person
  WHERE visibility <= :audience AND status <> 'office-holder' AND (name <> '' OR email <> '' OR phone <> '')
    AND id NOT IN (SELECT id FROM gone)
)
SELECT noun, iri, visibility, why, because FROM found
ORDER BY CASE noun WHEN 'tie' THEN 1 WHEN 'party' THEN 2 WHEN 'role' THEN 3 WHEN 'event' THEN 4 WHEN 'policy' THEN 5
  WHEN 'person' THEN 6 WHEN 'source' THEN 7 ELSE 8 END, why DESC, iri
LIMIT :most

-- What is not known: fields that are empty and of which no evidence speaks either (missing), dates that are not exact to
-- their own precision (imprecise, with the date), and cities of which only we say the country (inferred). around: the
-- thing itself; of a role its tie. A table, as to look through all things takes longer than any other question.
CREATE TABLE lacking AS
SELECT tie.id AS thing, tie.id AS around, tie.iri AS iri, 'tie' AS noun, 'since' AS field, 'missing' AS how, NULL AS value
FROM tie
WHERE since IS NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = tie.id AND field = 'since')
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'until', 'missing', NULL FROM tie
WHERE until IS NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = tie.id AND field = 'until')
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'amount', 'missing', NULL FROM tie
WHERE kind = 'subsidy' AND amount IS NULL
  AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = tie.id AND field = 'amount')
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'themes', 'missing', NULL FROM tie
WHERE themes = '' AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = tie.id AND field = 'themes')
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'parties', 'missing', NULL FROM tie
WHERE (SELECT COUNT(DISTINCT party) FROM role WHERE tie = tie.id) < 2
UNION ALL
SELECT party.id, party.id, party.iri, 'party', 'place', 'missing', NULL FROM party
WHERE place IS NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = party.id AND field = 'place')
UNION ALL
SELECT party.id, party.id, party.iri, 'party', 'country', 'missing', NULL FROM party JOIN place ON place.id = party.place
WHERE place.type IN ('city', 'region', 'province') AND place.country IS NULL AND place.country_code = ''
UNION ALL
SELECT party.id, party.id, party.iri, 'party', 'sector', 'missing', NULL FROM party
WHERE sector = '' AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = party.id AND field = 'sector')
UNION ALL
SELECT place.id, place.id, place.iri, 'place', 'country', 'missing', NULL FROM place
WHERE type IN ('city', 'region', 'province') AND country IS NULL AND country_code = ''
  AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = place.id AND field IN ('within', 'country_code'))
UNION ALL
SELECT event.id, event.id, event.iri, 'event', 'date', 'missing', NULL FROM event
WHERE date IS NULL AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = event.id AND field = 'date')
UNION ALL
SELECT person.id, person.id, person.iri, 'person', 'name', 'missing', NULL FROM person
WHERE name = '' AND NOT EXISTS (SELECT 1 FROM evidence WHERE subject = person.id AND field = 'name')
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'since', 'imprecise', since FROM tie WHERE since GLOB '*[[?~%X]*'
UNION ALL
SELECT tie.id, tie.id, tie.iri, 'tie', 'until', 'imprecise', until FROM tie WHERE until GLOB '*[[?~%X]*'
UNION ALL
SELECT role.id, role.tie, role.iri, 'role', 'since', 'imprecise', since FROM role WHERE since GLOB '*[[?~%X]*'
UNION ALL
SELECT role.id, role.tie, role.iri, 'role', 'until', 'imprecise', until FROM role WHERE until GLOB '*[[?~%X]*'
UNION ALL
SELECT event.id, event.id, event.iri, 'event', 'date', 'imprecise', date FROM event WHERE date GLOB '*[[?~%X]*'
UNION ALL
SELECT place.id, place.id, place.iri, 'place', 'country', 'inferred', NULL FROM place
WHERE type IN ('city', 'region', 'province') AND country IS NOT NULL
  AND EXISTS (
    SELECT 1 FROM evidence
    WHERE subject = place.id AND field IN ('within', 'country_code') AND modality IN ('our-reading', 'implies')
  )
  AND NOT EXISTS (
    SELECT 1 FROM evidence WHERE subject = place.id AND field IN ('within', 'country_code') AND modality = 'states'
  );
CREATE INDEX lacking_around ON lacking (around);

-- The ties in scope of which sources dispute the dates; when they began and ended is for who judges.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.word, tie.since, tie.until, tie.attested, tie.contested,
  tie.last_sign, tie.purposes, tie.themes, tie.sdgs, tie.pillar, tie.portfolio, tie.open_list, tie.amount, tie.currency
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE tie.contested = 1
ORDER BY tie.iri

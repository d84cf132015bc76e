-- The ties in scope that may run between two days (ISO, NULL for no bound) and whose last sign of life lies before a
-- day (ISO), the longest silent first; without that day the ties without any dated sign. A tie with disputed dates has
-- no bounds and is always selected: who judges knows better.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.word, tie.since, tie.until, tie.attested, tie.contested,
  tie.last_sign, tie.purposes, tie.themes, tie.sdgs, tie.pillar, tie.portfolio, tie.open_list, tie.amount, tie.currency
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE (tie.last_sign < :before OR :before IS NULL AND tie.last_sign IS NULL)
  AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
ORDER BY tie.last_sign, tie.name, tie.iri
LIMIT :most

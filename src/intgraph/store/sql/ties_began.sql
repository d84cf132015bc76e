-- The ties in scope that may have begun between two days (ISO, NULL for no bound), the earliest first. Ties with
-- disputed dates have no bounds and are selected by ties_disputed.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.word, tie.since, tie.until, tie.attested, tie.contested,
  tie.last_sign, tie.purposes, tie.themes, tie.sdgs, tie.pillar, tie.portfolio, tie.open_list, tie.amount, tie.currency
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE tie.since IS NOT NULL AND tie.contested IS NULL
  AND (:first IS NULL OR tie.start_latest IS NULL OR tie.start_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
ORDER BY tie.start_earliest IS NOT NULL, tie.start_earliest, tie.iri
LIMIT :most

-- The ties in scope that may run between two days (ISO, NULL for no bound): those of which least is stated of pillar,
-- portfolio and initiator first, then by name.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.word, tie.since, tie.until, tie.attested, tie.contested,
  tie.last_sign, tie.purposes, tie.themes, tie.sdgs, tie.pillar, tie.portfolio, tie.open_list, tie.amount, tie.currency
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
ORDER BY (tie.pillar <> '') + (tie.portfolio <> '')
    + EXISTS (SELECT 1 FROM role WHERE role.tie = tie.id AND role.role = 'initiator'),
  tie.name, tie.iri
LIMIT :most

-- The ties in scope that pass the filters (JSON lists of notations, [] lets all through) and may run between two days
-- (ISO, NULL for no bound), the oldest first. A tie with disputed dates has no bounds and is always selected: who
-- judges knows better.
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.word, tie.since, tie.until, tie.attested, tie.contested,
  tie.last_sign, tie.purposes, tie.themes, tie.sdgs, tie.pillar, tie.portfolio, tie.open_list, tie.amount, tie.currency
FROM touching CROSS JOIN tie ON tie.id = touching.tie
WHERE (:kinds = '[]' OR tie.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:first IS NULL OR tie.end_latest IS NULL OR tie.end_latest >= :first)
  AND (:last IS NULL OR tie.start_earliest IS NULL OR tie.start_earliest <= :last)
  AND (:pillars = '[]' OR tie.pillar IN (SELECT value FROM json_each(:pillars)))
  AND (:themes = '[]' OR EXISTS (
    SELECT 1 FROM json_each(:themes) WHERE instr(char(31) || tie.themes || char(31), char(31) || value || char(31))
  ))
  AND (:sdgs = '[]' OR EXISTS (
    SELECT 1 FROM json_each(:sdgs) WHERE instr(char(31) || tie.sdgs || char(31), char(31) || value || char(31))
  ))
  AND (:roles = '[]' AND :sectors = '[]' OR EXISTS (
    SELECT 1 FROM role JOIN party ON party.id = role.party
    WHERE role.tie = tie.id
      AND (:roles = '[]' OR role.role IN (SELECT value FROM json_each(:roles)))
      AND (:sectors = '[]' OR party.sector IN (SELECT value FROM json_each(:sectors)))
  ))
ORDER BY tie.start_earliest IS NULL, tie.start_earliest, tie.iri
LIMIT :most

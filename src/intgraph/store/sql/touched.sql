-- The ties in scope with what their status on a day rests on, and how many roles in them parties outside the scope
-- have; of these only roles of some sectors and some roles (JSON lists, [] for all) count as fitting.
SELECT tie.iri, tie.kind, tie.since, tie.until, tie.attested, tie.contested, tie.last_sign, tie.own_dates,
  tie.roles - touching.inside AS outside,
  CASE WHEN :sectors = '[]' AND :roles = '[]' THEN NULL ELSE (
    SELECT count(*) FROM role JOIN party ON party.id = role.party
    WHERE role.tie = tie.id AND role.party NOT IN inside
      AND (:sectors = '[]' OR party.sector IN (SELECT value FROM json_each(:sectors)))
      AND (:roles = '[]' OR role.role IN (SELECT value FROM json_each(:roles)))
  ) END AS fitting
FROM touching CROSS JOIN tie ON tie.id = touching.tie

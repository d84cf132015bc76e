-- One tie, whose parties are all inside.
WITH touching (tie, inside) AS (SELECT id, roles FROM tie WHERE id = :target),
inside (party) AS (SELECT role.party FROM role WHERE role.tie = :target)

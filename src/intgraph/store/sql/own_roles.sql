-- The ties in scope (of those in the JSON list ties of IRIs) with the roles that its own parties have in them. The plus
-- keeps SQLite from trying each of those parties for each tie.
SELECT tie.iri, role.iri
FROM json_each(:ties) AS asked CROSS JOIN tie ON tie.iri = asked.value CROSS JOIN role ON role.tie = tie.id
WHERE +role.party IN (SELECT party FROM inside)
ORDER BY tie.id, role.id

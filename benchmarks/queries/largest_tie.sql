-- The tie with the most roles.
SELECT 'largest tie', tie.iri FROM tie JOIN role ON role.tie = tie.id
GROUP BY tie.id ORDER BY count(*) DESC, tie.iri LIMIT 1

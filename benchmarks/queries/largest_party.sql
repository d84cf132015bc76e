-- The party with the most roles.
SELECT 'hub party', party.iri FROM party JOIN role ON role.party = party.id
GROUP BY party.id ORDER BY count(*) DESC, party.iri LIMIT 1

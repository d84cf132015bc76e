-- The parties that a place or party stands for, with the number of their roles; a party without any leads nowhere.
SELECT party.iri, party.name, party.name_en, party."group", count(role.id)
FROM inside CROSS JOIN party ON party.id = inside.party LEFT JOIN role ON role.party = party.id
GROUP BY party.id

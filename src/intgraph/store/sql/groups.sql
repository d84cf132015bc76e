-- Which of some parties (a JSON list of IRIs), whatever the scope, are groups that the sources do not name.
SELECT party.iri FROM json_each(:things) AS asked CROSS JOIN party ON party.iri = asked.value WHERE party."group"
ORDER BY party.iri

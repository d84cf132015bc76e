-- How many parties outside the target have a role in a tie in scope.
SELECT COUNT(DISTINCT role.party)
FROM touching CROSS JOIN role ON role.tie = touching.tie
WHERE role.party NOT IN (SELECT inside.party FROM inside WHERE inside.party IS NOT NULL)

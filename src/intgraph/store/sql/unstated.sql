-- Of how many ties in scope no start is stated, and of how many no end.
SELECT count(*) - count(tie.since), count(*) - count(tie.until)
FROM touching CROSS JOIN tie ON tie.id = touching.tie

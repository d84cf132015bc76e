-- The offices whose own party, or a part of it, has a role in a tie in scope, with each such tie.
, own (office, party) AS (
  SELECT office.id, office.party FROM office
  UNION
  SELECT own.office, party.id FROM own JOIN party ON party.part_of = own.party
)
SELECT DISTINCT office.iri, office.name, office.name_en, tie.iri
FROM own CROSS JOIN role ON role.party = own.party JOIN touching ON touching.tie = role.tie
  JOIN tie ON tie.id = role.tie JOIN office ON office.id = own.office
ORDER BY office.name, office.iri, tie.iri

-- Every name, folded, and whether it is that of something that an audience (0 public, 1 partners) does not see: what is
-- above it, posts at such a party, and who is no office holder.
, shut (id) AS MATERIALIZED (
  SELECT id FROM party WHERE visibility > :audience
  UNION ALL SELECT id FROM tie WHERE visibility > :audience
  UNION ALL SELECT id FROM event WHERE visibility > :audience
  UNION ALL SELECT id FROM policy WHERE visibility > :audience
  UNION ALL SELECT id FROM source WHERE visibility > :audience
  UNION ALL
  SELECT person.id FROM person LEFT JOIN party ON party.id = person.party
  WHERE person.visibility > :audience OR party.visibility > :audience OR person.status <> 'office-holder'
)
SELECT name.fold, name.thing IN (SELECT id FROM shut) FROM name

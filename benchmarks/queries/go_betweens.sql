-- Parties that can introduce and have no parts, tied to somebody in a tie that counts as working together.
SELECT party.iri FROM party
WHERE NOT party."group" AND party.sector <> 'intergovernmental'
  AND NOT EXISTS (SELECT 1 FROM party AS part WHERE part.part_of = party.id)
  AND EXISTS (
    SELECT 1 FROM role JOIN tie ON tie.id = role.tie JOIN concept ON concept.scheme = 'kind' AND concept.notation = tie.kind
    WHERE role.party = party.id AND concept.works_together
  )
ORDER BY party.iri

-- What the tables have in each field of some things (subjects: a JSON list of IRIs), a row a field; cells that are
-- empty may come as empty texts. References are IRIs; the values of a list are joined by U+001F.
, asked (iri) AS (SELECT value FROM json_each(:subjects))
, offices AS MATERIALIZED (SELECT office.* FROM asked CROSS JOIN office ON office.iri = asked.iri)
, places AS MATERIALIZED (SELECT place.* FROM asked CROSS JOIN place ON place.iri = asked.iri)
, parties AS MATERIALIZED (SELECT party.* FROM asked CROSS JOIN party ON party.iri = asked.iri)
, ties AS MATERIALIZED (SELECT tie.* FROM asked CROSS JOIN tie ON tie.iri = asked.iri)
, roles AS MATERIALIZED (SELECT role.* FROM asked CROSS JOIN role ON role.iri = asked.iri)
, events AS MATERIALIZED (SELECT event.* FROM asked CROSS JOIN event ON event.iri = asked.iri)
, policies AS MATERIALIZED (SELECT policy.* FROM asked CROSS JOIN policy ON policy.iri = asked.iri)
, posts AS MATERIALIZED (SELECT person.* FROM asked CROSS JOIN person ON person.iri = asked.iri)
, documents AS MATERIALIZED (SELECT source.* FROM asked CROSS JOIN source ON source.iri = asked.iri)
SELECT iri, 'office', 'name', name FROM offices
UNION ALL SELECT iri, 'office', 'name_en', name_en FROM offices
UNION ALL SELECT offices.iri, 'office', 'party', party.iri FROM offices JOIN party ON party.id = offices.party
UNION ALL SELECT iri, 'office', 'base', base FROM offices
UNION ALL SELECT iri, 'office', 'licence', licence FROM offices
UNION ALL SELECT iri, 'office', 'note', note FROM offices
UNION ALL SELECT iri, 'place', 'name', name FROM places
UNION ALL SELECT iri, 'place', 'name_en', name_en FROM places
UNION ALL SELECT iri, 'place', 'aliases', aliases FROM places
UNION ALL SELECT iri, 'place', 'type', type FROM places
UNION ALL SELECT iri, 'place', 'within', within FROM places
UNION ALL SELECT iri, 'place', 'country_code', country_code FROM places
UNION ALL SELECT iri, 'place', 'latitude', latitude FROM places
UNION ALL SELECT iri, 'place', 'longitude', longitude FROM places
UNION ALL SELECT iri, 'place', 'same_as', same_as FROM places
UNION ALL SELECT iri, 'place', 'note', note FROM places
UNION ALL SELECT iri, 'party', 'name', name FROM parties
UNION ALL SELECT iri, 'party', 'name_en', name_en FROM parties
UNION ALL SELECT iri, 'party', 'aliases', aliases FROM parties
UNION ALL SELECT iri, 'party', 'sector', sector FROM parties
UNION ALL SELECT parties.iri, 'party', 'place', place.iri FROM parties JOIN place ON place.id = parties.place
UNION ALL SELECT parties.iri, 'party', 'part_of', party.iri FROM parties JOIN party ON party.id = parties.part_of
UNION ALL SELECT iri, 'party', 'group', "group" FROM parties
UNION ALL SELECT iri, 'party', 'website', website FROM parties
UNION ALL SELECT iri, 'party', 'same_as', same_as FROM parties
UNION ALL SELECT iri, 'party', 'note', note FROM parties
UNION ALL SELECT iri, 'tie', 'name', name FROM ties
UNION ALL SELECT iri, 'tie', 'name_en', name_en FROM ties
UNION ALL SELECT iri, 'tie', 'kind', kind FROM ties
UNION ALL SELECT iri, 'tie', 'word', word FROM ties
UNION ALL SELECT iri, 'tie', 'since', since FROM ties
UNION ALL SELECT iri, 'tie', 'until', until FROM ties
UNION ALL SELECT iri, 'tie', 'places', places FROM ties
UNION ALL SELECT iri, 'tie', 'purposes', purposes FROM ties
UNION ALL SELECT iri, 'tie', 'themes', themes FROM ties
UNION ALL SELECT iri, 'tie', 'sdgs', sdgs FROM ties
UNION ALL SELECT iri, 'tie', 'pillar', pillar FROM ties
UNION ALL SELECT iri, 'tie', 'portfolio', portfolio FROM ties
UNION ALL SELECT iri, 'tie', 'open_list', open_list FROM ties
UNION ALL SELECT iri, 'tie', 'amount', amount FROM ties
UNION ALL SELECT iri, 'tie', 'currency', currency FROM ties
UNION ALL SELECT iri, 'tie', 'note', note FROM ties
UNION ALL SELECT roles.iri, 'role', 'tie', tie.iri FROM roles JOIN tie ON tie.id = roles.tie
UNION ALL SELECT roles.iri, 'role', 'party', party.iri FROM roles JOIN party ON party.id = roles.party
UNION ALL SELECT iri, 'role', 'role', role FROM roles
UNION ALL SELECT iri, 'role', 'since', since FROM roles
UNION ALL SELECT iri, 'role', 'until', until FROM roles
UNION ALL SELECT iri, 'role', 'note', note FROM roles
UNION ALL SELECT iri, 'event', 'name', name FROM events
UNION ALL SELECT iri, 'event', 'name_en', name_en FROM events
UNION ALL SELECT iri, 'event', 'kind', kind FROM events
UNION ALL SELECT iri, 'event', 'date', date FROM events
UNION ALL SELECT iri, 'event', 'about', about FROM events
UNION ALL SELECT iri, 'event', 'by', "by" FROM events
UNION ALL SELECT iri, 'event', 'note', note FROM events
UNION ALL SELECT iri, 'policy', 'name', name FROM policies
UNION ALL SELECT iri, 'policy', 'name_en', name_en FROM policies
UNION ALL SELECT iri, 'policy', 'kind', kind FROM policies
UNION ALL SELECT policies.iri, 'policy', 'party', party.iri FROM policies JOIN party ON party.id = policies.party
UNION ALL SELECT policies.iri, 'policy', 'part_of', policy.iri FROM policies JOIN policy ON policy.id = policies.part_of
UNION ALL SELECT iri, 'policy', 'about', about FROM policies
UNION ALL SELECT iri, 'policy', 'pillars', pillars FROM policies
UNION ALL SELECT iri, 'policy', 'since', since FROM policies
UNION ALL SELECT iri, 'policy', 'until', until FROM policies
UNION ALL SELECT iri, 'policy', 'note', note FROM policies
UNION ALL SELECT iri, 'person', 'name', name FROM posts
UNION ALL SELECT iri, 'person', 'function', function FROM posts
UNION ALL SELECT iri, 'person', 'status', status FROM posts
UNION ALL SELECT posts.iri, 'person', 'party', party.iri FROM posts JOIN party ON party.id = posts.party
UNION ALL SELECT iri, 'person', 'since', since FROM posts
UNION ALL SELECT iri, 'person', 'until', until FROM posts
UNION ALL SELECT iri, 'person', 'email', email FROM posts
UNION ALL SELECT iri, 'person', 'phone', phone FROM posts
UNION ALL SELECT iri, 'person', 'note', note FROM posts
UNION ALL SELECT iri, 'source', 'name', name FROM documents
UNION ALL SELECT iri, 'source', 'name_en', name_en FROM documents
UNION ALL SELECT documents.iri, 'source', 'publisher', party.iri FROM documents JOIN party ON party.id = documents.publisher
UNION ALL SELECT iri, 'source', 'date', date FROM documents
UNION ALL SELECT iri, 'source', 'file', file FROM documents
UNION ALL SELECT iri, 'source', 'url', url FROM documents
UNION ALL SELECT iri, 'source', 'note', note FROM documents

-- The compiled graph: made from the tables of one or more offices, and thrown away when they change.
-- One space of integer ids for all nouns; texts of lists are joined by U+001F; since/until are EDTF.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE concept (iri TEXT, scheme TEXT, notation TEXT, nl TEXT, en TEXT, works_together INTEGER, PRIMARY KEY (scheme, notation)) WITHOUT ROWID;

CREATE TABLE office (id INTEGER PRIMARY KEY, iri TEXT, name TEXT, name_en TEXT, party INTEGER, base TEXT, licence TEXT, note TEXT);

-- country: the country that it lies within, or is; NULL where none is known.
CREATE TABLE place (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, name_en TEXT, aliases TEXT, type TEXT, within TEXT, country_code TEXT,
  latitude REAL, longitude REAL, same_as TEXT, note TEXT, country INTEGER
);

CREATE TABLE party (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, name_en TEXT, aliases TEXT, sector TEXT, place INTEGER, part_of INTEGER,
  "group" INTEGER, website TEXT, same_as TEXT, visibility INTEGER, note TEXT
);

-- attested: the last day on which a source says that it is there; last_sign: the last evidence or event of any kind;
-- contested: 1 when claims differ about its dates; roles: how many it has; own_dates: 1 when one of them has dates of
-- its own, or disputed ones. The four bounds are ISO dates, NULL where open or contested.
CREATE TABLE tie (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, kind TEXT, name_en TEXT, word TEXT, since TEXT, until TEXT, places TEXT,
  purposes TEXT, themes TEXT, sdgs TEXT, pillar TEXT, portfolio TEXT, open_list INTEGER, amount TEXT, currency TEXT,
  visibility INTEGER, note TEXT, attested TEXT, last_sign TEXT, contested INTEGER,
  start_earliest TEXT, start_latest TEXT, end_earliest TEXT, end_latest TEXT, roles INTEGER, own_dates INTEGER
);

CREATE TABLE role (
  id INTEGER PRIMARY KEY, iri TEXT, tie INTEGER, party INTEGER, role TEXT, since TEXT, until TEXT, visibility INTEGER,
  note TEXT, contested INTEGER
);

CREATE TABLE event (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, kind TEXT, name_en TEXT, date TEXT, about TEXT, "by" TEXT,
  visibility INTEGER, note TEXT
);

CREATE TABLE policy (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, kind TEXT, name_en TEXT, party INTEGER, part_of INTEGER, about TEXT,
  pillars TEXT, since TEXT, until TEXT, visibility INTEGER, note TEXT
);

CREATE TABLE person (
  id INTEGER PRIMARY KEY, iri TEXT, function TEXT, party INTEGER, name TEXT, status TEXT, since TEXT, until TEXT,
  email TEXT, phone TEXT, visibility INTEGER, note TEXT
);

CREATE TABLE source (
  id INTEGER PRIMARY KEY, iri TEXT, name TEXT, name_en TEXT, publisher INTEGER, date TEXT, file TEXT, url TEXT,
  visibility INTEGER, note TEXT
);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, iri TEXT, subject INTEGER, source INTEGER, field TEXT, value TEXT, locator TEXT, phrase TEXT,
  modality TEXT
);

CREATE TABLE step (
  id INTEGER PRIMARY KEY, iri TEXT, heading TEXT, text TEXT, heading_en TEXT, text_en TEXT, asks TEXT, about TEXT,
  settings TEXT, visibility INTEGER
);

-- Every place with every place it lies within, itself included.
CREATE TABLE place_within (ancestor INTEGER, descendant INTEGER, PRIMARY KEY (ancestor, descendant)) WITHOUT ROWID;

-- Which thing a tie is placed at, and an event or policy is about or by.
CREATE TABLE link (thing INTEGER, noun TEXT, linked INTEGER, PRIMARY KEY (thing, noun, linked)) WITHOUT ROWID;

-- What the governments of cities do abroad (abroad.sql): the city, its country and the role of its government in a tie of
-- a kind that counts as working together; the place and its country, and the role of the party there, NULL where the tie
-- only has its place of work there.
CREATE TABLE abroad (tie INTEGER, city INTEGER, home INTEGER, role INTEGER, place INTEGER, country INTEGER, their INTEGER);

CREATE TABLE name (id INTEGER PRIMARY KEY, fold TEXT, noun TEXT, thing INTEGER);
CREATE VIRTUAL TABLE name_part USING fts5 (fold, content = 'name', content_rowid = 'id', tokenize = 'trigram');

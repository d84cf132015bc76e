-- The places of the world by name; made from the packages, thrown away when they change. Lists are joined by U+001F.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE area (
  slug TEXT PRIMARY KEY, type TEXT, code TEXT, name TEXT, name_en TEXT, geonames INTEGER, within TEXT, names TEXT,
  population INTEGER
) WITHOUT ROWID;
CREATE TABLE area_name (fold TEXT, slug TEXT, PRIMARY KEY (fold, slug)) WITHOUT ROWID;
CREATE TABLE city (
  geonames INTEGER PRIMARY KEY, name TEXT, names TEXT, country TEXT, latitude REAL, longitude REAL, population INTEGER
);
CREATE TABLE city_name (fold TEXT, city INTEGER);

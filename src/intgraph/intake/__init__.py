"""How data comes in: tables whose rows know their cell, office folders, workbooks and RDF."""

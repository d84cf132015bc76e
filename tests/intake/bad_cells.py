"""Bad tables, part two: cells that cannot be understood, and things that go round in circles."""

from __future__ import annotations

from intake.offices import GOOD, Case, Tables, Told

_TIE = "id,name,kind,since,until,places,themes,sdgs,pillar,open_list,amount,currency,visibility\nt,T,project,"
_PLACE = "id,name,type,within,country_code,latitude,longitude,same_as\np,P,city,"
_NONE: Tables = {"roles": "tie,party,role\n", "evidence": None}
_ALONE: Tables = {**_NONE, "parties": "id,name\n", "ties": "id,name,kind\n", "sources": None}


def _tie(rest: str) -> Tables:
    return {**_NONE, "ties": f"{_TIE}{rest}\n"}


def _place(rest: str) -> Tables:
    return {**_ALONE, "places": f"{_PLACE}{rest}\n"}


BAD_CELLS: list[Case] = [
    # Ids, names and references
    (
        "an id with capitals and spaces",
        {"parties": GOOD["parties"] + "Sos Velsen,S,,\n"},
        (Told("cell.bad_id", "parties", 4, "id", "Sos Velsen"),),
    ),
    (
        "an id that climbs",
        {"parties": GOOD["parties"] + "../../etc/passwd,S,,\n"},
        (Told("cell.bad_id", "parties", 4, "id", "../../etc/passwd"),),
    ),
    (
        "an id with a script",
        {"parties": GOOD["parties"] + "</script><script>,S,,\n"},
        (Told("cell.bad_id", "parties", 4, "id", "</script><script>"),),
    ),
    (
        "an unknown party",
        {"roles": GOOD["roles"] + "vriendschap,galle,partner\n"},
        (Told("cell.unknown", "roles", 4, "party", "galle"),),
    ),
    (
        "a misspelt party",
        {"roles": GOOD["roles"] + "vriendschap,qindao,partner\n"},
        (Told("cell.unknown_near", "roles", 4, "party", "qindao"),),
    ),
    (
        "an id of another sheet",
        {"roles": GOOD["roles"] + "vriendschap,nl,partner\n"},
        (Told("cell.unknown", "roles", 4, "party", "nl"),),
    ),
    (
        "an id that stands in two sheets",
        {"evidence": "subject,source\nqingdao,nota\n"},
        (Told("cell.ambiguous", "evidence", 2, "subject", "qingdao"),),
    ),
    (
        "a name that two parties bear",
        {"parties": GOOD["parties"] + "sos1,SOS,,\nsos2,Sos,,\n", "roles": GOOD["roles"] + "vriendschap,sos,partner\n"},
        (Told("cell.ambiguous", "roles", 4, "party", "sos"),),
    ),
    (
        "an unknown one in a list",
        _tie(",,velsen;atlantis,,,,,,,,"),
        (Told("cell.unknown", "ties", 2, "places", "velsen;atlantis"),),
    ),
    (
        "evidence for nothing",
        {"evidence": "subject,source\nrole/x.y.z,nota\n"},
        (Told("cell.unknown", "evidence", 2, "subject", "role/x.y.z"),),
    ),
    # Dates
    (
        "a day that no calendar has",
        _tie("2021-02-30,,,,,,,,,,"),
        (Told("cell.impossible_date", "ties", 2, "since", "2021-02-30"),),
    ),
    (
        "a Dutch day that no calendar has",
        _tie("31-04-2021,,,,,,,,,,"),
        (Told("cell.impossible_date", "ties", 2, "since", "31-04-2021"),),
    ),
    ("words for a date", _tie("sinds kort,,,,,,,,,,"), (Told("cell.bad_date", "ties", 2, "since", "sinds kort"),)),
    ("a period for a date", _tie("1998/2003,,,,,,,,,,"), (Told("cell.bad_date", "ties", 2, "since", "1998/2003"),)),
    ("digits of another script", _tie("١٩٩٨,,,,,,,,,,"), (Told("cell.bad_date", "ties", 2, "since", "١٩٩٨"),)),
    ("an end before the start", _tie("2014,2012,,,,,,,,,"), (Told("period.reversed", "ties", 2, "until", "2012"),)),
    # Words and numbers
    (
        "an unknown kind",
        {**_NONE, "ties": "id,name,kind\nt,T,marriage\n"},
        (Told("cell.no_concept", "ties", 2, "kind", "marriage"),),
    ),
    (
        "a theme that is none",
        _tie(",,,sport;quidditch,,,,,,,"),
        (Told("cell.no_concept", "ties", 2, "themes", "sport;quidditch"),),
    ),
    ("an eighteenth goal", _tie(",,,,18,,,,,,"), (Told("cell.no_concept", "ties", 2, "sdgs", "18"),)),
    ("perhaps", _tie(",,,,,,misschien,,,,"), (Told("cell.bad_flag", "ties", 2, "open_list", "misschien"),)),
    ("a secret visibility", _tie(",,,,,,,,,secret"), (Told("cell.no_concept", "ties", 2, "visibility", "secret"),)),
    (
        "an amount with a comma",
        _tie(',,,,,,,"12.500,00",,,'),
        (Told("cell.bad_amount", "ties", 2, "amount", "12.500,00"),),
    ),
    (
        "an amount with a thousands point",
        _tie(",,,,,,,12.500,,,"),
        (Told("cell.bad_amount", "ties", 2, "amount", "12.500"),),
    ),
    ("a negative amount", _tie(",,,,,,,-5,,,"), (Told("cell.bad_amount", "ties", 2, "amount", "-5"),)),
    (
        "an amount without end",
        _tie(",,,,,,,1e999999999,,,"),
        (Told("cell.bad_amount", "ties", 2, "amount", "1e999999999"),),
    ),
    ("an amount that is no number", _tie(",,,,,,,NaN,,,"), (Told("cell.bad_amount", "ties", 2, "amount", "NaN"),)),
    ("a sign for a currency", _tie(",,,,,,,5,€,,"), (Told("cell.bad_currency", "ties", 2, "currency", "€"),)),
    ("a country of three letters", _place(",NAM,,,"), (Told("cell.bad_country", "places", 2, "country_code", "NAM"),)),
    ("a latitude beyond the pole", _place(",,91,,"), (Told("cell.bad_degrees", "places", 2, "latitude", "91"),)),
    ("an infinite longitude", _place(",,,inf,"), (Told("cell.bad_degrees", "places", 2, "longitude", "inf"),)),
    (
        "a web address that runs",
        _place(",,,,javascript:alert(1)"),
        (Told("cell.bad_iri", "places", 2, "same_as", "javascript:alert(1)"),),
    ),
    (
        "a web address with a quote",
        _place(",,,,https://x.example/<b>"),
        (Told("cell.bad_iri", "places", 2, "same_as", "https://x.example/<b>"),),
    ),
    (
        "a base that is no web address",
        {"office": "id,name,base\no,O,velsen.nl\n"},
        (Told("cell.bad_iri", "office", 2, "base", "velsen.nl"),),
    ),
    (
        "a text longer than a cell",
        {"parties": GOOD["parties"] + f"x,{'a' * 32768},,\n"},
        (Told("cell.too_long", "parties", 4, "name", "a" * 80),),
    ),
    (
        "evidence of a column that is none",
        {"evidence": "subject,field,source\nvriendschap,colour,nota\n"},
        (Told("cell.no_field", "evidence", 2, "field", "colour"),),
    ),
    (
        "one value for many fields",
        {"evidence": "subject,field,value,source\nvriendschap,since;until,1998,nota\n"},
        (Told("evidence.one_value_many_fields", "evidence", 2),),
    ),
    # Circles
    (
        "a place in itself",
        {"places": "id,name,type,within\nvelsen,V,city,velsen\nqingdao,Q,city,\n"},
        (Told("place.circle", "places", 2),),
    ),
    (
        "places in each other",
        {"places": "id,name,type,within\nvelsen,V,city,nl\nnl,N,country,eu\neu,E,bloc,velsen\nqingdao,Q,city,nl\n"},
        (Told("place.circle", "places", 2), Told("place.circle", "places", 3), Told("place.circle", "places", 4)),
    ),
    (
        "parties that are part of each other",
        {"parties": "id,name,part_of\ngm0453,V,qingdao\nqingdao,Q,gm0453\n"},
        (Told("party.circle", "parties", 2), Told("party.circle", "parties", 3)),
    ),
    (
        "policies that are part of each other",
        {"policies": "id,name,kind,part_of\np,P,rule,q\nq,Q,rule,p\n"},
        (Told("policy.circle", "policies", 2), Told("policy.circle", "policies", 3)),
    ),
]
"""Each with a name, the tables that differ from the good office, and the faults to be told."""

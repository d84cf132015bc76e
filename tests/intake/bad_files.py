"""Bad tables, part one: files that are no table, headers and rows that do not fit."""

from __future__ import annotations

from intake.offices import GOOD, Case, Told

_HEADER, _, _ROWS = GOOD["places"].partition("\n")

BAD_FILES: list[Case] = [
    # The file as a whole
    ("empty file", {"places": b""}, (Told("file.empty", "places"),)),
    ("nothing but a byte order mark", {"places": b"\xef\xbb\xbf"}, (Told("file.empty", "places"),)),
    ("NUL bytes", {"places": b"id,name,type\nvel\x00sen,Velsen,city\n"}, (Told("file.not_text", "places"),)),
    ("UTF-16 without a mark", {"places": GOOD["places"].encode("utf-16-le")}, (Told("file.not_text", "places"),)),
    (
        "UTF-16 with half a character",
        {"places": "\ufeffid,n".encode("utf-16-le") + b"a"},
        (Told("file.encoding", "places"),),
    ),
    ("bytes of no encoding", {"places": b"id,name,type\nx,\x81\x8d,city\n"}, (Told("file.encoding", "places"),)),
    (
        "UTF-8 with a damaged byte",
        {"places": "id,name,type\nx,Zoë Puławy é,city\n".encode().replace("é".encode(), b"\xc3")},
        (Told("file.encoding", "places"),),
    ),
    ("a picture", {"places": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"}, (Told("file.not_text", "places"),)),
    ("a workbook called CSV", {"places": b"PK\x03\x04\x14\x00\x00\x00"}, (Told("file.not_text", "places"),)),
    ("an unclosed quote", {"places": 'id,name,type\nx,"Velsen,city\ny,Y,city\n'}, (Told("csv.broken", "places", 3),)),
    ("text after a quote", {"places": 'id,name,type\nx,"Velsen"s,city\n'}, (Told("csv.broken", "places", 2),)),
    ("a cell of a megabyte", {"places": f"id,name,type\nx,{'a' * 2**20},city\n"}, (Told("csv.broken", "places", 2),)),
    # The header
    (
        "a blank first line",
        {"places": "\n\n"},
        (
            Told("header.missing", "places", 1, "id"),
            Told("header.missing", "places", 1, "name"),
            Told("header.missing", "places", 1, "type"),
        ),
    ),
    (
        "a missing column",
        {"places": "id,type\nvelsen,city\nqingdao,city\n"},
        (Told("header.missing", "places", 1, "name"),),
    ),
    ("an unknown column", {"places": f"{_HEADER},colour\n{_ROWS}"}, (Told("header.unknown", "places", 1, "colour"),)),
    (
        "a column that is there twice",
        {"ties": "id,name,kind,Name\nvriendschap,V,project,W\n"},
        (Told("header.twice", "ties", 1, "Name"),),
    ),
    (
        "a column twice, in two languages",
        {"ties": "id,name,kind,soort\nvriendschap,V,project,project\n"},
        (Told("header.twice", "ties", 1, "soort"),),
    ),
    (
        "text under no header",
        {"ties": "id,,name,kind\nvriendschap,,V,project\nu,lost,U,project\n"},
        (Told("header.nameless", "ties", 3, "", "lost"),),
    ),
    (
        "no header at all",
        {"sources": "nota,Nota\n", "evidence": None},
        (
            Told("header.unknown", "sources", 1, "nota"),
            Told("header.unknown", "sources", 1, "Nota"),
            Told("header.missing", "sources", 1, "id"),
            Told("header.missing", "sources", 1, "name"),
        ),
    ),
    ("a table too few", {"roles": None, "parties": None}, (Told("sheet.missing", ""), Told("sheet.missing", ""))),
    ("a required table that is empty", {"ties": ""}, (Told("file.empty", "ties"),)),
    ("a table twice, in two languages", {"partijen": GOOD["parties"]}, (Told("sheet.twice", "partijen"),)),
    # Rows
    (
        "a row longer than the header",
        {"ties": "id,name,kind\nvriendschap,Velsen, Qingdao,project\n"},
        (Told("row.too_long", "ties", 2, "", "project"),),
    ),
    (
        "text beyond an empty header",
        {"ties": "id,name,kind,,\nvriendschap,V,project,,x\n"},
        (Told("row.too_long", "ties", 2, "", "x"),),
    ),
    (
        "the same id twice",
        {"places": "id,name,type\nvelsen,V,city\nqingdao,Q,city\nvelsen,W,city\n"},
        (Told("cell.id_twice", "places", 4, "id", "velsen"),),
    ),
    (
        "the same role twice",
        {"roles": GOOD["roles"] + "vriendschap,Stad Qingdao,partner\n"},
        (Told("role.twice", "roles", 4),),
    ),
    ("an empty name", {"parties": GOOD["parties"] + "x,,,\n"}, (Told("cell.empty", "parties", 4, "name"),)),
    ("a name of spaces", {"parties": GOOD["parties"] + "x,  ,,\n"}, (Told("cell.empty", "parties", 4, "name"),)),
    (
        "a name that cannot be seen",
        {"parties": GOOD["parties"] + "x,\u200b\u2060,,\n"},
        (Told("cell.empty", "parties", 4, "name"),),
    ),
    ("a row without id", {"parties": GOOD["parties"] + ",X,,\n"}, (Told("cell.empty", "parties", 4, "id"),)),
]
"""Each with a name, the tables that differ from the good office, and the faults to be told."""

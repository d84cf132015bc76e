"""A small office of invented parties, one row a thing worth asking about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

TABLES: Final[Mapping[str, str]] = {
    "office": """\
id,name,name_en,party,base,licence,note
havenstad,Havenstad en de wereld,Havenstad and the world,town,,,
""",
    "places": """\
id,name,name_en,aliases,type,within,country_code,latitude,longitude,same_as,note
world,Wereld,World,,world,,,,,,
asia,Azië,Asia,,continent,world,,,,,
europe,Europa,Europe,,continent,world,,,,,
eu,Europese Unie,European Union,EU,bloc,world,,,,,
netherlands,Nederland,Netherlands,Holland,country,europe;eu,NL,,,,
spain,Spanje,Spain,,country,europe;eu,ES,,,,
china,China,China,中国,country,asia,CN,,,,
shandong,Shandong,Shandong,,province,china,CN,,,,
havenstad,Havenstad,Harbour City,,city,netherlands,NL,,,,
yantai,Yantái,Yantai,Chefoo,city,shandong,CN,,,,
san-pedro,San Pedro,San Pedro,,city,spain,ES,,,,
san-pedro-asia,San Pedro,San Pedro,,city,asia,,,,,
""",
    "parties": """\
id,name,name_en,aliases,sector,place,part_of,group,website,same_as,visibility,note
town,Gemeente Havenstad,Municipality of Harbour City,,government,havenstad,,,,,,
council,Gemeenteraad Havenstad,Council of Harbour City,,government,havenstad,town,,,,,
school,Zeeschool,Sea School,,education,havenstad,,,,,,
fund,Steunfonds,Support Fund,SF,ngo,havenstad,,,,,,
yantai,Yantái,Yantai,,government,yantai,,,,,,
port,Havenbedrijf Yantái,Port of Yantai,,business,yantai,yantai,,,,,
league,Zeestedenbond,League of Sea Cities,,intergovernmental,world,,,,,,
""",
    "ties": """\
id,name,name_en,kind,word,since,until,places,purposes,themes,sdgs,pillar,portfolio,open_list,amount,currency,visibility,note
bond,Vriendschapsband Havenstad – Yantái,Friendship tie Harbour City – Yantai,friendship,band,1998,,,,,,,,yes,,,,
aid,Steun aan Yantái,Aid to Yantai,subsidy,bijdrage,1985,"[2012,2014]",yantai,,,,,,,,,,
plan,Nieuwe kade,New quay,project,,2040,,,,,,,,,,,,
exchange,Uitwisseling,Exchange,cooperation,,,,,,,,,,,,,,
fame,Zeestad,Sea city,title,,2005,,,,,,,,,,,,
club,Bond van zeesteden,Club of sea cities,network,,,,,,,,,,,,,,
talks,Overleg van de raad,Talks of the council,consultation,,,,,,,,,,,,,,
""",
    "roles": """\
id,tie,party,role,since,until,visibility,note
,bond,town,partner,,,,
,bond,yantai,partner,,,,
,bond,school,participant,2010,,,
,aid,town,funder,,,,
,aid,fund,recipient,,,,
,plan,town,lead,,,,
,plan,port,participant,,,,
,exchange,school,participant,,,,
,exchange,port,participant,,,,
,fame,town,holder,,,,
,fame,yantai,grantor,,,,
,club,town,member,,,,
,club,league,coordinator,,,,
,talks,council,initiator,,,,
,talks,fund,participant,,,,
""",
    "events": """\
id,name,name_en,kind,date,about,by,visibility,note
signing,Ondertekening,Signing,signed,1998-05,tie/bond,party/town,,
""",
    "policies": """\
id,name,name_en,kind,party,part_of,about,pillars,since,until,visibility,note
rule,De raad beslist,The council decides,rule,town,,tie/bond,,,,,
""",
    "people": """\
id,name,function,status,party,since,until,email,phone,visibility,note
mayor,,Burgemeester,office-holder,town,,,,,public,
""",
    "sources": """\
id,name,name_en,publisher,date,file,url,visibility,note
memo,Notitie wereld,Memo on the world,town,2015-06,memo.txt,,,
""",
    "evidence": """\
subject,field,value,source,locator,phrase,modality
tie/bond,,,memo,line 3,the bond runs,states
tie/bond,since;kind,,memo,line 4,a bond since 1998,states
tie/bond,since,,memo,line 9,1998 bond,implies
role/bond.school.participant,tie;party;role;since,,memo,lines 5-6,the school joined in 2010,states
role/bond.town.partner,tie;party;role,,memo,line 4,a bond since 1998 of the town,states
tie/aid,since,,memo,line 10,aid from 1985 to 2014,states
tie/aid,until,2014,memo,line 10,aid from 1985 to 2014,states
tie/aid,until,2012,memo,line 12,the aid ended in 2012,states
policy/rule,kind,,memo,line 20,the council should decide,proposes
event/signing,kind;date,,memo,line 21,signed in May 1998,states
""",
}


def write_office(folder: Path, changed: Mapping[str, str]) -> Path:
    """Write the small office, with the sheets in ``changed`` instead of its own, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet, text in {**TABLES, **changed}.items():
        (folder / f"{sheet}.csv").write_text(text, encoding="utf-8")
    return folder

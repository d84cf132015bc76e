// What the map says of places and lines, in words.
import { NONE } from "../../model/ref";
import { number } from "../../shell/numbers";
import type { Desk } from "../../state/desk";
import { shortened } from "../picture";
import type { Line } from "./lines";
import type { Mark } from "./marks";
import type { Spots } from "./spots";

const LONGEST = 60;
const LONGEST_ON_MAP = 28;
const MOST_NAMES = 8;

export interface Card {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function nameOf(desk: Desk, place: number): string {
  return shortened(desk.name({ noun: "place", at: place }), LONGEST);
}

/** The name on the map: of the place, and how many others lie close. */
export function shortName(desk: Desk, mark: Mark): string {
  const name = shortened(nameOf(desk, mark.place), LONGEST_ON_MAP);
  const others = mark.spots.length - 1;
  return others ? desk.say.value("view.map.short", { place: name, count: others }) : name;
}

/** The whole name: `Qingdao, China: 3 parties, 2 ties`. */
export function fullName(desk: Desk, mark: Mark): string {
  const say = desk.say.value;
  const fill = { place: heading(desk, mark), parties: parties(desk, mark.parties), ties: ties(desk, mark.ties) };
  const told = say("view.map.spot", fill);
  return mark.sureness === "stated" ? told : `${told}. ${say(`view.map.${mark.sureness}`)}`;
}

/** What a pointer or the focus on a mark shows. */
export function cardOf(desk: Desk, spots: Spots, mark: Mark): Card {
  const say = desk.say.value;
  const several = mark.spots.length > 1;
  const names = several
    ? mark.spots.map((spot) => nameOf(desk, spots.all[spot].place))
    : spots.all[mark.spots[0]].parties.map((at) => shortened(desk.name({ noun: "party", at }), LONGEST));
  const counts = say("view.map.counts", { parties: parties(desk, mark.parties), ties: ties(desk, mark.ties) });
  const sureness = mark.sureness === "stated" ? [] : [say(`view.map.${mark.sureness}`)];
  const closer = several ? [say("view.map.closer")] : [];
  return { heading: heading(desk, mark), lines: [counts, ...sureness, ...shortList(desk, names), ...closer] };
}

/** What a pointer on a line shows. */
export function cardOfLine(desk: Desk, line: Line): Card {
  const say = desk.say.value;
  const [from, to] = [line.from, line.to].map((end) => nameOf(desk, end.place));
  const names = line.ties.map((at) => shortened(desk.name({ noun: "tie", at }), LONGEST));
  return { heading: say("view.map.between", { from, to }), lines: shortList(desk, names) };
}

export function parties(desk: Desk, count: number): string {
  return amount(desk, "view.map.parties", count);
}

export function ties(desk: Desk, count: number): string {
  return amount(desk, "view.map.ties", count);
}

/** So many, as the language writes numbers. */
export function amount(desk: Desk, key: string, count: number): string {
  return desk.say.value(count === 1 ? `${key}.one` : key, { count: number(count, desk.state.value.language) });
}

function heading(desk: Desk, mark: Mark): string {
  const { country } = desk.core.places;
  const around = country[mark.place];
  const name = nameOf(desk, mark.place);
  const place =
    around === NONE || around === mark.place
      ? name
      : desk.say.value("view.map.in", { place: name, country: nameOf(desk, around) });
  const others = mark.spots.length - 1;
  return others
    ? desk.say.value(others === 1 ? "view.map.near.one" : "view.map.near", { place, count: others })
    : place;
}

function shortList(desk: Desk, names: readonly string[]): string[] {
  const rest = names.length - MOST_NAMES;
  if (rest <= 1) return [...names];
  return [...names.slice(0, MOST_NAMES), desk.say.value("view.map.more", { count: rest })];
}

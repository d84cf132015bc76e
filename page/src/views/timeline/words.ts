// What the timeline says of a tie, in words: the whole of what is drawn.
import type { Details } from "../../contract";
import { NONE } from "../../model/ref";
import { lookup } from "../../panel/lookup";
import type { Desk } from "../../state/desk";
import { STATUSES } from "../../time/judge";
import { momentInWords, spanInWords } from "../../time/words";
import { shortened } from "../picture";
import type { Mark } from "./bar";
import type { Group, Grouping } from "./rows";

const LONGEST = 120;
const MOST_EVENTS = 12;

export interface Happening extends Mark {
  readonly event: number;
}

/** The events about a tie, the earliest first; `day` is the middle of when it may have been, NaN where nobody tells. */
export function happenings(desk: Desk, details: Details | null, tie: number): readonly Happening[] {
  if (!details) return [];
  const { core } = desk;
  const { language } = desk.state.value;
  const { events } = details;
  const id = core.ties.id[tie];
  const notation = core.schemes.event?.notation ?? [];
  return lookup(core, details)
    .events(id)
    .map((event) => {
      const when = momentInWords(core, language, events.date[event]);
      const name = shortened(events[language][event], LONGEST);
      const told = when ? desk.say.value("view.time.event", { name, when }) : name;
      return { event, kind: notation[events.kind[event]] ?? "", day: middle(desk, events.date[event]), told };
    });
}

function middle({ core }: Desk, at: number): number {
  if (at === NONE) return Number.NaN;
  const { earliest, latest } = core.moments;
  const [first, last] = [earliest[at] ?? latest[at], latest[at] ?? earliest[at]];
  return first === null || last === null ? Number.NaN : (first + last) / 2;
}

/** The period and status under the name: `since 1998 · possible`. */
export function summary(desk: Desk, tie: number): string {
  const say = desk.say.value;
  const status = desk.shown.value.statusOf(tie);
  const period = periodOf(desk, tie);
  return period ? say("view.time.summary", { period, status: say(`status.${status}`) }) : say(`status.${status}`);
}

/** Where sources differ about the start or the end; empty where they do not. */
export function conflict(desk: Desk, tie: number): string {
  const say = desk.say.value;
  const dispute = desk.core.disputed_ties.find(({ at }) => at === tie);
  if (!dispute) return "";
  const told = (["starts", "ends"] as const)
    .filter((side) => dispute[side].length > 1)
    .map((side) => say(`view.time.conflict.${side}`, { claims: claims(desk, dispute[side]) }));
  return told.join(" ");
}

function claims(desk: Desk, moments: readonly number[]): string {
  const say = desk.say.value;
  const { language } = desk.state.value;
  const { earliest } = desk.core.moments;
  const day = (at: number) => earliest[at] ?? Number.POSITIVE_INFINITY;
  const told = [...moments]
    .sort((one, other) => day(one) - day(other))
    .map((at) => momentInWords(desk.core, language, at) || say("view.time.not_stated"));
  return new Intl.ListFormat(language, { type: "disjunction" }).format(told);
}

/** All that a row tells besides the name of its tie. */
export function inWords(desk: Desk, tie: number, events: readonly Mark[]): string {
  const say = desk.say.value;
  const { kind } = desk.core.ties;
  const status = desk.shown.value.statusOf(tie);
  const told = [
    desk.label("kind", kind[tie]),
    periodOf(desk, tie),
    say(`status.said.${status}`),
    conflict(desk, tie),
    ...eventsIn(desk, events),
  ];
  return told.filter(Boolean).map(sentence).join(" ");
}

function eventsIn(desk: Desk, events: readonly Mark[]): string[] {
  if (!events.length) return [];
  const say = desk.say.value;
  const rest = events.length - MOST_EVENTS;
  const told = events.slice(0, MOST_EVENTS).map(({ told }) => told);
  if (rest > 0) told.push(say("view.map.more", { count: rest }));
  return [say("view.time.events", { events: told.join("; ") })];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function periodOf(desk: Desk, tie: number): string {
  const { since, until } = desk.core.ties;
  return spanInWords(desk.core, desk.state.value.language, desk.say.value, since[tie], until[tie]);
}

/** The heading of a group of ties. */
export function headingOf(desk: Desk, group: Group, grouping: Grouping): string {
  const say = desk.say.value;
  if (group.undated) return say("view.time.undated");
  if (grouping === "none") return say("view.time.all");
  const label = grouping === "kind" ? desk.label("kind", group.by) : say(`status.${STATUSES[group.by]}`);
  return label || say("view.time.other");
}

/** The dates that sources claim against each other: `2012 or 2014`; empty where they agree. */
export function disputedDates(desk: Desk, tie: number): string {
  const dispute = desk.core.disputed_ties.find(({ at }) => at === tie);
  const sides = dispute ? [dispute.starts, dispute.ends].filter((side) => side.length > 1) : [];
  return sides.map((side) => claims(desk, side)).join("; ");
}

/** A party's part in a tie with its time: `Velsen, funder: until 2012`. */
export function roleInWords(desk: Desk, role: number): string {
  const { roles } = desk.core;
  const [since, until] = desk.judge.datesOfRole(role);
  return desk.say.value("view.time.role", {
    party: desk.name({ noun: "party", at: roles.party[role] }),
    role: desk.label("role", roles.role[role]),
    period: spanInWords(desk.core, desk.state.value.language, desk.say.value, since, until),
  });
}

// The columns of ties.
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { STATUSES } from "../../time/judge";
import type { Column, Sheet } from "./column";

export function tieSheet(desk: Desk): Sheet {
  return { noun: "tie", rows: desk.shown.value.ties, columns: columns(desk) };
}

function columns(desk: Desk): Column[] {
  const { ties, places, sources } = desk.core;
  const { language } = desk.state.value;
  const { statusOf } = desk.shown.value;
  const names = (column: readonly string[], numbers: readonly number[]) => numbers.map((at) => column[at]);
  return [
    { name: "name", texts: (at) => [ties[language][at]] },
    { name: "kind", texts: (at) => [desk.label("kind", ties.kind[at])] },
    { name: "parties", texts: (at) => members(desk, at), most: 6 },
    dated(desk, "since", ties.since),
    dated(desk, "until", ties.until),
    {
      name: "status",
      texts: (at) => [desk.say.value(`status.${statusOf(at)}`)],
      order: (at) => STATUSES.indexOf(statusOf(at)),
    },
    { name: "places", texts: (at) => names(places[language], ties.places[at]), most: 4 },
    { name: "themes", texts: (at) => ties.themes[at].map((theme) => desk.label("theme", theme)), most: 4 },
    { name: "sources", texts: (at) => names(sources[language], ties.sources[at]), most: 2 },
  ];
}

function dated({ core, state }: Desk, name: string, moments: readonly number[]): Column {
  const { earliest } = core.moments;
  const words = core.moments[state.value.language];
  return {
    name,
    texts: (at) => (moments[at] === NONE ? [] : [words[moments[at]]]),
    order: (at) => (moments[at] === NONE ? null : earliest[moments[at]]),
  };
}

/** The parties of a tie, each with its roles. */
function members(desk: Desk, tie: number): string[] {
  const { parties, roles } = desk.core;
  const found = new Map<number, string[]>();
  for (const role of desk.network.rolesOfTie.of(tie)) {
    const label = desk.label("role", roles.role[role]);
    const known = found.get(roles.party[role]);
    if (!known) found.set(roles.party[role], [label]);
    else if (!known.includes(label)) known.push(label);
  }
  const names = parties[desk.state.value.language];
  return [...found].map(([party, told]) => {
    const labels = told.filter(Boolean).join(", ");
    return labels ? `${names[party]} (${labels})` : names[party];
  });
}

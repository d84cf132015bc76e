// The columns of parties, with what their shown ties tell of each: how many, since when, with whom.
import type { Shown } from "../../ask/shown";
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import type { Column, Sheet } from "./column";

export function partySheet(desk: Desk): Sheet {
  return { noun: "party", rows: desk.shown.value.parties, columns: columns(desk, desk.shown.value) };
}

function columns(desk: Desk, shown: Shown): Column[] {
  const { parties, places, sources, moments } = desk.core;
  const { language } = desk.state.value;
  const { count, first } = overview(desk, shown);
  const partners = partnersIn(desk, shown);
  const named = (names: readonly string[], at: number) => (at === NONE ? [] : [names[at]]);
  return [
    { name: "name", texts: (at) => [parties[language][at]] },
    { name: "sector", texts: (at) => [desk.label("sector", parties.sector[at])] },
    { name: "place", texts: (at) => named(places[language], parties.place[at]) },
    { name: "country", texts: (at) => named(places[language], desk.network.countryOf(at)) },
    { name: "ties", texts: (at) => [String(count[at])], order: (at) => count[at] },
    {
      name: "first",
      texts: (at) => named(moments[language], first[at]),
      order: (at) => (first[at] === NONE ? null : moments.earliest[first[at]]),
    },
    { name: "with", texts: (at) => partners(at).map((party) => parties[language][party]), most: 3 },
    { name: "sources", texts: (at) => parties.sources[at].map((source) => sources[language][source]), most: 2 },
  ];
}

interface Overview {
  readonly count: Int32Array;
  /** The first start of each party's part in a tie, as the number of a moment; NONE where no start is stated. */
  readonly first: Int32Array;
}

/** Of every party the number of its shown ties and the first start among them; one walk over their roles. */
function overview({ core, judge, network }: Desk, shown: Shown): Overview {
  const count = new Int32Array(core.parties.id.length);
  const first = new Int32Array(core.parties.id.length).fill(NONE);
  const last = new Int32Array(core.parties.id.length).fill(NONE);
  const day = (moment: number) => core.moments.earliest[moment] ?? Number.POSITIVE_INFINITY;
  for (const tie of shown.ties) {
    for (const role of network.rolesOfTie.of(tie)) {
      const party = core.roles.party[role];
      const [since] = judge.datesOfRole(role);
      if (last[party] !== tie) count[party]++;
      last[party] = tie;
      if (since !== NONE && (first[party] === NONE || day(since) < day(first[party]))) first[party] = since;
    }
  }
  return { count, first };
}

/** Who takes part in the shown ties of a party, each once, in the order of its ties. */
function partnersIn({ core, network }: Desk, shown: Shown): (party: number) => number[] {
  const seen = new Int32Array(core.parties.id.length).fill(NONE);
  return (party) => {
    const found: number[] = [];
    seen[party] = party;
    for (const own of network.rolesOfParty.of(party)) {
      const tie = core.roles.tie[own];
      if (!shown.hasTie(tie)) continue;
      for (const role of network.rolesOfTie.of(tie)) {
        const other = core.roles.party[role];
        if (seen[other] !== party) found.push(other);
        seen[other] = party;
      }
    }
    // Marks of an earlier call for the same party would hide its partners.
    for (const other of found) seen[other] = NONE;
    return found;
  };
}

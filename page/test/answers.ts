// Answers of the page as the test of the whole compares them with those of the command line (tests/page).
import { NO_FILTERS } from "../src/ask/filters";
import { path } from "../src/ask/path";
import { who } from "../src/ask/who";
import type { Core } from "../src/contract";
import { fold } from "../src/model/names";
import { Network } from "../src/model/network";
import { NONE, type Ref } from "../src/model/ref";
import { Judge } from "../src/time/judge";
import type { Moment } from "../src/time/period";

interface Asked {
  readonly moments: Readonly<Record<string, Moment>>;
  /** The moment for which the filters are asked. */
  readonly day: string;
  /** Pairs of parties, by IRI. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Filters by name, each with notations by scheme. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly names: readonly string[];
}

type Row = readonly (string | null)[];

/** Everything that is asked: who works with every place and party, paths, the status of every tie, and folds. */
export function answers(core: Core, asked: Asked) {
  const desk = { core, network: new Network(core), judge: new Judge(core) };
  const each = <T>(made: (when: Moment) => T) =>
    Object.fromEntries(Object.entries(asked.moments).map(([name, when]) => [name, made(when)]));
  return {
    who: each((when) => everybody(desk, when, {})),
    ever: each((when) => everybody(desk, when, { former: true, planned: true })),
    filtered: Object.fromEntries(
      Object.entries(asked.filters).map(([name, chosen]) => {
        const filters = { ...NO_FILTERS, ...numbered(core, chosen) };
        return [name, everybody(desk, asked.moments[asked.day], { filters })];
      }),
    ),
    paths: each((when) => asked.pairs.map(([from, to]) => route(desk, from, to, when))),
    statuses: each((when) => statuses(desk, when)),
    folds: asked.names.map(fold),
  };
}

interface Desk {
  readonly core: Core;
  readonly network: Network;
  readonly judge: Judge;
}

function everybody(desk: Desk, when: Moment, options: Parameters<typeof who>[4]): Record<string, Row[]> {
  const { core, network } = desk;
  const targets: Ref[] = [
    ...core.places.id.map((_, at) => ({ noun: "place", at }) as const),
    ...core.parties.id.map((_, at) => ({ noun: "party", at }) as const),
  ];
  return Object.fromEntries(
    targets.map((target) => {
      const rows = who(network, desk.judge, target, when, options);
      return [network.iri(network.id(target)), rows.map((row) => told(desk, row))];
    }),
  );
}

function told({ core, network }: Desk, row: ReturnType<typeof who>[number]): Row {
  return [
    network.iri(core.parties.id[row.party]),
    core.schemes.role.notation[row.role],
    network.iri(core.ties.id[row.tie]),
    row.status,
    edtf(core, row.since),
    edtf(core, row.until),
  ];
}

function route({ core, network, judge }: Desk, from: string, to: string, when: Moment) {
  const found = path(network, judge, network.findWritten(from)!.at, network.findWritten(to)!.at, when);
  const hops = found?.hops.map((hop) => [
    network.iri(core.parties.id[hop.from]),
    network.iri(core.ties.id[hop.tie]),
    network.iri(core.parties.id[hop.to]),
    hop.status,
    edtf(core, hop.since),
    edtf(core, hop.until),
  ]);
  return found ? { length: found.length, hops } : null;
}

function statuses({ core, network, judge }: Desk, when: Moment): Record<string, string> {
  return Object.fromEntries(core.ties.id.map((id, at) => [network.iri(id), judge.tie(at, when)]));
}

function numbered(core: Core, chosen: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(chosen).map(([scheme, notations]) => {
    return [scheme, notations.map((notation) => core.schemes[scheme]?.notation.indexOf(notation) ?? NONE - 1)];
  });
  return Object.fromEntries(entries);
}

function edtf(core: Core, at: number): string | null {
  return at === NONE ? null : core.moments.edtf[at];
}

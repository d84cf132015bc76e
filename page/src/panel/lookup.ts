// Lookup: what the details tell about each thing, found by number or id; made once, in one walk over each column.
import type { Core, Details } from "../contract";
import { Groups } from "../model/groups";

type Numbers = readonly number[];

export interface Lookup {
  /** The role with an id. */
  readonly role: (id: string) => number | undefined;
  /** The claims about the thing or role with an id, in the order of the sources. */
  readonly claims: (id: string) => Numbers;
  /** The events about or by the thing with an id, the earliest first. */
  readonly events: (id: string) => Numbers;
  /** The policies that speak of the thing with an id. */
  readonly policies: (id: string) => Numbers;
  readonly policiesOfParty: Groups;
  readonly partsOfPolicy: Groups;
  readonly peopleOfParty: Groups;
  readonly claimsOfSource: Groups;
  readonly sourcesOfParty: Groups;
}

const made = new WeakMap<Details, Lookup>();

/** The lookup of these details; the same one each time. */
export function lookup(core: Core, details: Details): Lookup {
  const known = made.get(details);
  if (known) return known;
  const found = looked(core, details);
  made.set(details, found);
  return found;
}

function looked(core: Core, details: Details): Lookup {
  const { events, policies, people, claims } = details;
  const [parties, sources] = [core.parties.id.length, core.sources.id.length];
  const roles = new Map(core.roles.id.map((id, at) => [id, at]));
  return {
    role: (id) => roles.get(id),
    claims: listed([claims.subject.map((subject) => [subject])]),
    events: listed([events.about, events.by]),
    policies: listed([policies.about]),
    policiesOfParty: Groups.of(policies.party, parties),
    partsOfPolicy: Groups.of(policies.part_of, policies.id.length),
    peopleOfParty: Groups.of(people.party, parties),
    claimsOfSource: Groups.of(claims.source, sources),
    sourcesOfParty: Groups.of(core.sources.publisher, parties),
  };
}

/** The rows of columns of ids by each id in them: every row once, in order. */
function listed(columns: readonly (readonly (readonly string[])[])[]): (id: string) => Numbers {
  const found = new Map<string, number[]>();
  const rows = columns[0]?.length ?? 0;
  for (let at = 0; at < rows; at++) {
    for (const column of columns) for (const id of column[at]) add(found, id, at);
  }
  return (id) => found.get(id) ?? [];
}

function add(found: Map<string, number[]>, id: string, at: number): void {
  const list = found.get(id);
  if (!list) found.set(id, [at]);
  else if (list[list.length - 1] !== at) list.push(at);
}

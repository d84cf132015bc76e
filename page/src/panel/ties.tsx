// Lists of ties: by status, the surest first, each with its parties, period and roles.
import { NONE } from "../model/ref";
import { STATUSES, type Status } from "../time/judge";
import type { Book } from "./book";
import { inWords, ofRoles, rolesInWords } from "./period";
import { Dotted, Go, Listing, Part, StatusMark } from "./pieces";

interface TiesProps {
  readonly book: Book;
  readonly heading: string;
  readonly ties: readonly number[];
  /** Whose parts are told apart from those of the others; NONE for nobody's. */
  readonly party?: number;
}

/** Ties under a heading, in groups of one status. */
export function Ties({ book, heading, ties, party = NONE }: TiesProps) {
  if (!ties.length) return null;
  const groups = byStatus(book, ties, party);
  return (
    <Part heading={heading} count={ties.length}>
      {groups.map(([status, found]) => (
        <div key={status} class="of-status">
          <h4>
            <StatusMark status={status} />
            <span class="means">{book.say(`page.status.${status}`)}</span>
          </h4>
          <Listing of={found} class="entries">
            {(tie) => <OneTie book={book} tie={tie} party={party} />}
          </Listing>
        </div>
      ))}
    </Part>
  );
}

function byStatus(book: Book, ties: readonly number[], party: number): [Status, number[]][] {
  const found = new Map<Status, number[]>();
  for (const tie of byStart(book, ties)) {
    const { status } = ofRoles(book, tie, rolesOf(book, tie, party));
    const known = found.get(status);
    if (known) known.push(tie);
    else found.set(status, [tie]);
  }
  return STATUSES.flatMap((status) => (found.has(status) ? [[status, found.get(status)!] as [Status, number[]]] : []));
}

/** The oldest first, those without a start last. */
function byStart({ core }: Book, ties: readonly number[]): number[] {
  const { since } = core.ties;
  const start = (tie: number) => core.moments.earliest[since[tie]] ?? (since[tie] === NONE ? LAST : FIRST);
  return [...ties].sort((one, other) => start(one) - start(other));
}

const FIRST = -1e9;
const LAST = 1e9;

/** The roles of a party in a tie. */
function rolesOf({ core, network }: Book, tie: number, party: number): number[] {
  return [...network.rolesOfTie.of(tie)].filter((role) => core.roles.party[role] === party);
}

interface OneTieProps {
  readonly book: Book;
  readonly tie: number;
  readonly party: number;
}

function OneTie({ book, tie, party }: OneTieProps) {
  const roles = rolesOf(book, tie, party);
  const dated = ofRoles(book, tie, roles);
  return (
    <>
      <Go book={book} to={{ noun: "tie", at: tie }} />
      <span class="aside">
        <Dotted>
          {[
            book.desk.label("kind", book.core.ties.kind[tie]),
            rolesInWords(book, roles),
            inWords(book, dated) || book.say("page.undated"),
          ]}
        </Dotted>
      </span>
      <Others book={book} tie={tie} but={party} />
    </>
  );
}

/** So many partners are named; opening the tie tells the rest. */
const NAMED = 6;

function Others({ book, tie, but }: { readonly book: Book; readonly tie: number; readonly but: number }) {
  const { network, details } = book;
  const others = network.partiesOfTie(tie).filter((party) => party !== but);
  const more = others.length - NAMED;
  const open = details.ties.open_list[tie] === 1;
  if (!others.length) return null;
  return (
    <span class="aside">
      {but === NONE ? "" : `${book.say("page.with")} `}
      {others.slice(0, NAMED).map((party, at) => (
        <>
          {at > 0 && ", "}
          {member(book, tie, party, but === NONE)}
        </>
      ))}
      {more > 0 && ` ${book.say("view.detail.and_more", { count: more })}`}
      {more <= 0 && open && ` ${book.say("page.and_others")}`}
    </span>
  );
}

/** A party with its roles where those are to be told; no component of its own, as there may be hundreds. */
function member(book: Book, tie: number, party: number, told: boolean) {
  const roles = told ? rolesInWords(book, rolesOf(book, tie, party)) : "";
  return (
    <>
      {Go({ book, to: { noun: "party", at: party } })}
      {roles && ` (${roles})`}
    </>
  );
}

// A tie: what it is, when, who takes part and how, what it is for, and what all that rests on.
import { NONE, type Ref } from "../model/ref";
import { around, subjects } from "./around";
import type { Book } from "./book";
import { Conflicts, Evidence } from "./evidence";
import { goals, labels } from "./facts";
import { inWords, ofRoles, ofTie, rolesInWords } from "./period";
import {
  Dotted,
  type Fact,
  Facts,
  Go,
  Links,
  Listing,
  ownLanguage,
  Part,
  PartySign,
  Remark,
  StatusMark,
  Text,
} from "./pieces";
import { Events, Policies } from "./told";

export function TieTold({ book, at }: { readonly book: Book; readonly at: number }) {
  const ref: Ref = { noun: "tie", at };
  const { events, policies } = around(book, ref);
  return (
    <>
      <Facts rows={facts(book, at)} />
      <Remark book={book} text={book.details.ties.note[at]} />
      <Conflicts book={book} own={ref} subjects={subjects(book, ref)} />
      <Members book={book} tie={at} />
      <Events book={book} of={events} />
      <Policies book={book} of={policies} heading={book.say("view.detail.policies_about")} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

function facts(book: Book, at: number): Fact[] {
  const { core, details, say } = book;
  const { ties } = core;
  const told = details.ties;
  const lang = ownLanguage(book);
  return [
    [say("field.period"), inWords(book, ofTie(book, at)) || say("page.undated")],
    [say("field.status"), <Standing key="status" book={book} tie={at} />],
    [say("field.kind"), <Kind key="kind" book={book} tie={at} />],
    [
      say("field.places"),
      ties.places[at].length > 0 && (
        <Links book={book} to={ties.places[at].map((place) => ({ noun: "place", at: place }))} />
      ),
    ],
    [say("field.purposes"), told.purposes[at].length > 0 && <Text of={told.purposes[at].join("; ")} lang={lang} />],
    [say("field.themes"), labels(book, "theme", ties.themes[at])],
    [say("field.sdgs"), goals(book, ties.sdgs[at])],
    [say("field.pillar"), labels(book, "pillar", [ties.pillar[at]])],
    [say("field.portfolio"), told.portfolio[at] && <Text of={told.portfolio[at]} lang={lang} />],
    [say("field.amount"), told.amount[at] && <bdi>{told.amount[at]}</bdi>],
    [say("view.detail.last_sign"), lastSign(book, at)],
  ];
}

/** Whether the tie runs, and what that word means. */
function Standing({ book, tie }: { readonly book: Book; readonly tie: number }) {
  const { status } = ofTie(book, tie);
  return (
    <>
      <StatusMark status={status} /> <span class="means">{book.say(`page.status.${status}`)}</span>
    </>
  );
}

/** The kind, and the source's own word for it where that is another. */
function Kind({ book, tie }: { readonly book: Book; readonly tie: number }) {
  const { desk, details, say } = book;
  const label = desk.label("kind", book.core.ties.kind[tie]) || say("page.kind.none");
  const word = details.ties.word[tie];
  if (!word || word.toLowerCase() === label.toLowerCase()) return <>{label}</>;
  return (
    <>
      {label} ({say("page.in_the_source")}{" "}
      <q lang={ownLanguage(book)}>
        <Text of={word} />
      </q>
      )
    </>
  );
}

/** The year of the last sign of life; a day would say more than a source does. */
function lastSign({ core }: Book, at: number): string {
  const day = core.ties.last_sign[at];
  return day === null ? "" : String(new Date(day * 86_400_000).getUTCFullYear());
}

/** Who takes part: roles, their own periods and remarks. */
function Members({ book, tie }: { readonly book: Book; readonly tie: number }) {
  const { details, network, say } = book;
  const parties = network.partiesOfTie(tie);
  if (!parties.length) return null;
  return (
    <Part heading={say("view.detail.members")} count={parties.length}>
      <Listing of={parties} class="entries members">
        {(party) => <Member book={book} tie={tie} party={party} />}
      </Listing>
      {details.ties.open_list[tie] === 1 && <p class="open-list">{say("page.open_list")}</p>}
    </Part>
  );
}

function Member({ book, tie, party }: { readonly book: Book; readonly tie: number; readonly party: number }) {
  const { core, details, network } = book;
  const roles = [...network.rolesOfTie.of(tie)].filter((role) => core.roles.party[role] === party);
  const place = core.parties.place[party];
  return (
    <>
      <PartySign party={party} /> <Go book={book} to={{ noun: "party", at: party }} />
      <span class="aside">
        <Dotted>
          {[
            rolesInWords(book, roles),
            place !== NONE && <Go key="place" book={book} to={{ noun: "place", at: place }} />,
            ownPeriod(book, tie, roles),
          ]}
        </Dotted>
      </span>
      {[...new Set(roles.map((role) => details.role_notes[role]))].map((note) => (
        <Remark key={note} book={book} text={note} />
      ))}
    </>
  );
}

/** The period of roles where it is not that of the tie, with its status where that is another; else null. */
function ownPeriod(book: Book, tie: number, roles: readonly number[]) {
  const [own, whole] = [ofRoles(book, tie, roles), ofTie(book, tie)];
  if (own.since === whole.since && own.until === whole.until) return null;
  return (
    <>
      {inWords(book, own)} {own.status !== whole.status && <StatusMark status={own.status} />}
    </>
  );
}

// A party: what it is, its ties, people, policies, parts and events, and what all that rests on.
import { NONE, type Ref } from "../model/ref";
import { around, outwards, subjects } from "./around";
import type { Book } from "./book";
import { Conflicts, Evidence } from "./evidence";
import { addresses, aliasesInWords } from "./facts";
import { type Fact, Facts, Links, Remark, Web } from "./pieces";
import { Ties } from "./ties";
import { Events, People, Policies, Things } from "./told";

export function PartyTold({ book, at }: { readonly book: Book; readonly at: number }) {
  const { details, network, say } = book;
  const ref: Ref = { noun: "party", at };
  const { ties, events, policies, people, parties } = around(book, ref);
  const own = network.tiesOfParty(at);
  const ofParts = ties.filter((tie) => !own.includes(tie));
  return (
    <>
      <Facts rows={facts(book, at)} />
      <Remark book={book} text={details.parties.note[at]} />
      <Conflicts book={book} own={ref} subjects={[ref, ...asTies(ties)].flatMap((one) => subjects(book, one))} />
      <Ties book={book} heading={say("page.ties")} ties={own} party={at} />
      <Ties book={book} heading={say("view.detail.ties_of_parts")} ties={ofParts} />
      <Things
        book={book}
        heading={say("view.detail.parts")}
        of={parties.map((part) => ({ noun: "party", at: part }))}
      />
      <Events book={book} of={events} />
      <Policies book={book} of={policies} />
      <People book={book} of={people} />
      <Things book={book} heading={say("view.detail.publishes")} of={published(book, at)} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

function facts(book: Book, at: number): Fact[] {
  const { core, details, say, desk } = book;
  const { parties } = core;
  const place = parties.place[at];
  const group = parties.group[at] ? ` (${say("page.group")})` : "";
  const places = place === NONE ? [] : [place, ...outwards(book, place)];
  return [
    [say("field.sector"), `${desk.label("sector", parties.sector[at]) || say("page.sector.none")}${group}`],
    [
      say("field.place"),
      places.length > 0 && <Links book={book} to={places.map((one) => ({ noun: "place", at: one }))} />,
    ],
    [say("field.aliases"), aliasesInWords(book, parties, at)],
    [
      say("field.part_of"),
      parties.whole[at] !== NONE && <Links book={book} to={[{ noun: "party", at: parties.whole[at] }]} />,
    ],
    [say("field.website"), details.parties.website[at] && <Web address={details.parties.website[at]} />],
    [say("field.same_as"), addresses(details.parties.same_as[at])],
  ];
}

function asTies(ties: readonly number[]): Ref[] {
  return ties.map((at) => ({ noun: "tie", at }));
}

function published({ lookup }: Book, at: number): Ref[] {
  return [...lookup.sourcesOfParty.of(at)].map((source) => ({ noun: "source", at: source }));
}

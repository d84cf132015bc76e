// A place: where it lies, what lies in it, who is there and which ties touch it.
import type { Ref } from "../model/ref";
import { around, outwards, subjects } from "./around";
import type { Book } from "./book";
import { Conflicts, Evidence } from "./evidence";
import { addresses, aliasesInWords } from "./facts";
import { type Fact, Facts, Links, Remark, Text } from "./pieces";
import { Ties } from "./ties";
import { Events, People, Policies, Things } from "./told";

export function PlaceTold({ book, at }: { readonly book: Book; readonly at: number }) {
  const { say, details } = book;
  const ref: Ref = { noun: "place", at };
  const { places, parties, ties, events, policies, people } = around(book, ref);
  const told = [ref, ...ties.map((tie): Ref => ({ noun: "tie", at: tie }))];
  return (
    <>
      <Facts rows={facts(book, at)} />
      <Remark book={book} text={details.places.note[at]} />
      <Conflicts book={book} own={ref} subjects={told.flatMap((one) => subjects(book, one))} />
      <Things
        book={book}
        heading={say("view.detail.parties_here")}
        of={parties.map((one) => ({ noun: "party", at: one }))}
      />
      <Ties book={book} heading={say("view.detail.ties_here")} ties={ties} />
      <Things
        book={book}
        heading={say("view.detail.places_here")}
        of={places.map((one) => ({ noun: "place", at: one }))}
      />
      <Events book={book} of={events} />
      <Policies book={book} of={policies} />
      <People book={book} of={people} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

function facts(book: Book, at: number): Fact[] {
  const { core, details, say, desk } = book;
  const outer = outwards(book, at);
  return [
    [say("field.type"), desk.label("place-type", core.places.type[at])],
    [
      say("field.within"),
      outer.length > 0 && <Links book={book} to={outer.map((one) => ({ noun: "place", at: one }))} />,
    ],
    [say("field.country_code"), details.places.code[at] && <Text of={details.places.code[at]} />],
    [say("field.aliases"), aliasesInWords(book, core.places, at)],
    [say("field.same_as"), addresses(details.places.same_as[at])],
  ];
}

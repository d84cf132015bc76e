// What is told around a thing: events, policies, people and parties in lists.
import { NONE, type Ref } from "../model/ref";
import type { Book } from "./book";
import { find } from "./book";
import { mannerOf } from "./claims";
import { inWords } from "./period";
import { Dotted, Go, Links, Listing, Part } from "./pieces";

interface ToldProps {
  readonly book: Book;
  readonly of: readonly number[];
}

/** What happened, the earliest first. */
export function Events({ book, of }: ToldProps) {
  if (!of.length) return null;
  return (
    <Part heading={book.say("page.events")} count={of.length}>
      <Listing of={of} class="timeline">
        {(at) => <OneEvent book={book} at={at} />}
      </Listing>
    </Part>
  );
}

function OneEvent({ book, at }: { readonly book: Book; readonly at: number }) {
  const { events } = book.details;
  return (
    <>
      <span class="when">{dateInWords(book, events.date[at]) || book.say("page.undated")}</span>
      <span class="what">
        <Go book={book} to={{ noun: "event", at }} />
        <span class="aside">
          <Dotted>{[book.desk.label("event", events.kind[at]), Manner({ book, id: events.id[at] })]}</Dotted>
        </span>
      </span>
    </>
  );
}

/** Policies with their kind and whose they are. */
export function Policies({ book, of, heading }: ToldProps & { readonly heading?: string }) {
  const { policies } = book.details;
  if (!of.length) return null;
  return (
    <Part heading={heading ?? book.say("page.policies")} count={of.length}>
      <Listing of={of} class="entries">
        {(at) => (
          <>
            <Go book={book} to={{ noun: "policy", at }} />
            <span class="aside">
              <Dotted>
                {[
                  book.desk.label("policy", policies.kind[at]),
                  inWords(book, { since: policies.since[at], until: policies.until[at] }),
                  policies.party[at] !== NONE && <Go book={book} to={{ noun: "party", at: policies.party[at] }} />,
                  Manner({ book, id: policies.id[at] }),
                ]}
              </Dotted>
            </span>
          </>
        )}
      </Listing>
    </Part>
  );
}

/** Posts and who holds them. */
export function People({ book, of }: ToldProps) {
  const { people } = book.details;
  if (!of.length) return null;
  return (
    <Part heading={book.say("page.people")} count={of.length}>
      <Listing of={of} class="entries">
        {(at) => (
          <>
            <Go book={book} to={{ noun: "person", at }} />
            <span class="aside">
              <Dotted>
                {[
                  people.name[at] ? <bdi>{people.name[at]}</bdi> : book.say("page.no_name"),
                  book.desk.label("post", people.status[at]),
                  people.party[at] !== NONE && <Go book={book} to={{ noun: "party", at: people.party[at] }} />,
                ]}
              </Dotted>
            </span>
          </>
        )}
      </Listing>
    </Part>
  );
}

/** Things of one noun by name, with what marks them. */
export function Things({ book, of, heading }: { book: Book; of: readonly Ref[]; heading: string }) {
  if (!of.length) return null;
  return (
    <Part heading={heading} count={of.length}>
      <Listing of={of} class="entries">
        {(ref) => (
          <>
            <Go book={book} to={ref} />
            <span class="aside">{markOf(book, ref)}</span>
          </>
        )}
      </Listing>
    </Part>
  );
}

/** The sector of a party, the kind of a tie, the type of a place. */
export function markOf({ core, details, desk, say }: Book, { noun, at }: Ref): string {
  if (noun === "party") return desk.label("sector", core.parties.sector[at]) || say("page.sector.none");
  if (noun === "tie") return desk.label("kind", core.ties.kind[at]) || say("page.kind.none");
  if (noun === "place") return desk.label("place-type", core.places.type[at]);
  if (noun === "event") return desk.label("event", details.events.kind[at]);
  if (noun === "policy") return desk.label("policy", details.policies.kind[at]);
  if (noun === "person") return desk.label("post", details.people.status[at]);
  return "";
}

/** The mark of something that no source plainly states; null for what is stated. */
export function Manner({ book, id }: { readonly book: Book; readonly id: string }) {
  const manner = mannerOf(book, id);
  return manner === "states" ? null : <span class="manner">{book.say(`page.manner.${manner}`)}</span>;
}

/** A date in words; empty where none is stated. */
export function dateInWords({ core, language }: Book, at: number): string {
  return at === NONE ? "" : core.moments[language][at];
}

/** Links to the things with these ids, null for none. */
export function linksTo(book: Book, ids: readonly string[]) {
  const known = ids.map((id) => find(book, id)).filter((ref) => ref !== null);
  return known.length ? <Links book={book} to={known} /> : null;
}

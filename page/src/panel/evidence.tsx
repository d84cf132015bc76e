// Evidence: on which phrases of which sources a thing rests, and where the sources contradict each other.
import { NONE, type Ref } from "../model/ref";
import type { Book } from "./book";
import { bySource, type Conflict, conflicts, type Quote, quoteOf, quotes } from "./claims";
import { Dotted, Go, Listing, ownLanguage, Text } from "./pieces";
import { fieldInWords, thingOf } from "./values";

interface About {
  readonly book: Book;
  /** Ids of the thing and of what is told with it. */
  readonly subjects: readonly string[];
}

/** Up to so many phrases are shown at once. */
const FEW = 6;

/** Everything that a thing rests on, by source. */
export function Evidence({ book, subjects }: About) {
  const told = quotes(book, subjects);
  if (!told.length) return <p class="aside">{book.say("page.manner.unsourced.means")}</p>;
  return (
    <details class="evidence" open={told.length <= FEW}>
      <summary>
        <h3>{book.say("page.evidence", { count: told.length })}</h3>
      </summary>
      {[...bySource(told)].map(([source, found]) => (
        <div key={source} class="of-source">
          <p>
            <cite>
              <Go book={book} to={{ noun: "source", at: source }} />
            </cite>
          </p>
          <Listing of={found}>{(quote) => <Said book={book} quote={quote} />}</Listing>
        </div>
      ))}
      <Meanings book={book} told={told} />
    </details>
  );
}

/** One phrase: the words, where they stand, how they are said and which fields they carry. */
function Said({ book, quote }: { readonly book: Book; readonly quote: Quote }) {
  const value = quote.value ? ` (${quote.value})` : "";
  const carried = `${manner(book, quote)}: ${quote.about.join(", ")}${value}`;
  return (
    <>
      {quote.phrase && (
        <q lang={ownLanguage(book)}>
          <Text of={quote.phrase} />
        </q>
      )}{" "}
      <small>
        <Dotted>{[quote.locator && <bdi>{quote.locator}</bdi>, <Text key="carried" of={carried} />]}</Dotted>
      </small>
    </>
  );
}

function manner(book: Book, { modality }: Quote): string {
  const notation = book.core.schemes.modality?.notation[modality] ?? "";
  return book.core.words[book.language][`modality.${notation}`] ?? notation;
}

/** What the manners mean in which something is not plainly stated. */
function Meanings({ book, told }: { readonly book: Book; readonly told: readonly Quote[] }) {
  const notations = book.core.schemes.modality?.notation ?? [];
  const used = new Set(told.map((quote) => (quote.modality === NONE ? "" : notations[quote.modality])));
  const explained = ["implies", "proposes", "our-reading"].filter((notation) => used.has(notation));
  if (!explained.length) return null;
  return (
    <dl class="meanings">
      {explained.map((notation) => (
        <div key={notation}>
          <dt>{book.say(`modality.${notation}`)}</dt>
          <dd>{book.say(`page.manner.${notation}.means`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where sources contradict each other: every claim beside the others, each with its source. */
export function Conflicts({ book, subjects, own }: About & { readonly own: Ref }) {
  const found = conflicts(book, subjects);
  if (!found.length) return null;
  return (
    <Listing of={found} class="conflicts">
      {(one) => <OneConflict book={book} conflict={one} own={own} />}
    </Listing>
  );
}

interface OneConflictProps {
  readonly book: Book;
  readonly conflict: Conflict;
  readonly own: Ref;
}

function OneConflict({ book, conflict, own }: OneConflictProps) {
  const { subject, field, claimed } = conflict;
  const thing = thingOf(book, subject);
  const elsewhere = thing && (thing.noun !== own.noun || thing.at !== own.at);
  return (
    <div class="conflict">
      <p>
        {elsewhere && (
          <>
            <Go book={book} to={thing} />
            {": "}
          </>
        )}
        <b>{book.say("page.conflict", { field: fieldInWords(book, subject, field) })}</b>
      </p>
      <ul>
        {claimed.map(({ value, claims }) => (
          <li key={value}>
            <b>
              <Text of={value} />
            </b>
            <ul>
              {claims.map((at) => (
                <Claimed key={at} book={book} quote={quoteOf(book, at)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A claim on one line, for where claims are compared. */
function Claimed({ book, quote }: { readonly book: Book; readonly quote: Quote }) {
  return (
    <li>
      {quote.phrase && (
        <q lang={ownLanguage(book)}>
          <Text of={quote.phrase} />
        </q>
      )}{" "}
      <small>
        <Dotted>
          {[
            <Go key="source" book={book} to={{ noun: "source", at: quote.source }} />,
            quote.locator && <bdi>{quote.locator}</bdi>,
            manner(book, quote),
          ]}
        </Dotted>
      </small>
    </li>
  );
}

// Pieces: what every part of the panel writes alike.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Ref } from "../model/ref";
import { useDesk } from "../state/context";
import type { Status } from "../time/judge";
import { type Book, idOf, nameOf } from "./book";
import { open } from "./open";
import { SectorSign } from "./sign";

/** From here on a text is shortened; the whole of it is shown on request. */
const LONG_TEXT = 600;
const LONG_NAME = 140;

/** The start of a name that is too long for a line; what it names tells it whole. */
export function short(name: string): string {
  return name.length > LONG_NAME ? `${name.slice(0, LONG_NAME).trimEnd()}…` : name;
}

interface GoProps {
  readonly book: Book;
  readonly to: Ref;
}

/** The name of a thing, a link that opens it here; in a tab of its own it opens the page with that thing. */
export function Go({ book, to }: GoProps) {
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(book.desk, to);
  };
  return (
    <a href={`#on=${encodeURI(idOf(book, to))}`} onClick={go}>
      <bdi>{short(nameOf(book, to))}</bdi>
    </a>
  );
}

/** Links one after the other. */
export function Links({ book, to }: { readonly book: Book; readonly to: readonly Ref[] }) {
  return (
    <>
      {to.map((ref, at) => (
        <>
          {at > 0 && ", "}
          <Go key={`${ref.noun}${ref.at}`} book={book} to={ref} />
        </>
      ))}
    </>
  );
}

/** The sign of the sector of a party. */
export function PartySign({ party }: { readonly party: number }) {
  const { sector, group } = useDesk().core.parties;
  return <SectorSign sector={sector[party]} group={group[party] === 1} />;
}

/** A web address; what is no whole http or https address stays text. */
export function Web({ address }: { readonly address: string }) {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}\p{Cc}]{1,2000}$/iu.test(address)) return <Text of={address} />;
  return (
    <a href={address} rel="external noopener noreferrer">
      <bdi>{short(address)}</bdi>
    </a>
  );
}

interface TextProps {
  readonly of: string;
  readonly lang?: string | undefined;
  /** So many signs are shown at first. */
  readonly most?: number;
}

/** A text of the tables; a very long one is shortened until asked for. */
export function Text({ of, lang, most = LONG_TEXT }: TextProps) {
  const say = useDesk().say.value;
  const [whole, setWhole] = useState(false);
  if (of.length <= most) return <bdi lang={lang}>{of}</bdi>;
  return (
    <>
      <bdi lang={lang}>{whole ? of : `${of.slice(0, most).trimEnd()}…`}</bdi>{" "}
      <button type="button" class="plain" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {say("view.detail.whole_text")}
      </button>
    </>
  );
}

/** The language of texts of the tables, where the page has another. */
export function ownLanguage({ language }: Book): string | undefined {
  return language === "nl" ? undefined : "nl";
}

/** The mark of a status: a word and a form. */
export function StatusMark({ status }: { readonly status: Status }) {
  return <span class={`status is-${status}`}>{useDesk().say.value(`status.${status}`)}</span>;
}

/** What is not empty, parted by a middle dot. */
export function Dotted({ children }: { readonly children: readonly ComponentChildren[] }) {
  const shown = children.filter(Boolean);
  return (
    <>
      {shown.map((piece, at) => (
        <>
          {at > 0 && " · "}
          {piece}
        </>
      ))}
    </>
  );
}

interface PartProps {
  readonly heading: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}

/** A part of the panel under its heading. */
export function Part({ heading, count, children }: PartProps) {
  return (
    <section class="part">
      <h3>
        {heading}
        {count !== undefined && <span class="count"> {count}</span>}
      </h3>
      {children}
    </section>
  );
}

const FIRST = 50;
const STEP = 500;

interface ListingProps<T> {
  readonly of: readonly T[];
  readonly class?: string;
  readonly children: (one: T) => ComponentChildren;
}

/** A list of which the first fifty are shown, and the rest on request, in steps that a browser draws at once. */
export function Listing<T>({ of, class: name, children }: ListingProps<T>) {
  const say = useDesk().say.value;
  const [most, setMost] = useState(FIRST);
  const next = of.length <= 2 * STEP ? of.length : Math.min(of.length, most + STEP);
  return (
    <>
      <ul class={name}>
        {of.slice(0, most).map((one, at) => (
          <li key={at}>{children(one)}</li>
        ))}
      </ul>
      {most < of.length && (
        <button type="button" class="plain" onClick={() => setMost(next)}>
          {next < of.length
            ? say("view.detail.more", { count: next - most, all: of.length })
            : say("view.detail.all", { count: of.length })}
        </button>
      )}
    </>
  );
}

/** Names and values; rows without a value are left out. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  const shown = rows.filter(([, value]) => value);
  if (!shown.length) return null;
  return (
    <dl class="facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Fact = readonly [name: string, value: ComponentChildren];

/** A remark of whoever keeps the tables. */
export function Remark({ book, text }: { readonly book: Book; readonly text: string }) {
  if (!text) return null;
  return (
    <p class="note">
      <b>{book.say("page.note")}</b> <Text of={text} lang={ownLanguage(book)} />
    </p>
  );
}

// The panel: everything known about the selected thing, in words.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Details } from "../contract";
import type { Ref } from "../model/ref";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { Acts } from "./acts";
import { type Book, isKnown, openBook } from "./book";
import { OPENED } from "./open";
import { EventTold, PersonTold, PolicyTold, SourceTold } from "./others";
import { PartyTold } from "./party";
import { PartySign, short, Text } from "./pieces";
import { PlaceTold } from "./place";
import { KindSign } from "./sign";
import { TieTold } from "./tie";
import { markOf } from "./told";

const HEADING = "detail-heading";
const LONG_HEADING = 240;

const TOLD: Readonly<Record<Ref["noun"], (props: { book: Book; at: number }) => preact.JSX.Element>> = {
  party: PartyTold,
  tie: TieTold,
  place: PlaceTold,
  source: SourceTold,
  event: EventTold,
  policy: PolicyTold,
  person: PersonTold,
};

/** The panel of the selected thing; nothing where nothing is selected. */
export function Detail() {
  const desk = useDesk();
  const { selected } = desk.state.value;
  const details = desk.details.value;
  const heading = useHeading();
  const failed = useDetails(desk, selected);
  if (!selected) return null;
  const book = details && openBook(desk, details);
  if (book && !isKnown(book, selected)) return null;
  return (
    <section class="detail" aria-labelledby={HEADING}>
      <div class="detail-head">
        <Head desk={desk} book={book} selected={selected} heading={heading} />
        <button type="button" class="close" onClick={() => close(desk)}>
          <span class="unseen">{desk.say.value("view.detail.close")}</span>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M5 5L15 15M15 5L5 15" />
          </svg>
        </button>
      </div>
      {book ? (
        <Told key={`${selected.noun}${selected.at}`} book={book} selected={selected} />
      ) : (
        <Waiting failed={failed} />
      )}
    </section>
  );
}

interface HeadProps {
  readonly desk: Desk;
  readonly book: Book | null;
  readonly selected: Ref;
  readonly heading: preact.RefObject<HTMLHeadingElement | null>;
}

/** What the thing is, and its name; most names are there before the details are. */
function Head({ desk, book, selected, heading }: HeadProps) {
  const say = desk.say.value;
  const name = desk.name(selected) || say("view.detail.wait");
  const mark = book ? markOf(book, selected) : "";
  return (
    <div class="detail-name">
      <p class="kind">
        {selected.noun === "party" && <PartySign party={selected.at} />}
        {selected.noun === "tie" && <KindSign kind={desk.core.ties.kind[selected.at]} />}
        {[say(`noun.${selected.noun}`), short(mark)].filter(Boolean).join(" · ")}
      </p>
      <h2 id={HEADING} ref={heading} tabIndex={-1}>
        <Text
          key={name}
          of={name}
          most={LONG_HEADING}
          lang={selected.noun === "person" && desk.state.value.language !== "nl" ? "nl" : undefined}
        />
      </h2>
    </div>
  );
}

function Told({ book, selected }: { readonly book: Book; readonly selected: Ref }) {
  const Inside = TOLD[selected.noun];
  return (
    <>
      <Acts book={book} of={selected} />
      <Inside book={book} at={selected.at} />
    </>
  );
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const say = useDesk().say.value;
  return (
    <p class="waiting" role="status">
      {say(failed ? "view.detail.failed" : "view.detail.wait")}
    </p>
  );
}

function close(desk: Desk): void {
  desk.select(null);
  document.querySelector<HTMLElement>("main")?.focus();
}

/** Load the details once something is selected; tells whether that failed. */
function useDetails(desk: Desk, selected: Ref | null): boolean {
  const [failed, fail] = useState(false);
  const wanted = selected !== null;
  useEffect(() => {
    if (wanted)
      desk.told().then(
        (_: Details) => fail(false),
        () => fail(true),
      );
  }, [wanted]);
  return failed;
}

/** The heading of the panel, which takes the focus when a thing is opened by a click or Enter. */
function useHeading(): preact.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focus = () => requestAnimationFrame(() => heading.current?.focus());
    addEventListener(OPENED, focus);
    return () => removeEventListener(OPENED, focus);
  }, []);
  return heading;
}

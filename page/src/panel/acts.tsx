// Acts: what can be asked from here: who works with it, a path from here, only its neighbours.
import { useState } from "preact/hooks";
import type { Noun, Ref } from "../model/ref";
import { same } from "../model/ref";
import { Picker } from "../shell/picker";
import { type Book, nameOf } from "./book";
import { short } from "./pieces";

interface Props {
  readonly book: Book;
  readonly of: Ref;
}

export function Acts({ book, of }: Props) {
  const acts = [
    isTarget(of) && <Who key="who" book={book} of={of} />,
    isDrawn(of) && <Focus key="focus" book={book} of={of} />,
    of.noun === "party" && <Path key="path" book={book} of={of} />,
  ].filter(Boolean);
  return acts.length ? <div class="acts">{acts}</div> : null;
}

function isTarget({ noun }: Ref): boolean {
  return noun === "party" || noun === "place";
}

function isDrawn({ noun }: Ref): boolean {
  return noun === "party" || noun === "tie" || noun === "place";
}

function Who({ book, of }: Props) {
  const { desk, say } = book;
  const { asked } = desk.state.value;
  const isAsked = asked !== null && "who" in asked && same(asked.who, of);
  return (
    <button type="button" aria-pressed={isAsked} onClick={() => desk.change({ asked: isAsked ? null : { who: of } })}>
      {say("view.detail.who", { name: short(nameOf(book, of)) })}
    </button>
  );
}

function Focus({ book: { desk, say } }: Props) {
  const { depth } = desk.state.value;
  return (
    <button type="button" aria-pressed={depth > 0} onClick={() => desk.change({ depth: depth > 0 ? 0 : 1 })}>
      {say("view.detail.focus")}
    </button>
  );
}

const PARTIES: readonly Noun[] = ["party"];

/** A path from here: first asks where to. */
function Path({ book: { desk, say }, of }: Props) {
  const [open, setOpen] = useState(false);
  const { asked } = desk.state.value;
  const to = asked !== null && "from" in asked && asked.from === of.at ? asked.to : null;
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say("view.detail.path")}
      </button>
      {open && (
        <Picker
          label={say("view.detail.path_to")}
          nouns={PARTIES}
          value={to === null ? null : { noun: "party", at: to }}
          pick={({ at }) => desk.change({ asked: { from: of.at, to: at } })}
        />
      )}
    </>
  );
}

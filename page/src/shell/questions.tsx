// Questions: who works with something, and how to come from one party to another.
import { useEffect, useState } from "preact/hooks";
import type { Noun, Ref } from "../model/ref";
import { useDesk } from "../state/context";
import type { Asked, Desk } from "../state/desk";
import { ANSWER } from "./answer";
import { Picker } from "./picker";

const TARGETS: readonly Noun[] = ["party", "place"];
const PARTIES: readonly Noun[] = ["party"];

export function WhoForm() {
  const desk = useDesk();
  const { asked } = desk.state.value;
  return (
    <Picker
      label={desk.say.value("view.who.label")}
      nouns={TARGETS}
      value={asked && "who" in asked ? asked.who : null}
      pick={(who) => ask(desk, { who })}
    />
  );
}

export function PathForm() {
  const desk = useDesk();
  const { asked } = desk.state.value;
  const [ends, setEnds] = useState(endsOf(asked));
  useEffect(() => setEnds(endsOf(asked)), [asked]);
  const set = (end: "from" | "to", at: number) => {
    const next = { ...ends, [end]: at };
    setEnds(next);
    if (next.from !== null && next.to !== null) ask(desk, { from: next.from, to: next.to });
  };
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <Picker
          key={end}
          label={desk.say.value(`view.path.${end}`)}
          nouns={PARTIES}
          value={party(ends[end])}
          pick={({ at }) => set(end, at)}
        />
      ))}
    </>
  );
}

/** Ask, and bring the answer into sight where it stands below the view. */
function ask(desk: Desk, asked: Asked): void {
  desk.change({ asked });
  setTimeout(() => document.getElementById(ANSWER)?.scrollIntoView({ block: "nearest" }));
}

interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

function endsOf(asked: Asked | null): Ends {
  return asked && "from" in asked ? asked : { from: null, to: null };
}

function party(at: number | null): Ref | null {
  return at === null ? null : { noun: "party", at };
}

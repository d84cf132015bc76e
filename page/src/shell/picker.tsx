// A picker: a field in which a thing is found by name and chosen (WAI-ARIA APG: combobox with a list).
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { Found } from "../ask/search";
import { type Noun, type Ref, same } from "../model/ref";
import { useDesk } from "../state/context";
import { counted } from "../words";
import { aside } from "./aside";
import { useShell } from "./shell";
import { Sign } from "./sign";

const MOST = 40;
const LOOKED_AT = 400;

interface Props {
  readonly label: string;
  readonly nouns: readonly Noun[];
  readonly value: Ref | null;
  readonly pick: (ref: Ref) => void;
  /** Whether the field is for the next search again once something was chosen. */
  readonly again?: boolean;
  readonly id?: string;
}

export function Picker({ label, nouns, value, pick, again = false, id }: Props) {
  const desk = useDesk();
  const own = useId();
  const [typed, type] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, activate] = useState(0);
  const found = useFound(open ? (typed ?? "") : "", nouns);
  const shows = open && typed?.trim() !== "" && typed !== null;
  const choose = (at: number) => {
    if (!found[at]) return;
    type(again ? "" : null);
    setOpen(false);
    pick(found[at].ref);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (moved && found.length) activate(shows ? (active + moved + found.length) % found.length : 0);
    if (moved) setOpen(true);
    if (event.key === "Enter") choose(active);
    if (event.key === "Escape" && (shows || typed)) {
      event.stopPropagation();
      if (!shows) type("");
      setOpen(false);
    }
    if (moved || event.key === "Enter") event.preventDefault();
  };
  return (
    <div class="picker">
      <label for={id ?? own}>{label}</label>
      <input
        id={id ?? own}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shows && found.length > 0}
        aria-controls={`${own}-list`}
        aria-activedescendant={shows && found[active] ? `${own}-${active}` : undefined}
        value={typed ?? (value && !again ? desk.name(value) : "")}
        onInput={(event) => {
          type(event.currentTarget.value);
          activate(0);
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          setOpen(false);
          if (!again) type(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="popup" hidden={!shows}>
        <div id={`${own}-list`} class="options" role="listbox" aria-label={label}>
          {shows &&
            found.map((one, at) => (
              <Row
                key={`${one.ref.noun}${one.ref.at}`}
                id={`${own}-${at}`}
                found={one}
                active={at === active}
                chosen={same(one.ref, value)}
                choose={() => choose(at)}
              />
            ))}
        </div>
        <p class="popup-count" role="status">
          {shows && results(desk.say.value, found.length)}
        </p>
      </div>
    </div>
  );
}

function results(say: Parameters<typeof counted>[0], count: number): string {
  return count < MOST ? counted(say, "view.find.results", count) : say("view.find.many", { count });
}

function useFound(typed: string, nouns: readonly Noun[]): readonly Found[] {
  const desk = useDesk();
  const shell = useShell();
  const { language } = desk.state.value;
  return useMemo(() => {
    const text = typed.trim();
    if (!text) return [];
    const all = shell.finder.find(text, language, nouns.length < 3 ? LOOKED_AT : MOST);
    return all.filter((one) => nouns.includes(one.ref.noun)).slice(0, MOST);
  }, [typed, language, nouns]);
}

interface RowProps {
  readonly id: string;
  readonly found: Found;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Row({ id, found, active, chosen, choose }: RowProps) {
  const desk = useDesk();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const name = desk.name(found.ref);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox are those of its field
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and points to the option
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={chosen}
      class={active ? "option is-active" : "option"}
      onPointerDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <Sign of={found.ref} />
      <span class="option-name">{name}</span>
      <span class="option-aside">{aside(desk, found.ref)}</span>
      {found.matched !== name && (
        <span class="option-aside">{desk.say.value("view.find.matched", { name: found.matched })}</span>
      )}
    </div>
  );
}

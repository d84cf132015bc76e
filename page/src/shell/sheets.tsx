// Sheets: what is read over the page: keys, reading guide, accessibility statement, sources.
import type { ComponentChildren } from "preact";
import { open } from "../panel/open";
import { Listing, StatusMark, short } from "../panel/pieces";
import { useDesk } from "../state/context";
import { STATUSES } from "../time/judge";
import { momentInWords } from "../time/words";
import { Accessibility } from "./accessibility";
import { Dialog } from "./dialog";
import { SHORTCUTS } from "./keys";
import { type Sheet, useShell } from "./shell";

const INSIDE: Readonly<Record<Sheet, () => ComponentChildren>> = {
  keys: () => <Keys />,
  reading: () => <Reading />,
  accessibility: () => <Accessibility />,
  sources: () => <Sources />,
};

export const SHEET_WORDS: Readonly<Record<Sheet, string>> = {
  keys: "view.keys",
  reading: "page.reading",
  accessibility: "page.accessibility",
  sources: "page.sources",
};

export function Sheets() {
  const say = useDesk().say.value;
  const { sheet } = useShell();
  const name = sheet.value;
  if (!name) return null;
  const close = () => {
    sheet.value = null;
  };
  return (
    <Dialog key={name} heading={say(SHEET_WORDS[name])} close={close}>
      {INSIDE[name]()}
    </Dialog>
  );
}

function Keys() {
  const say = useDesk().say.value;
  const { shortcuts } = useShell();
  return (
    <>
      <dl class="key-list">
        {[...SHORTCUTS, { shown: ["Esc"], words: "view.key.back" }].map(({ shown, words }) => (
          <div key={words}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      <p class="aside">{say("view.keys.in_view")}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={shortcuts.value}
          onChange={(event) => {
            shortcuts.value = event.currentTarget.checked;
          }}
        />
        {say("view.keys.on")}
      </label>
    </>
  );
}

const MANNERS = ["states", "implies", "proposes", "our-reading", "unsourced"] as const;

function Reading() {
  const say = useDesk().say.value;
  return (
    <>
      <p>{say("page.reading.evidence")}</p>
      <h3>{say("page.reading.status")}</h3>
      <dl class="meanings">
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{say(`page.status.${status}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say("page.reading.manner")}</h3>
      <dl class="meanings">
        {MANNERS.map((manner) => (
          <div key={manner}>
            <dt>{say(`page.manner.${manner}`)}</dt>
            <dd>{say(`page.manner.${manner}.means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Sources() {
  const desk = useDesk();
  const { sheet } = useShell();
  const { sources } = desk.core;
  const show = (at: number) => {
    sheet.value = null;
    open(desk, { noun: "source", at });
  };
  return (
    <Listing of={[...sources.id.keys()]} class="source-list">
      {(at) => (
        <>
          <button type="button" class="plain" onClick={() => show(at)}>
            <bdi>{short(desk.name({ noun: "source", at }))}</bdi>
          </button>{" "}
          <span class="aside">{momentInWords(desk.core, desk.state.value.language, sources.date[at])}</span>
        </>
      )}
    </Listing>
  );
}

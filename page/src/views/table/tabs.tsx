// Tabs: what the table shows (WAI-ARIA APG: tabs; the arrows go from one to the other).
import { useDesk } from "../../state/context";
import type { Tab } from "./sight";

interface Props {
  readonly tabs: readonly Tab[];
  readonly now: Tab;
  /** The id of what the tabs change. */
  readonly panel: string;
  readonly choose: (tab: Tab) => void;
}

export function Tabs({ tabs, now, panel, choose }: Props) {
  const desk = useDesk();
  const say = desk.say.value;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(tabs, now, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say("view.table.which")} class="tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === now}
          aria-controls={panel}
          tabIndex={tab === now ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {say(`view.table.${tab}`, { count: desk.shown.value[tab].length })}
        </button>
      ))}
    </div>
  );
}

/** The tab that a key leads to; undefined for any other key. */
export function neighbour(tabs: readonly Tab[], now: Tab, key: string): Tab | undefined {
  const at = tabs.indexOf(now);
  const last = tabs.length - 1;
  const step = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + last) % tabs.length, Home: 0, End: last }[key];
  return step === undefined ? undefined : tabs[step];
}

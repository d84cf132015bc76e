// The table: the drawing in text. Its rows are the parties or the ties that all views show.
import { useEffect, useMemo } from "preact/hooks";
import type { Noun } from "../model/ref";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { counted } from "../words";
import { Grid } from "./table/grid";
import { type Page, pageAt, pageOf } from "./table/pages";
import { useTexts } from "./table/searching";
import { having, ordered, type Sight, sheetOf, sightOf, TABS, type Tab } from "./table/sight";
import { Tabs } from "./table/tabs";
import { Turner } from "./table/turner";

const PANEL = "table-panel";

export function TableView() {
  const desk = useDesk();
  const sight = sightOf(desk);
  const tab = sight.tab.value;
  const sorting = sight.sorting[tab];
  const { sheet, rows } = useRows(desk, sight);
  const page = pageAt(sight.page.value, rows.length);
  useFollow(desk, sight, rows);
  useEffect(() => {
    desk.picture.value = null;
  }, []);
  return (
    <div class="table-view">
      <div class="table-tools">
        <Tabs tabs={TABS} now={tab} panel={PANEL} choose={(name) => turnTo(sight, name)} />
        <Search sight={sight} />
      </div>
      <div id={PANEL} role="tabpanel" aria-labelledby={`tab-${tab}`} class="table-panel">
        <Grid
          key={tab}
          sheet={sheet}
          caption={desk.say.value(`view.table.caption.${tab}`)}
          rows={useMemo(() => rows.slice(page.start, page.end), [rows, page.start, page.end])}
          sorting={sorting.value}
          sort={(next) => {
            sorting.value = next;
            sight.page.value = 0;
          }}
        />
        <div class="table-foot">
          <p role="status">{counting(desk, page, rows.length)}</p>
          {page.pages > 1 && <Turner page={page} turn={(at) => turn(sight, at)} />}
        </div>
      </div>
    </div>
  );
}

function useRows(desk: Desk, sight: Sight) {
  const tab = sight.tab.value;
  const searched = sight.searched.value;
  const sorting = sight.sorting[tab].value;
  const { language } = desk.state.value;
  const shown = desk.shown.value;
  const sheet = useMemo(() => sheetOf(desk, tab), [shown, language, tab]);
  const isSearched = searched.trim() !== "";
  const found = useTexts(sheet, isSearched);
  const all = useMemo(() => ordered(sheet, sorting, language), [sheet, sorting]);
  const rows = useMemo(() => (found ? having(all, found, searched) : all), [all, found, searched]);
  return { sheet, rows };
}

/** Turn to the tab and page of a thing that was selected elsewhere. */
function useFollow(desk: Desk, sight: Sight, rows: readonly number[]): void {
  const { selected } = desk.state.value;
  const tab = selected && TAB_OF[selected.noun];
  useEffect(() => {
    if (tab && tab !== sight.tab.value) turnTo(sight, tab);
  }, [selected]);
  useEffect(() => {
    const row = tab === sight.tab.value ? rows.indexOf(selected!.at) : -1;
    if (row >= 0) sight.page.value = pageOf(row, rows.length);
  }, [selected, sight.tab.value]);
}

const TAB_OF: Readonly<Partial<Record<Noun, Tab>>> = { party: "parties", tie: "ties" };

function turnTo(sight: Sight, tab: Tab): void {
  sight.tab.value = tab;
  sight.page.value = 0;
}

function turn(sight: Sight, at: number): void {
  sight.page.value = at;
  document.querySelector(".table-scroll")?.scrollTo(0, 0);
}

function counting(desk: Desk, page: Page, rows: number): string {
  const say = desk.say.value;
  if (rows === 0) return say("view.table.none");
  if (page.pages === 1) return counted(say, "view.table.count", rows);
  return say("view.table.rows", { first: page.start + 1, last: page.end, count: rows });
}

function Search({ sight }: { readonly sight: Sight }) {
  const say = useDesk().say.value;
  return (
    <label class="table-search">
      <span>{say("view.table.filter")}</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={sight.searched.value}
        onInput={(event) => {
          sight.searched.value = event.currentTarget.value;
          sight.page.value = 0;
        }}
      />
    </label>
  );
}

// The table itself: headings that sort, and a row for everything that is shown.
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Ref } from "../../model/ref";
import { open } from "../../panel/open";
import { PartySign, short } from "../../panel/pieces";
import { useDesk } from "../../state/context";
import type { Desk } from "../../state/desk";
import { type Column, inOneLine, type Sheet } from "./column";
import { pressed, type Sorting } from "./sort";

interface GridProps {
  readonly sheet: Sheet;
  readonly caption: string;
  readonly rows: readonly number[];
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
}

const CAPTION = "table-caption";

export function Grid({ sheet, caption, rows, sorting, sort }: GridProps) {
  const desk = useDesk();
  const { selected } = desk.state.value;
  const box = useRef<HTMLElement>(null);
  const marked = selected?.noun === sheet.noun ? selected.at : -1;
  const drawn = useRows(desk, sheet, marked);
  useEffect(() => reveal(box.current), [marked, rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={box} class="table-scroll" aria-labelledby={CAPTION} tabIndex={0}>
      <table class={`of-${sheet.noun}`}>
        <caption id={CAPTION}>{caption}</caption>
        <thead>
          <tr>
            {sheet.columns.map(({ name }) => (
              <Heading key={name} name={name} sorting={sorting} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(drawn)}</tbody>
      </table>
    </section>
  );
}

/** The rows of a sheet, each made once: what is the same object needs no second look when others change. */
function useRows(desk: Desk, sheet: Sheet, marked: number): (at: number) => ComponentChildren {
  const made = useMemo(() => new Map<number, ComponentChildren>(), [sheet]);
  return (at) => {
    if (at === marked) return row(desk, sheet, at, true);
    if (!made.has(at)) made.set(at, row(desk, sheet, at, false));
    return made.get(at);
  };
}

/** Scroll the marked row into sight, within the table only. */
function reveal(box: HTMLElement | null): void {
  const row = box?.querySelector<HTMLElement>("tr.is-selected");
  if (!box || !row) return;
  const top = underHead(box);
  const bottom = box.getBoundingClientRect().bottom;
  const place = row.getBoundingClientRect();
  if (place.top < top) box.scrollTop += place.top - top;
  else if (place.bottom > bottom) box.scrollTop += place.bottom - bottom;
  settle(box, top);
}

/** Where the rows begin that the headings do not cover. */
function underHead(box: HTMLElement): number {
  const head = box.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  return box.getBoundingClientRect().top + head;
}

/** The least size of a target (WCAG 2.5.8), in pixels. */
const TARGET = 24;
const STEPS = [0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60];

/** Scroll a little further, or at the end back, until the edge and the headings leave no button a sliver. */
function settle(box: HTMLElement, top: number): void {
  const edge = box.getBoundingClientRect().top;
  const buttons = [...box.querySelectorAll("tbody button")].map((button) => button.getBoundingClientRect());
  const near = buttons.filter((place) => place.bottom > edge - 80 && place.top < top + 80);
  const left = box.scrollHeight - box.clientHeight - box.scrollTop;
  const isSliver = (size: number) => size > 0 && size < TARGET;
  const steps = [...STEPS.filter((step) => step <= left), ...STEPS.map((step) => -step)];
  const step = steps.find((by) =>
    near.every(({ top: start, bottom: end }) => {
      const isAcross = start - by < top && end - by > edge;
      return !isAcross || !(isSliver(edge - start + by) || isSliver(end - by - top));
    }),
  );
  box.scrollTop += step ?? 0;
}

interface HeadingProps {
  readonly name: string;
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
}

function Heading({ name, sorting, sort }: HeadingProps) {
  const isSorted = sorting.column === name;
  const way = sorting.down ? "descending" : "ascending";
  return (
    <th scope="col" class={`is-${name}`} aria-sort={isSorted ? way : undefined}>
      <button type="button" onClick={() => sort(pressed(sorting, name))}>
        {useDesk().say.value(`view.column.${name}`)}
        <svg class={isSorted ? `way is-${way}` : "way"} viewBox="0 0 10 12" width="10" height="12" aria-hidden="true">
          <path d="M5 0L9 5H1Z" />
          <path d="M5 12L1 7H9Z" />
        </svg>
      </button>
    </th>
  );
}

/** A row; not a component of its own parts, as there are many. */
function row(desk: Desk, sheet: Sheet, at: number, marked: boolean) {
  const [named, ...columns] = sheet.columns;
  return (
    <tr key={at} class={marked ? "is-selected" : undefined}>
      <th scope="row">{nameButton(desk, { noun: sheet.noun, at }, inOneLine(named, at), marked)}</th>
      {columns.map((column) => (
        <td key={column.name} class={`is-${column.name}`}>
          {cell(desk, column, at)}
        </td>
      ))}
    </tr>
  );
}

function nameButton(desk: Desk, of: Ref, name: string, marked: boolean) {
  return (
    <button type="button" class="row-name" aria-current={marked ? "true" : undefined} onClick={() => open(desk, of)}>
      {of.noun === "party" && <PartySign party={of.at} />}
      <bdi>{short(name)}</bdi>
    </button>
  );
}

function cell(desk: Desk, column: Column, at: number) {
  const line = inOneLine(column, at);
  if (column.name === "status") return <span class={`status is-${desk.shown.peek().statusOf(at)}`}>{line}</span>;
  return <bdi title={line.length > MOST ? line.slice(0, TOLD) : undefined}>{clipped(line)}</bdi>;
}

/** A cell has so many signs at most; the panel of its row tells everything. */
const MOST = 240;
const TOLD = 2000;

function clipped(line: string): string {
  return line.length > MOST ? `${line.slice(0, MOST).trimEnd()}…` : line;
}

// Pictures: what a view draws as an SVG file that stands by itself, with its title and date.
import { type ComponentChildren, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dateInWords } from "../shell/numbers";
import type { Desk } from "../state/desk";
import type { Paint } from "./paint";

export interface Sheet {
  readonly title: string;
  readonly date: string;
  readonly width: number;
  readonly height: number;
}

const HEAD = 52;
const FONT = '"Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
const LONGEST = 120;

/** The file; `children` draw with attributes alone, within the width and height of the sheet. */
export function pictured(sheet: Sheet, paint: Paint, children: ComponentChildren): string {
  const box = document.createElement("div");
  render(<Paper sheet={sheet} paint={paint} content={children} />, box);
  const file = new XMLSerializer().serializeToString(box.firstElementChild!);
  render(null, box);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`;
}

/** Offer a picture of what is seen to the desk, as long as the view is shown. */
export function usePicture(desk: Desk, make: () => string): void {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const own = () => latest.current();
    desk.picture.value = own;
    return () => {
      if (desk.picture.peek() === own) desk.picture.value = null;
    };
  }, [desk]);
}

/** The day or year of which the page tells, as the reader writes it. */
export function dayOf(desk: Desk): string {
  const { year, language } = desk.state.peek();
  if (year !== null) return String(year);
  return dateInWords(desk.core.day, language);
}

function Paper({ sheet, paint, content }: { sheet: Sheet; paint: Paint; content: ComponentChildren }) {
  const { title, date, width, height } = sheet;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height + HEAD} role="img" font-family={FONT}>
      <title>{title}</title>
      <desc>{date}</desc>
      <rect width={width} height={height + HEAD} fill={paint("paper")} />
      <text x={16} y={24} font-size={17} font-weight={600} fill={paint("ink")}>
        {shortened(title, LONGEST)}
      </text>
      <text x={16} y={42} font-size={12} fill={paint("quiet")}>
        {date}
      </text>
      <clipPath id="sheet">
        <rect width={width} height={height} />
      </clipPath>
      <g transform={`translate(0 ${HEAD})`} clip-path="url(#sheet)">
        {content}
      </g>
    </svg>
  );
}

/** A text that is not longer than so many characters. */
export function shortened(text: string, most: number): string {
  const letters = [...text.slice(0, most * 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

// Palette: the colours of the page as they are at this moment, for what is not drawn by its style sheets.

const NAMES = [
  "paper",
  "ink",
  "quiet",
  "rule",
  "link",
  "mark",
  "mark-edge",
  "line",
  "over",
  "government",
  "business",
  "education",
  "culture",
  "ngo",
  "faith",
  "residents",
  "intergovernmental",
  "other",
] as const;
const SYSTEM: Readonly<Record<string, string>> = {
  paper: "Canvas",
  link: "Highlight",
  over: "GrayText",
  rule: "GrayText",
};

export type Colour = readonly [red: number, green: number, blue: number];
export type Palette = Readonly<Record<string, Colour>>;

/** Read the colours that the page has now: light or dark, or those of the system where it forces them. */
export function readPalette(): Palette {
  const forced = matchMedia("(forced-colors: active)").matches;
  const probe = document.createElement("i");
  probe.hidden = true;
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = forced ? (SYSTEM[name] ?? "CanvasText") : `var(--${name})`;
    return colour(getComputedStyle(probe).color);
  };
  const palette = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  probe.remove();
  return palette;
}

const THEMES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** Call back whenever the colours of the page change; returns how to stop. */
export function onPalette(changed: () => void): () => void {
  const queries = THEMES.map((theme) => matchMedia(theme));
  for (const query of queries) query.addEventListener("change", changed);
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
    watcher.disconnect();
  };
}

/** A colour part of the way to another: 0 the first, 1 the second. */
export function mixed(one: Colour, other: Colour, part: number): Colour {
  const between = (at: 0 | 1 | 2) => Math.round(one[at] + (other[at] - one[at]) * part);
  return [between(0), between(1), between(2)];
}

/** A colour as style sheets and SVG write it. */
export function written([red, green, blue]: Colour): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** A colour from `rgb(…)`, as browsers tell computed colours. */
export function colour(computed: string): Colour {
  const [red = 0, green = 0, blue = 0] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

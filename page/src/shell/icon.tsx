// Icons: lines in a box of 20 by 20; always beside words or inside a button that has a name.

const LINES = {
  network:
    "M5 6.5l9-2M5.5 8l3 6M13.5 6l-4 8M3.5 7a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M13 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M7.5 15.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
  map: "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 10h14M10 3c-4.5 4.5-4.5 9.5 0 14M10 3c4.5 4.5 4.5 9.5 0 14",
  timeline: "M3 5h7M6 10h9M9 15h8",
  table: "M3 4.5h14v11H3zM3 8.5h14M8 8.5v7",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M13 13l4 4",
  filters: "M3 5h14M5.5 10h9M8 15h4",
  share: "M10 12.5v-9M6.5 6.5l3.5-3.5l3.5 3.5M4 11v5.5h12v-5.5",
  display: "M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M10 3.5v13M12.5 5v10M15 7v6",
  help: "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M8 8a2 2 0 1 1 3 1.7q-1 .6-1 1.8M10 13.8v.2",
  story: "M10 5.5q-3-2-7-1.5v11q4-.5 7 1.5q3-2 7-1.5v-11q-4-.5-7 1.5v11",
  play: "M6.5 4.5l9 5.5l-9 5.5z",
  pause: "M7 4.5v11M13 4.5v11",
  plus: "M10 5v10M5 10h10",
  minus: "M5 10h10",
  previous: "M12.5 5l-5 5l5 5",
  next: "M7.5 5l5 5l-5 5",
} as const;

export type IconName = keyof typeof LINES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}

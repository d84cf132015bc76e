// Signs: the form of each kind of event on the timeline, as SVG path data around (0, 0), about 5 from its middle.

const TRIANGLE = "M-4-5L5 0L-4 5Z";
const DISC = "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z";
const DIAMOND = "M0-5.5L5.5 0L0 5.5L-5.5 0Z";
const SQUARE = "M-4-4H4V4H-4Z";
const CROSS = "M-5-3L-3-5L0-2L3-5L5-3L2 0L5 3L3 5L0 2L-3 5L-5 3L-2 0Z";
const FLAG = "M-4-5.5H5L2-2.5L5 .5H-2.5V5.5H-4Z";
const ARROW = "M-5-1.5H0V-5L5.5 0L0 5V1.5H-5Z";
const STAR = "M0-6L1.6-2.1L5.7-1.9L2.5.8L3.6 4.9L0 2.6L-3.6 4.9L-2.5.8L-5.7-1.9L-1.6-2.1Z";
const GLASS = "M-4-5H4L1 0L4 5H-4L-1 0Z";
const DROP = "M0 5.5L-4.5-1A4.6 4.6 0 1 1 4.5-1Z";
const BAR = "M-1.6-5.5H1.6V5.5H-1.6Z";

const FORMS: Readonly<Record<string, string>> = {
  started: TRIANGLE,
  installed: TRIANGLE,
  signed: DISC,
  adopted: DISC,
  decided: DISC,
  renewed: DIAMOND,
  delegated: ARROW,
  evaluated: SQUARE,
  discussed: SQUARE,
  proposed: SQUARE,
  informed: FLAG,
  published: FLAG,
  recognised: STAR,
  "last-contact": DROP,
  "decided-to-end": CROSS,
  ended: CROSS,
  "historical-link": GLASS,
};

/** A lightning bolt: sources contradict each other. */
export const BOLT = "M1.5-7L-4 1H-.5L-1.5 7L4-1.5H.5Z";

/** The form of a kind of event by its notation. */
export function sign(kind: string): string {
  return FORMS[kind] ?? BAR;
}

/** The kinds among those given, by form, in the order of the forms. */
export function byForm(kinds: readonly string[]): readonly (readonly string[])[] {
  const found = new Map<string, string[]>();
  for (const kind of kinds) found.set(sign(kind), [...(found.get(sign(kind)) ?? []), kind]);
  return [...found.values()];
}

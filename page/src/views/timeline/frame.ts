// Frame: where names and bars stand, for a wide and for a narrow screen.

export interface Frame {
  /** Of the whole list. */
  readonly width: number;
  /** Names stand above the bars instead of beside them. */
  readonly narrow: boolean;
  readonly left: number;
  readonly chart: number;
  readonly row: number;
  readonly heading: number;
  /** The middle of the bar within its row. */
  readonly middle: number;
  /** The height of a role under its tie, and the middle of its bar. */
  readonly role: number;
  readonly middleOfRole: number;
}

const NARROW = 620;
const EDGE = 14;

export function framed(width: number): Frame {
  const narrow = width < NARROW;
  const left = narrow ? EDGE : Math.min(330, Math.round(width * 0.36));
  const chart = Math.max(60, width - left - EDGE);
  return {
    width,
    narrow,
    left,
    chart,
    row: narrow ? 66 : 44,
    heading: 34,
    middle: narrow ? 50 : 24,
    role: narrow ? 34 : 22,
    middleOfRole: narrow ? 25 : 10,
  };
}

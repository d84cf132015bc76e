// Paint: how a drawing names its colours: as variables of the style sheet on the page, written out in a file.
import { readPalette, written } from "../draw/palette";

export type Paint = (name: string) => string;

/** Follows the reader's choice of light, dark or forced colours. */
export const live: Paint = (name) => `var(--${name})`;

/** The colours of this moment. */
export function fixed(): Paint {
  const palette = readPalette();
  return (name) => written(palette[name]);
}

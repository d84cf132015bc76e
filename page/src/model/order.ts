// The order of texts: by code point, as Python and SQLite sort them; JavaScript by itself sorts by UTF-16 unit.

/** Compare two texts by code point: below zero when the first comes before the other. */
export function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const first = one.charCodeAt(at);
    const second = other.charCodeAt(at);
    if (first !== second) return inOrder(first) - inOrder(second);
  }
  return one.length - other.length;
}

/** Halves of characters beyond U+FFFF come after all others. */
function inOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

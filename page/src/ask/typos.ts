// Typos: words that are nearly the same, by the distance of F. J. Damerau (1964): letters left out, put in, mistaken
// for another, or two that changed places.

/** How many typos are forgiven in a word of some length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** Whether at most so many typos lie between two words. */
export function isNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: Uint16Array = new Uint16Array(other.length + 1);
  let above: Uint16Array = Uint16Array.from(before, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const here = nextRow(one, other, row, above, before);
    if (Math.min(...here) > most) return false;
    [before, above] = [above, here];
  }
  return above[other.length] <= most;
}

function nextRow(one: string, other: string, row: number, above: Uint16Array, before: Uint16Array): Uint16Array {
  const here = new Uint16Array(above.length);
  here[0] = row;
  for (let at = 1; at < here.length; at++) {
    const mistaken = one[row - 1] === other[at - 1] ? 0 : 1;
    here[at] = Math.min(above[at] + 1, here[at - 1] + 1, above[at - 1] + mistaken);
    const turned = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
    if (turned) here[at] = Math.min(here[at], before[at - 2] + 1);
  }
  return here;
}

/** Which letters a word has, as bits; words that differ in more bits than two for each typo are not near. */
export function letters(word: string): number {
  let found = 0;
  for (let at = 0; at < word.length; at++) found |= 1 << (word.charCodeAt(at) & 31);
  return found;
}

/** Whether words with such letters may be near. */
export function mayBeNear(one: number, other: number, most: number): boolean {
  let differing = one ^ other;
  for (let count = 0; differing; count++) {
    if (count === 2 * most) return false;
    differing &= differing - 1;
  }
  return true;
}

// Blocks: parts of the page that only its script reads: DEFLATE, written in 91 signs (intgraph.page.block).

const SIGNS = 91;
/** The number of each sign by its code: printable ASCII from `!`, without `"`, `&` and `<`. */
const DIGITS = Uint8Array.from({ length: 127 }, (_, code) => code - 33 - +(code > 34) - +(code > 38) - +(code > 60));

/** The text of a block. Rejects when the block is absent or damaged. */
export async function unpackedText(id: string): Promise<string> {
  return new Response(unpacked(id)).text();
}

/** The JSON of a block. */
export async function unpackedJson<T>(id: string): Promise<T> {
  return new Response(unpacked(id)).json() as Promise<T>;
}

/** Whether the page has such a block. */
export function hasBlock(id: string): boolean {
  return document.getElementById(id) !== null;
}

function unpacked(id: string): ReadableStream {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The page has no ${id}.`);
  return new Blob([bytes(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
}

/** Two signs carry thirteen bits, the lowest first; a single one at the end carries six. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(((text.length >> 1) * 13 + (text.length & 1) * 6) >> 3);
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at += 2) {
    const paired = at + 1 < text.length;
    held |= (DIGITS[text.charCodeAt(at)] + (paired ? SIGNS * DIGITS[text.charCodeAt(at + 1)] : 0)) << bits;
    bits += paired ? 13 : 6;
    for (; bits >= 8; bits -= 8) {
      found[to++] = held & 255;
      held >>>= 8;
    }
  }
  return found;
}

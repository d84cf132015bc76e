// Blocks: parts of the page that only its script reads, DEFLATE in base64 (intgraph.page.block).

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

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const found = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) found[at] = binary.charCodeAt(at);
  return found;
}

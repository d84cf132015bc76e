// Textures: tables of distances where the graphics card can read them.
import type { Table } from "./distance";

type Card = WebGLRenderingContext | WebGL2RenderingContext;

/** A table for all programs that draw by it; it is worked out when it is first needed. */
export class Texture {
  readonly #onCard = new WeakMap<Card, WebGLTexture>();
  #table: Table | null = null;

  constructor(private readonly make: () => Table) {}

  /** Have the card read this table. */
  bind(card: Card): void {
    card.activeTexture(card.TEXTURE0);
    const known = this.#onCard.get(card);
    if (known) card.bindTexture(card.TEXTURE_2D, known);
    else this.#onCard.set(card, this.#made(card));
  }

  #made(card: Card): WebGLTexture {
    this.#table ??= this.make();
    const { width, height, bytes } = this.#table;
    const texture = card.createTexture()!;
    card.bindTexture(card.TEXTURE_2D, texture);
    card.pixelStorei(card.UNPACK_ALIGNMENT, 1);
    card.texImage2D(card.TEXTURE_2D, 0, card.LUMINANCE, width, height, 0, card.LUMINANCE, card.UNSIGNED_BYTE, bytes);
    for (const edge of [card.TEXTURE_WRAP_S, card.TEXTURE_WRAP_T]) {
      card.texParameteri(card.TEXTURE_2D, edge, card.CLAMP_TO_EDGE);
    }
    for (const filter of [card.TEXTURE_MIN_FILTER, card.TEXTURE_MAG_FILTER]) {
      card.texParameteri(card.TEXTURE_2D, filter, card.LINEAR);
    }
    return texture;
  }
}

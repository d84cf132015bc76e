// Names as people type them: without accents, case or punctuation, as intgraph.model.names.fold has it.

// Letters that Unicode does not take apart into a base letter and an accent; a final sigma is a sigma.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ς: "σ",
};

/** A text without case, accents and punctuation, words apart by one space. */
export function fold(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return spaced(text.toLowerCase(), /[^a-z0-9]+/g);
  const lowered = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  const bare = lowered.replace(/\p{M}/gu, "").replace(/[łøđðþßæœıħς]/g, (letter) => UNDECOMPOSED[letter]);
  return spaced(bare.normalize("NFKC"), /[^\p{L}\p{N}]+/gu);
}

function spaced(text: string, between: RegExp): string {
  return text.replace(between, " ").trim();
}

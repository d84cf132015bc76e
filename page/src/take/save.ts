// Saving: something of the page becomes a file of the reader.

/** Offer a file to the reader under a name. */
export function save(name: string, type: string, content: string | Blob): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const LONGEST = 60;

/** A file name that every system takes: letters a to z, digits and hyphens; a long title is cut short. */
export function fileName(title: string, view: string, extension: string): string {
  const words = [slug(title), slug(view)].filter(Boolean);
  return `${words.join("-") || "intgraph"}.${extension}`;
}

function slug(text: string): string {
  const plain = text.slice(0, LONGEST).normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

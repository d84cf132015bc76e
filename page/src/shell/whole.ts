// The whole page: the address of a page that stands inside another one, when it stands alone.

/** The address without its state, and without the wish to be embedded. */
export function wholePage(address: string): string {
  const [file, query = ""] = address.split("#")[0].split("?");
  const kept = query.split("&").filter((part) => !/^(embed(=|$)|$)/.test(part));
  return kept.length ? `${file}?${kept.join("&")}` : file;
}

// Facts that several nouns have: other names, addresses of the same thing elsewhere, concepts.
import type { Book } from "./book";
import { Text, Web } from "./pieces";

interface Aliased {
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly aliases: readonly (readonly string[])[];
}

/** The other names of a thing, the one in the other language first; null where there are none. */
export function aliasesInWords({ language }: Book, { nl, en, aliases }: Aliased, at: number) {
  const other = language === "nl" ? "en" : "nl";
  const [own, translated] = [{ nl, en }[language][at], { nl, en }[other][at]];
  const names = [...new Set(aliases[at])].filter((name) => name !== own && name !== translated);
  if (translated === own && !names.length) return null;
  return (
    <>
      {translated !== own && <Text of={translated} lang={other} />}
      {translated !== own && names.length > 0 && "; "}
      {names.length > 0 && <Text of={names.join("; ")} />}
    </>
  );
}

/** Addresses, one a line; null for none. */
export function addresses(found: readonly string[]) {
  if (!found.length) return null;
  return (
    <ul class="lines">
      {found.map((address) => (
        <li key={address}>
          <Web address={address} />
        </li>
      ))}
    </ul>
  );
}

/** Labels of concepts, one after the other. */
export function labels({ desk }: Book, scheme: string, concepts: readonly number[]): string {
  return concepts
    .map((at) => desk.label(scheme, at))
    .filter(Boolean)
    .join(", ");
}

/** The goals by number and name. */
export function goals({ core, desk }: Book, sdgs: readonly number[]): string {
  const told = sdgs.map((at) => {
    const [number, label] = [core.schemes.sdg.notation[at], desk.label("sdg", at)];
    return label.startsWith(number) || label === "" ? label : `${number} ${label}`;
  });
  return told.join("; ");
}

// Numbers and dates as the language of the page writes them. A format costs as much to make as a hundred to use.
import type { Language } from "../words";

const A_DAY = 86_400_000;
const LOCALES: Readonly<Record<Language, string>> = { nl: "nl", en: "en-GB" };

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const dates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));

export function number(count: number, language: Language): string {
  return numbers(language).format(count);
}

/** A day, counted from 1970, in words. */
export function dateInWords(day: number, language: Language): string {
  return dates(language).format(day * A_DAY);
}

/** A format of each language, made when it is first asked for. */
function perLanguage<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const found = made.get(language) ?? make(LOCALES[language]);
    made.set(language, found);
    return found;
  };
}

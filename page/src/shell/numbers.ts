// Numbers and dates as the language of the page writes them.
import type { Language } from "../words";

const A_DAY = 86_400_000;

export function number(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** A day, counted from 1970, in words. */
export function dateInWords(day: number, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day * A_DAY);
}

// Words: every sentence that a person sees, from the locale of the project, in the language of the page.

export type Language = "nl" | "en";
export type Say = (key: string, fill?: Readonly<Record<string, string | number>>) => string;

/** Say things in one language; an unknown key is a fault of ours and throws. */
export function sayer(words: Readonly<Record<string, string>>): Say {
  return (key, fill = {}) => {
    const sentence = words[key];
    if (sentence === undefined) throw new Error(`no words for ${key}`);
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ""));
  };
}

/** The sentence for so many things: `key.one` for one, else `key` with `{count}`. */
export function counted(say: Say, key: string, count: number): string {
  return say(count === 1 ? `${key}.one` : key, { count });
}

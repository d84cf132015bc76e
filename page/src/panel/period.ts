// The period of a tie or of parts in it, in words, with the status that goes with it.
import { NONE } from "../model/ref";
import type { Status } from "../time/judge";
import { spanInWords } from "../time/words";
import type { Book } from "./book";

export interface Dated {
  readonly since: number;
  readonly until: number;
  readonly status: Status;
}

/** A period in words; empty where nothing is stated. */
export function inWords({ core, language, say }: Book, { since, until }: Pick<Dated, "since" | "until">): string {
  return spanInWords(core, language, say, since, until);
}

export function ofTie({ core, desk }: Book, tie: number): Dated {
  const { since, until } = core.ties;
  return { since: since[tie], until: until[tie], status: desk.judge.tie(tie, desk.when.value) };
}

/** The one period that all roles have of their own, else that of the tie. */
export function ofRoles(book: Book, tie: number, roles: readonly number[]): Dated {
  const { since, until } = book.core.roles;
  const [first] = roles;
  const own = roles.length > 0 && (since[first] !== NONE || until[first] !== NONE);
  const shared = roles.every((role) => since[role] === since[first] && until[role] === until[first]);
  if (!own || !shared) return ofTie(book, tie);
  return { since: since[first], until: until[first], status: book.desk.judge.role(first, book.desk.when.value) };
}

/** The labels of roles, each once; where their periods differ, each with its own. */
export function rolesInWords(book: Book, roles: readonly number[]): string {
  const { since, until, role: column } = book.core.roles;
  const differing = roles.some((role) => since[role] !== since[roles[0]] || until[role] !== until[roles[0]]);
  const told = roles.map((role) => {
    const period = differing ? inWords(book, { since: since[role], until: until[role] }) : "";
    const label = book.desk.label("role", column[role]);
    return period ? `${label} (${period})` : label;
  });
  return [...new Set(told)].filter(Boolean).join(", ");
}

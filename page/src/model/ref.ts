// References: what a thing is, and its place in the columns of its noun.

export type Noun = "party" | "tie" | "place" | "event" | "policy" | "person" | "source";

export interface Ref {
  readonly noun: Noun;
  readonly at: number;
}

/** Whether two references are to the same thing; nothing is the same as nothing. */
export function same(one: Ref | null, other: Ref | null): boolean {
  return one?.noun === other?.noun && one?.at === other?.at;
}

export const NONE = -1;

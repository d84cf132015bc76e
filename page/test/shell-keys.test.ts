import { expect, test } from "vitest";
import en from "../../src/intgraph/locale/en.json";
import nl from "../../src/intgraph/locale/nl.json";
import { back, SHORTCUTS } from "../src/shell/keys";
import type { Desk } from "../src/state/desk";
import type { State } from "../src/state/state";

function deskOf(state: Partial<State>) {
  const desk = {
    state: { value: { step: null, asked: null, selected: null, depth: 0, opened: null, ...state } },
    change(part: Partial<State>) {
      desk.state.value = { ...desk.state.value, ...part };
    },
  };
  return desk as unknown as Desk & typeof desk;
}

test("going back ends the story, then the question, then the selection, then the opened part, one at a time", () => {
  const party = { noun: "party", at: 0 } as const;
  const desk = deskOf({ step: 1, asked: { who: party }, selected: party, depth: 2, opened: 3 });
  back(desk);
  expect(desk.state.value).toMatchObject({ step: null, asked: { who: party } });
  back(desk);
  expect(desk.state.value).toMatchObject({ asked: null, selected: party, depth: 2 });
  back(desk);
  expect(desk.state.value).toMatchObject({ selected: null, depth: 0, opened: 3 });
  back(desk);
  expect(desk.state.value.opened).toBeNull();
});

test("no key stands for two shortcuts", () => {
  const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test("every shortcut is explained in both languages", () => {
  for (const words of [nl, en] as Readonly<Record<string, string>>[]) {
    for (const { words: key } of SHORTCUTS) expect(words[key], key).toBeTruthy();
  }
});

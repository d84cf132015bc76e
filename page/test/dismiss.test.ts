import { expect, test } from "vitest";
import { dismissible } from "../src/views/dismiss";

function press(target: EventTarget, key: string): Event {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key });
  target.dispatchEvent(event);
  return event;
}

test("Escape closes what is shown and is used up by that; other keys are left alone", () => {
  const target = new EventTarget();
  let closed = 0;
  const stop = dismissible(() => {
    closed += 1;
  }, target);
  expect(press(target, "Enter").defaultPrevented).toBe(false);
  expect(closed).toBe(0);
  expect(press(target, "Escape").defaultPrevented).toBe(true);
  expect(closed).toBe(1);
  stop();
  expect(press(target, "Escape").defaultPrevented).toBe(false);
  expect(closed).toBe(1);
});

// The story: a walk along states of the page, each with a heading and a paragraph.
import { useEffect, useRef } from "preact/hooks";
import { lateOf } from "../state/bind";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import type { State } from "../state/state";
import { isWaiting, read } from "../state/url";
import { Icon } from "./icon";

export function Story() {
  const desk = useDesk();
  const say = desk.say.value;
  const { step, language } = desk.state.value;
  const steps = desk.core.story;
  const box = useRef<HTMLElement>(null);
  const told = step === null ? undefined : steps[step];
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told !== undefined]);
  if (!told || step === null) return null;
  const go = (by: number) => {
    if (steps[step + by]) walkTo(desk, step + by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    go(by);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus, so that a reader begins there
    <section ref={box} class="story" aria-labelledby="story-heading" tabIndex={0} onKeyDown={onKeyDown}>
      <p class="story-count">{say("view.story.step", { step: step + 1, count: steps.length })}</p>
      <div aria-live="polite">
        <h2 id="story-heading">{told.heading[language]}</h2>
        <p class="story-text">{told.text[language]}</p>
      </div>
      <div class="story-walk">
        <button type="button" class="tool" aria-disabled={step === 0} onClick={() => go(-1)}>
          <Icon name="previous" />
          {say("view.story.previous")}
        </button>
        {step + 1 < steps.length ? (
          <button type="button" class="tool is-first" onClick={() => go(1)}>
            {say("view.story.next")}
            <Icon name="next" />
          </button>
        ) : (
          <button type="button" class="tool is-first" onClick={() => desk.change({ step: null })}>
            {say("view.story.end")}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={say("view.story.end")}
          onClick={() => desk.change({ step: null })}
        >
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

/** Go to a step; what it selects may be known only once the details are read, unless the reader has gone on by then. */
export function walkTo(desk: Desk, step: number): void {
  desk.change(stateAt(desk, step));
  if (!isWaiting(desk.network, desk.core.story[step].state)) return;
  const stands = desk.state.peek();
  desk.told().then(
    () => desk.state.peek() === stands && desk.change(stateAt(desk, step)),
    () => {},
  );
}

/** The state that a step tells, in the language that the reader has. */
function stateAt(desk: Desk, step: number): State {
  const told = read(desk.network, desk.core.story[step].state, lateOf(desk));
  return { ...told, language: desk.state.peek().language, step };
}

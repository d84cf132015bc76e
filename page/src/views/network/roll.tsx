// The roll: everything that is drawn, by name, for those who do not see the drawing.
import { useSignal, useSignalEffect } from "@preact/signals";
import { useDesk } from "../../state/context";
import type { Drawing } from "./drawing";
import { isOverview } from "./plan";
import type { Told } from "./telling";

/** So many names at most; beyond that the table has them all. */
const MOST = 2000;
const AT_ONCE = 150;

export function Roll({ drawing }: { drawing: Drawing }) {
  const desk = useDesk();
  const say = desk.say.value;
  const ready = useSignal(0);
  const plan = drawing.plan.value;
  const { parties, ties } = listed(drawing);

  // A few at a time, so that nothing waits for them.
  useSignalEffect(() => {
    const { parties: all, ties: others } = listed(drawing);
    const total = Math.min(MOST, all.length + others.length);
    ready.value = 0;
    let timer = 0;
    const more = () => {
      ready.value = Math.min(total, ready.peek() + AT_ONCE);
      if (ready.peek() < total) timer = setTimeout(more, 30);
    };
    timer = setTimeout(more, 30);
    return () => clearTimeout(timer);
  });
  const count = Math.min(ready.value, MOST);
  return (
    <div class="unseen">
      <h3>{say(isOverview(plan) ? "view.overview.parts" : "view.drawing.all-parties")}</h3>
      <ul>
        {parties.slice(0, count).map(({ key, told, choose }) => (
          <Item key={key} told={told()} choose={choose} />
        ))}
      </ul>
      {ties.length > 0 && <h3>{say("view.drawing.all-ties")}</h3>}
      <ul>
        {ties.slice(0, Math.max(0, count - parties.length)).map(({ key, told, choose }) => (
          <Item key={key} told={told()} choose={choose} />
        ))}
      </ul>
      {(parties.length + ties.length > MOST || plan.opened !== null) && <p>{say("view.drawing.more")}</p>}
    </div>
  );
}

function Item({ told: { name, facts }, choose }: { told: Told; choose: () => void }) {
  return (
    <li>
      <button type="button" tabIndex={-1} onClick={choose}>
        {[name, ...facts].join(", ")}
      </button>
    </li>
  );
}

interface Listed {
  readonly key: string;
  readonly told: () => Told;
  readonly choose: () => void;
}

function listed({ plan, telling, desk, openPart }: Drawing): { parties: Listed[]; ties: Listed[] } {
  const { scene, parts } = plan.value;
  const { state } = desk;
  state.value.language;
  if (parts && isOverview(plan.value)) {
    const all = scene.spots.map((_, at) => ({
      key: `part${parts.group[at]}`,
      told: () => telling.spot(at),
      choose: () => openPart(at),
    }));
    return { parties: all, ties: [] };
  }
  const drawn = scene.spots.filter(({ noun }) => noun === "party").map(({ at }) => at);
  const ties = parts ? [...new Set(scene.strands.map(({ tie }) => tie))] : desk.shown.value.ties;
  return {
    parties: drawn.map((at) => ({
      key: `party${at}`,
      told: () => telling.party(at),
      choose: () => desk.select({ noun: "party", at }),
    })),
    ties: ties.map((at) => ({
      key: `tie${at}`,
      told: () => telling.tie(at),
      choose: () => desk.select({ noun: "tie", at }),
    })),
  };
}

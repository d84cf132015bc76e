// Legend: what bars and signs on the timeline mean; only the signs that occur.
import type { ComponentChildren } from "preact";
import { useDesk } from "../../state/context";
import { live } from "../paint";
import { Attested, Bar, EventMark } from "./bar";
import type { Shape } from "./shape";
import { byForm } from "./signs";

const NONE: Shape = { certain: null, start: null, end: null, open: null, startless: false, disputed: [] };
const SAMPLES: Readonly<Record<string, Shape>> = {
  certain: { ...NONE, certain: [2, 40] },
  about: { ...NONE, start: [2, 14], certain: [14, 30], end: [30, 40] },
  open: { ...NONE, certain: [2, 16], open: [16, 41] },
  startless: { ...NONE, end: [30, 40], startless: true },
  disputed: { ...NONE, certain: [2, 20], end: [20, 40], disputed: [[20, 40]] },
};
const across = (day: number) => day;

export function Legend() {
  const desk = useDesk();
  const say = desk.say.value;
  const { notation = [] } = desk.core.schemes.event ?? {};
  const used = new Set(desk.details.value?.events.kind);
  const kinds = notation.filter((_, at) => used.has(at));
  const label = (kind: string) => desk.label("event", notation.indexOf(kind));
  return (
    <details class="view-legend">
      <summary>{say("view.time.legend")}</summary>
      <ul>
        {Object.entries(SAMPLES).map(([name, shape]) => (
          <li key={name}>
            <Sign wide>
              <Bar
                shape={shape}
                across={across}
                middle={11}
                half={5}
                colour="government"
                paint={live}
                hatch="hatch-government"
              />
            </Sign>
            {say(`view.time.legend.${name}`)}
          </li>
        ))}
        <li>
          <Sign>
            <Attested x={9} middle={11} half={5} paint={live} />
          </Sign>
          {say("view.time.legend.attested")}
        </li>
        {byForm(kinds).map((group) => (
          <li key={group[0]}>
            <Sign>
              <EventMark mark={{ kind: group[0], day: 0, told: "" }} x={9} y={10} paint={live} />
            </Sign>
            {group.map(label).join(", ")}
          </li>
        ))}
      </ul>
      <p>{say("view.time.keys")}</p>
    </details>
  );
}

function Sign({ wide, children }: { wide?: boolean; children: ComponentChildren }) {
  return (
    <svg width={wide ? 44 : 18} height={20} aria-hidden="true">
      {children}
    </svg>
  );
}

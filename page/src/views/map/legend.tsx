// Legend: what circles, lines and tints on the map mean.
import { useDesk } from "../../state/context";
import { live } from "../paint";
import { land } from "./drawing";

const STEPS = ["0", "1", "2–4", "5–19", "20+"];

export function Legend() {
  const say = useDesk().say.value;
  return (
    <details class="view-legend">
      <summary>{say("view.map.legend")}</summary>
      <ul>
        <li>
          <Sign>
            <circle cx={11} cy={9} r={6.5} fill={live("government")} fill-opacity={0.82} />
          </Sign>
          {say("view.map.legend.size")}
        </li>
        <li>
          <Sign>
            <circle cx={11} cy={9} r={4} fill={live("government")} />
            <circle cx={11} cy={9} r={7.5} fill="none" stroke={live("government")} stroke-width={1.2} />
          </Sign>
          {say("view.map.legend.several")}
        </li>
        <li>
          <Sign>
            <circle
              cx={11}
              cy={9}
              r={6}
              fill={live("government")}
              fill-opacity={0.14}
              stroke={live("government")}
              stroke-width={1.6}
              stroke-dasharray="3 2.4"
            />
          </Sign>
          {say("view.map.legend.about")}
        </li>
        <li>
          <Sign>
            <path d="M1 9H21" stroke={live("line")} stroke-width={3} />
          </Sign>
          {say("view.map.legend.line")}
        </li>
        <li>
          <Sign>
            <path d="M1 9H21" stroke={live("line")} stroke-width={1.8} stroke-opacity={0.4} />
          </Sign>
          {say("view.map.legend.former")}
        </li>
        <li>
          <span class="tints" aria-hidden="true">
            {STEPS.map((step, tint) => (
              <span key={step}>
                <Sign>
                  <rect width={22} height={18} fill={live(land(tint).fill)} fill-opacity={land(tint).opacity} />
                </Sign>
                {step}
              </span>
            ))}
          </span>
          {say("view.map.legend.tint")}
        </li>
      </ul>
      <p>{say("view.map.keys")}</p>
    </details>
  );
}

function Sign({ children }: { children: preact.ComponentChildren }) {
  return (
    <svg width={22} height={18} aria-hidden="true">
      {children}
    </svg>
  );
}

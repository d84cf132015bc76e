// The tools over the drawing: zooming, the way back to the overview, and what the drawing is of.
import { useDesk } from "../../state/context";
import { counted } from "../../words";
import type { Drawing } from "./drawing";

const STEP = 1.5;

export function Tools({ drawing }: { drawing: Drawing }) {
  const say = useDesk().say.value;
  const isDrawn = drawing.isDrawn.value;
  return (
    <div class="drawing-tools">
      <Note drawing={drawing} />
      {isDrawn && (
        <fieldset class="zoom" aria-label={say("view.drawing.zoom")}>
          <Tool name={say("view.drawing.closer")} sign="+" press={() => drawing.stage?.zoomBy(STEP)} />
          <Tool name={say("view.drawing.farther")} sign="−" press={() => drawing.stage?.zoomBy(1 / STEP)} />
          <Tool name={say("view.drawing.whole")} sign="⤢" press={() => drawing.seeWhole()} />
        </fieldset>
      )}
    </div>
  );
}

function Tool({ name, sign, press }: { name: string; sign: string; press: () => void }) {
  return (
    <button type="button" title={name} aria-label={name} onClick={press}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function Note({ drawing }: { drawing: Drawing }) {
  const say = useDesk().say.value;
  const { parts, opened, scene } = drawing.plan.value;
  if (!drawing.isDrawn.value) return <p class="note">{say("view.drawing.fixed")}</p>;
  if (!parts) return null;
  if (opened === null) return <p class="note">{counted(say, "view.overview", parts.members.length)}</p>;
  const drawn = scene.spots.filter((spot) => spot.noun === "party" && !spot.outside).length;
  return (
    <p class="note">
      <button type="button" onClick={() => drawing.openPart(null)}>
        {say("view.overview.back")}
      </button>
      <span>
        {drawn < opened
          ? say("view.overview.some", { drawn, count: opened })
          : counted(say, "view.drawing.parties", drawn)}
      </span>
    </p>
  );
}

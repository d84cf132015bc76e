// Scene: the map that one moves, zooms, and walks from place to place.
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { useDesk } from "../../state/context";
import type { Desk } from "../../state/desk";
import { live } from "../paint";
import { textWidth } from "../size";
import { bundles } from "./bundles";
import { useCamera } from "./camera";
import { MOST_LINES } from "./canvas";
import { Card, useCard } from "./card";
import { controls } from "./controls";
import { crowding, Names } from "./drawing";
import { Ground } from "./ground";
import { gripped } from "./hands";
import { inSight as bundlesInSight, type Line, lines as linesOf } from "./lines";
import { looks as looksOf } from "./looks";
import { MarkButton } from "./mark";
import { type Mark, marks, moved as movedMarks } from "./marks";
import type { Model } from "./model";
import { labelsOf } from "./naming";
import type { Outline } from "./outlines";
import { isInside, moved, type Point, type Size, zoomed } from "./plane";
import type { Spots } from "./spots";
import { useStill } from "./still";
import { Tools } from "./tools";
import { useWalk } from "./walk";
import { cardOf, cardOfLine, parties, ties } from "./words";

/** Circles are there a little before they come in sight. */
const BESIDE = 40;

export function Scene({ model, outlines, size }: { model: Model; outlines: readonly Outline[]; size: Size }) {
  const desk = useDesk();
  const { spots } = model;
  const box = useRef<HTMLDivElement>(null);
  const [camera, setCamera] = useCamera(model, size);
  const card = useCard();
  const groups = useMemo(() => marks(spots.all, camera.scale), [spots, camera.scale]);
  const all = movedMarks(groups, camera);
  const inSight = all.filter((mark) => isInside(mark.at, size, BESIDE));
  const looks = useMemo(() => looksOf(desk, model), [desk, model]);
  const labels = labelsOf(desk, { model, marks: inSight, looks, outlines, camera }, size, textWidth);
  const lines = useLines(desk, spots, groups, inSight);
  const crowd = crowding(lines.length);
  const styleOf = useCallback((line: Line) => looks.styleOf(line, crowd), [looks, crowd]);
  const walk = useWalk(box, spots, all, inSight);
  const control = controls({ desk, spots, camera, setCamera, size, walk });
  useStill(desk, { lines, styleOf, outlines, camera, size, marks: inSight, labels, looks });
  useEffect(() => {
    const move = (x: number, y: number) => {
      card.close();
      setCamera((now) => moved(now, x, y, size));
    };
    const zoom = (by: number, around: Point) => setCamera((now) => zoomed(now, by, around, size));
    return gripped(box.current!, { move, zoom });
  }, [size]);
  const showMark = (mark: Mark) => card.show({ told: cardOf(desk, spots, mark), at: mark.at });
  const showLine = (line: Line, at: Point) => card.show({ told: cardOfLine(desk, line), at });
  const pick = (mark: Mark) => {
    card.close();
    control.pick(mark);
  };
  const focus = (mark: Mark) => {
    walk.focused(mark);
    if (document.activeElement?.matches(":focus-visible")) showMark(mark);
  };
  const press = (event: KeyboardEvent, mark: Mark) => {
    if (!control.press(mark, event.key, event.shiftKey)) return;
    card.close();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div ref={box} class="map-hands">
        <Ground
          lines={lines}
          styleOf={styleOf}
          outlines={outlines}
          camera={camera}
          size={size}
          looks={looks}
          onLine={showLine}
          onLeave={card.leave}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg
          class="map-marks"
          width={size.width}
          height={size.height}
          role="group"
          aria-label={told(desk, inSight.length, spots, lines)}
        >
          {inSight.map((mark) => (
            <MarkButton
              key={mark.place}
              mark={mark}
              looks={looks}
              reachable={mark === walk.here}
              onPick={pick}
              onPress={press}
              onFocus={focus}
              onEnter={showMark}
              onLeave={card.leave}
            />
          ))}
          <Names labels={labels} paint={live} />
        </svg>
      </div>
      {card.now && <Card card={card.now} size={size} onStay={card.stay} onLeave={card.leave} />}
      <Tools control={control} />
    </>
  );
}

function told(desk: Desk, places: number, spots: Spots, lines: readonly Line[]): string {
  const count = spots.all.reduce((sum, spot) => sum + spot.parties.length, 0);
  const drawn = new Set(lines.flatMap((line) => line.ties)).size;
  const fill = { places, parties: parties(desk, count), ties: ties(desk, drawn) };
  return desk.say.value("view.map.told", fill);
}

/** The lines between the marks; of very many only those that lead somewhere in sight. */
function useLines(desk: Desk, spots: Spots, groups: readonly Mark[], inSight: readonly Mark[]): readonly Line[] {
  const all = useMemo(() => bundles(spots, groups, desk.shown.peek().ties), [desk, spots, groups]);
  const sight = all.length > MOST_LINES ? inSight.map((mark) => mark.place).join() : "";
  return useMemo(() => linesOf(desk, spots, bundlesInSight(all, inSight, MOST_LINES)), [all, sight]);
}

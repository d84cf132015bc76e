// Still: the map as it is seen, as a file.
import type { Desk } from "../../state/desk";
import { fixed } from "../paint";
import { dayOf, pictured, usePicture } from "../picture";
import { Circle, Land, type LineStyle, Lines, matrix, Names } from "./drawing";
import type { Label } from "./labels";
import type { Line } from "./lines";
import type { Looks } from "./looks";
import type { Mark } from "./marks";
import type { Outline } from "./outlines";
import type { Camera, Size } from "./plane";

export interface Sight {
  readonly lines: readonly Line[];
  readonly styleOf: (line: Line) => LineStyle;
  readonly outlines: readonly Outline[];
  readonly camera: Camera;
  readonly size: Size;
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly looks: Looks;
}

/** Offer what is seen to the desk, as long as the map is. */
export function useStill(desk: Desk, sight: Sight): void {
  usePicture(desk, () => still(desk, sight));
}

function still(desk: Desk, { lines, styleOf, outlines, camera, size, marks, labels, looks }: Sight): string {
  const paint = fixed();
  const sheet = { title: desk.core.title[desk.state.value.language], date: dayOf(desk), ...size };
  return pictured(
    sheet,
    paint,
    <>
      <g transform={matrix(camera)}>
        <Land outlines={outlines} paint={paint} tintOf={looks.tintOf} />
        <Lines lines={lines} paint={paint} styleOf={styleOf} />
      </g>
      {marks.map((mark) => (
        <Circle key={mark.place} mark={mark} paint={paint} isLit={looks.isLit(mark)} faded={looks.isFaded(mark)} />
      ))}
      <Names labels={labels} paint={paint} />
    </>,
  );
}

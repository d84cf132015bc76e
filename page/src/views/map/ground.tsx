// Ground: land and lines under the circles, as elements or, for many lines, as a bitmap.
import { useMemo } from "preact/hooks";
import { NONE } from "../../model/ref";
import { useDesk } from "../../state/context";
import { live } from "../paint";
import { Canvas, MOST_LINES } from "./canvas";
import { Land, type LineStyle, Lines, matrix } from "./drawing";
import type { Line } from "./lines";
import type { Looks } from "./looks";
import type { Outline } from "./outlines";
import type { Camera, Point, Size } from "./plane";

/** More lines than this are too dense to point at one. */
const MOST_POINTED = 400;

interface Props {
  readonly lines: readonly Line[];
  readonly styleOf: (line: Line) => LineStyle;
  readonly outlines: readonly Outline[];
  readonly camera: Camera;
  readonly size: Size;
  readonly looks: Looks;
  readonly onLine: (line: Line, at: Point) => void;
  readonly onLeave: () => void;
}

export function Ground(props: Props) {
  const { lines, styleOf, outlines, camera, size, looks } = props;
  const desk = useDesk();
  const land = useMemo(() => {
    const pick = (outline: number) => {
      const at = looks.countryOf(outline);
      if (at !== NONE) desk.select({ noun: "place", at });
    };
    return <Land outlines={outlines} paint={live} tintOf={looks.tintOf} onPick={pick} />;
  }, [outlines, looks]);
  const drawn = useMemo(() => <Lines lines={lines} paint={live} styleOf={styleOf} />, [lines, styleOf]);
  if (lines.length > MOST_LINES) {
    return (
      <Canvas size={size} outlines={outlines} lines={lines} camera={camera} tintOf={looks.tintOf} styleOf={styleOf} />
    );
  }
  return (
    <svg class="map-ground" width={size.width} height={size.height} aria-hidden="true">
      <g transform={matrix(camera)}>
        {land}
        {drawn}
        {lines.length <= MOST_POINTED && <Pointed {...props} />}
      </g>
    </svg>
  );
}

/** Lines as wide as a finger, unseen; pressing again goes to the next tie of a line. */
function Pointed({ lines, onLine, onLeave }: Props) {
  const desk = useDesk();
  const pick = ({ ties }: Line) => {
    const { selected } = desk.state.peek();
    const before = selected?.noun === "tie" ? ties.indexOf(selected.at) : -1;
    desk.select({ noun: "tie", at: ties[(before + 1) % ties.length] });
  };
  return (
    <g class="map-pointed" fill="none" stroke="transparent" stroke-width={12}>
      {lines.map((line) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys reach ties from their parties, and in the table
        <path
          key={line.key}
          d={line.path}
          vector-effect="non-scaling-stroke"
          onClick={() => pick(line)}
          onPointerEnter={(event) => onLine(line, [event.offsetX, event.offsetY])}
          onPointerLeave={onLeave}
        />
      ))}
    </g>
  );
}

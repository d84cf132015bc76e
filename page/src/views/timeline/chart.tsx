// Chart: what is drawn in one row: the bar of a tie, its events, its conflict in words, and the roles in it.
import type { Desk } from "../../state/desk";
import type { Paint } from "../paint";
import { shortened } from "../picture";
import { textWidth } from "../size";
import { type Across, Attested, Bar, EventMark } from "./bar";
import type { Frame } from "./frame";
import { datedRoles, type Shapes } from "./model";
import { extent, type Stretch } from "./shape";
import { disputedDates, type Happening } from "./words";

const HALF = 6;
const HALF_OF_ROLE = 3;
const SMALL = 11;
const LONGEST = 40;

interface Props {
  readonly desk: Desk;
  readonly tie: number;
  readonly shapes: Shapes;
  readonly happenings: readonly Happening[];
  readonly frame: Frame;
  readonly across: Across;
  readonly paint: Paint;
  readonly isSelected: boolean;
}

export function Chart(props: Props) {
  const { desk, tie, shapes, happenings, frame, across, paint, isSelected } = props;
  const { middle } = frame;
  const shape = shapes.ofTie(tie);
  const status = desk.shown.value.statusOf(tie);
  const colour = isSelected ? "link" : status === "former" ? "over" : "government";
  const attested = desk.core.ties.attested[tie];
  const drawn = { across, middle, half: HALF, colour, paint, hatch: `hatch-${colour}` };
  const dated = happenings.filter(({ day }) => !Number.isNaN(day));
  return (
    <>
      <g class="time-faint">
        <Bar {...drawn} shape={shape} />
        {attested !== null && <Attested x={across(attested)} middle={middle} half={HALF} paint={paint} />}
        {dated.map((mark) => (
          <EventMark key={mark.event} mark={mark} x={across(mark.day)} y={middle} paint={paint} />
        ))}
      </g>
      {shape && <Claims {...props} reach={extent(shape)} />}
      {isSelected && <Roles {...props} />}
    </>
  );
}

/** The dates that sources claim, beside the bar where there is room. */
function Claims({ desk, tie, frame, across, paint, reach }: Props & { readonly reach: Stretch }) {
  const told = disputedDates(desk, tie);
  if (!told) return null;
  const text = shortened(told, LONGEST);
  const wide = textWidth(text, SMALL);
  const [from, to] = reach.map(across);
  const x = to + 8 + wide < frame.chart ? to + 8 : from - 8 - wide;
  const inside = x > 0 ? x : 4;
  return (
    <text x={inside} y={frame.middle + (x > 0 ? 4 : -HALF - 3)} font-size={SMALL} font-weight={600} fill={paint("ink")}>
      {text}
    </text>
  );
}

/** The parts of parties that have a time of their own. */
function Roles({ desk, tie, shapes, frame, across, paint }: Props) {
  return (
    <>
      {datedRoles(desk, tie).map((role, at) => (
        <Bar
          key={role}
          shape={shapes.ofRole(role)}
          across={across}
          middle={frame.row + frame.role * at + frame.middleOfRole}
          half={HALF_OF_ROLE}
          colour="line"
          paint={paint}
          hatch="hatch-line"
        />
      ))}
    </>
  );
}

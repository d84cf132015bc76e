// The bar above the view: which filters are on, and how far around the selected thing is shown.

import { type Filters, NO_FILTERS } from "../ask/filters";
import { NONE } from "../model/ref";
import { short } from "../panel/pieces";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { DEEPEST, deeper, EVERYTHING, shallower } from "./depth";
import { Icon } from "./icon";
import { FILTER_NAMES, type FilterName, type FilterValue, isFiltered, toggled } from "./toggle";

/** More chosen values of one filter than this share a chip. */
const CROWD = 3;

export function Bar() {
  const { filters, selected } = useDesk().state.value;
  if (!selected && !isFiltered(filters)) return null;
  return (
    <div class="bar">
      <Chips />
      <Depth />
    </div>
  );
}

function Chips() {
  const desk = useDesk();
  const say = desk.say.value;
  const { filters } = desk.state.value;
  if (!isFiltered(filters)) return null;
  return (
    <>
      <ul class="chips" aria-label={say("view.filters.on")}>
        {FILTER_NAMES.flatMap((name) =>
          filters[name].length > CROWD ? (
            <Chip key={name} name={name} label={crowd(desk, name)} without={{ ...filters, [name]: [] }} />
          ) : (
            filters[name].map((value) => (
              <Chip
                key={`${name}${value}`}
                name={name}
                label={short(labelOf(desk, name, value))}
                without={toggled(filters, name, value)}
              />
            ))
          ),
        )}
      </ul>
      <button type="button" class="plain" onClick={() => desk.change({ filters: NO_FILTERS })}>
        {say("view.filters.clear")}
      </button>
    </>
  );
}

interface ChipProps {
  readonly name: FilterName;
  readonly label: string;
  readonly without: Filters;
}

function Chip({ name, label, without }: ChipProps) {
  const desk = useDesk();
  const say = desk.say.value;
  return (
    <li>
      <button
        type="button"
        class="chip"
        aria-label={say("view.filter.remove", { filter: say(`view.filter.${name}`), value: label })}
        onClick={() => desk.change({ filters: without })}
      >
        <span class="chip-name">{label}</span>
        <Icon name="close" />
      </button>
    </li>
  );
}

function crowd(desk: Desk, name: FilterName): string {
  const say = desk.say.value;
  return say("view.filter.crowd", { filter: say(`view.filter.${name}`), count: desk.state.value.filters[name].length });
}

function labelOf(desk: Desk, name: FilterName, value: FilterValue): string {
  if (name === "status") return desk.say.value(`status.${value}`);
  if (value === NONE) return desk.say.value("view.map.unknown");
  if (name === "country") return desk.name({ noun: "place", at: Number(value) });
  if (name === "source") return desk.name({ noun: "source", at: Number(value) });
  return desk.label(name, Number(value)) || desk.say.value("view.filter.none");
}

function Depth() {
  const desk = useDesk();
  const say = desk.say.value;
  const { depth, selected } = desk.state.value;
  if (!selected) return null;
  return (
    <fieldset class="depth" aria-label={say("view.depth")}>
      <span aria-hidden="true">{say("view.depth")}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={say("view.depth.less")}
        aria-disabled={depth === EVERYTHING}
        onClick={() => desk.change({ depth: shallower(depth) })}
      >
        <Icon name="minus" />
      </button>
      <output>{depth === EVERYTHING ? say("view.depth.all") : depth}</output>
      <button
        type="button"
        class="icon-button"
        aria-label={say("view.depth.more")}
        aria-disabled={depth === DEEPEST}
        onClick={() => desk.change({ depth: deeper(depth) })}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  );
}

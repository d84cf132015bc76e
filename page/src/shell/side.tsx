// The side: finder, legend and filters.
import { useEffect, useState } from "preact/hooks";
import { type Facet, facets } from "../ask/facets";
import { useDesk } from "../state/context";
import { Filters } from "./filters";
import { FinderPanel } from "./finder";
import { Icon } from "./icon";
import { Legend } from "./legend";
import { useShell } from "./shell";

/** What the button that opens and closes the filters points to. */
const SIDE = "side";

/** Opens and closes filters and legend; where there is little room it stands above them, else in the head. */
export function SideButton({ wide = false }: { readonly wide?: boolean }) {
  const { say } = useDesk();
  const { side } = useShell();
  const label = say.value("view.filters.open");
  return (
    <button
      type="button"
      class={wide ? "icon-button only-roomy" : "tool only-narrow"}
      aria-label={wide ? label : undefined}
      aria-expanded={side.value}
      aria-controls={SIDE}
      onClick={() => {
        side.value = !side.value;
      }}
    >
      <Icon name="filters" />
      {!wide && label}
    </button>
  );
}

export function Side() {
  const { side } = useShell();
  return (
    <div class="side">
      <FinderPanel />
      <SideButton />
      <div id={SIDE} class="side-more" hidden={!side.value}>
        {side.value && <Choosing />}
      </div>
    </div>
  );
}

const IN_LEGEND = new Set(["sector", "kind"]);

function Choosing() {
  const { say } = useDesk();
  const found = useFacets();
  return (
    <>
      <Legend facets={found} />
      <section class="filters" aria-labelledby="filters-heading">
        <h2 id="filters-heading">{say.value("view.filters")}</h2>
        <Filters facets={found.filter((facet) => !IN_LEGEND.has(facet.name))} />
      </section>
    </>
  );
}

/** The views go first: the counts of large networks may follow a moment later. */
const AFTERWARDS = 60;

function useFacets(): readonly Facet[] {
  const desk = useDesk();
  const [found, setFound] = useState(() => facets(desk));
  const { filters, language, selected, depth, asked } = desk.state.value;
  const when = desk.when.value;
  useEffect(() => {
    const timer = setTimeout(() => setFound(facets(desk)), AFTERWARDS);
    return () => clearTimeout(timer);
  }, [filters, language, depth > 0 && selected, depth, asked, when]);
  return found;
}

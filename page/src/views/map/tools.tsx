// Tools: the buttons that zoom the map.
import { useDesk } from "../../state/context";
import type { Controls } from "./controls";

export function Tools({ control }: { control: Controls }) {
  const say = useDesk().say.value;
  return (
    <fieldset class="view-tools map-tools" aria-label={say("view.map.tools")}>
      <button type="button" onClick={control.nearer} aria-label={say("view.map.nearer")}>
        <Sign path="M8 3v10M3 8h10" />
      </button>
      <button type="button" onClick={control.farther} aria-label={say("view.map.farther")}>
        <Sign path="M3 8h10" />
      </button>
      <button type="button" onClick={control.showAll} aria-label={say("view.map.all")}>
        <Sign path="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
      </button>
    </fieldset>
  );
}

export function Sign({ path }: { path: string }) {
  return (
    <svg width={16} height={16} aria-hidden="true" fill="none" stroke="currentColor" stroke-width={1.8}>
      <path d={path} />
    </svg>
  );
}

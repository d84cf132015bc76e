// The sign of a thing: that of its sector, or of its noun.
import type { Ref } from "../model/ref";
import { SectorSign } from "../panel/sign";
import { useDesk } from "../state/context";

const OUTLINES: Readonly<Partial<Record<Ref["noun"], string>>> = {
  tie: "M3 10h4M13 10h4M7 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
  place: "M10 17.5q-5-5.5-5-9.5a5 5 0 1 1 10 0q0 4-5 9.5M8.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0",
  source: "M5 3h7l3 3v11h-10zM7.5 9.5h5M7.5 12.5h5",
};

export function Sign({ of }: { readonly of: Ref }) {
  const { parties } = useDesk().core;
  if (of.noun === "party") return <SectorSign sector={parties.sector[of.at]} />;
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={OUTLINES[of.noun]} />
    </svg>
  );
}

// The legend: what signs and lines mean; choosing one shows nothing but what has it.
import type { Facet, Option } from "../ask/facets";
import { hasTiesBetween } from "../draw/homes";
import { NONE } from "../model/ref";
import { GroupSign, HubSign, KindSign, SectorSign } from "../panel/sign";
import { useDesk } from "../state/context";
import { number } from "./numbers";
import { isOn, toggled } from "./toggle";

export function Legend({ facets }: { readonly facets: readonly Facet[] }) {
  const { say } = useDesk();
  const sector = facets.find((facet) => facet.name === "sector");
  const kind = facets.find((facet) => facet.name === "kind");
  return (
    <section class="legend" aria-labelledby="legend-heading">
      <h2 id="legend-heading">{say.value("view.legend")}</h2>
      {sector && <Signs facet={sector} heading={say.value("page.legend.dots")} sign={sectorSign} />}
      {kind && <Signs facet={kind} heading={say.value("page.legend.lines")} sign={lineSign} />}
      <Notes />
    </section>
  );
}

interface SignsProps {
  readonly facet: Facet;
  readonly heading: string;
  readonly sign: (value: Option["value"]) => preact.ComponentChildren;
}

function Signs({ facet, heading, sign }: SignsProps) {
  const desk = useDesk();
  const { filters, language } = desk.state.value;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="signs">
        {facet.options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={isOn(filters, facet.name, option.value)}
              onClick={() => desk.change({ filters: toggled(filters, facet.name, option.value) })}
            >
              {sign(option.value)}
              <span class="choice-name" title={option.label}>
                {option.label}
              </span>
              <span class="choice-count">{number(option.count, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function sectorSign(value: Option["value"]) {
  return <SectorSign sector={Number(value)} />;
}

function lineSign(value: Option["value"]) {
  return <KindSign kind={Number(value)} />;
}

/** What cannot be filtered for, but is drawn. */
function Notes() {
  const { core, network, say } = useDesk();
  return (
    <ul class="notes">
      {core.parties.group.includes(1) && (
        <li>
          <GroupSign />
          {say.value("page.legend.group")}
        </li>
      )}
      {core.ties.x.some((x) => x !== null) && (
        <li>
          <HubSign />
          {say.value("page.legend.hub")}
        </li>
      )}
      <li>
        <KindSign kind={NONE} status="former" />
        {say.value("page.legend.over")}
      </li>
      <li>
        <KindSign kind={NONE} status="planned" />
        {say.value("page.legend.planned")}
      </li>
      {hasTiesBetween(network) && (
        <li>
          <KindSign kind={NONE} status="between" />
          {say.value("page.legend.between")}
        </li>
      )}
    </ul>
  );
}

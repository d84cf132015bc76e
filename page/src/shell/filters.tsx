// Filters: what may be shown, by the properties of ties and parties.
import { useId, useState } from "preact/hooks";
import type { Facet, Option } from "../ask/facets";
import { useDesk } from "../state/context";
import { number } from "./numbers";
import { isOn, toggled } from "./toggle";

/** Groups with more choices than this have a search field. */
const MANY = 12;
/** So many choices stand in the page at once. */
const MOST = 100;

export function Filters({ facets }: { readonly facets: readonly Facet[] }) {
  return (
    <>
      {facets
        .filter((facet) => facet.options.length > 0)
        .map((facet) => (
          <Group key={facet.name} facet={facet} />
        ))}
    </>
  );
}

function Group({ facet }: { readonly facet: Facet }) {
  const desk = useDesk();
  const say = desk.say.value;
  const { filters } = desk.state.value;
  const [open, setOpen] = useState(filters[facet.name].length > 0);
  const chosen = filters[facet.name].length;
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(`view.filter.${facet.name}`)}
        {chosen > 0 && <span class="badge">{say("view.filter.chosen", { count: chosen })}</span>}
      </summary>
      {open && <Choices facet={facet} />}
    </details>
  );
}

function Choices({ facet }: { readonly facet: Facet }) {
  const say = useDesk().say.value;
  const [wanted, want] = useState("");
  const id = useId();
  const left = matching(facet.options, wanted);
  const name = say(`view.filter.${facet.name}`);
  return (
    <fieldset class="choices">
      <legend class="unseen">{name}</legend>
      {facet.options.length > MANY && (
        <>
          <label class="unseen" for={id}>
            {say("view.filter.search", { filter: name })}
          </label>
          <input
            id={id}
            type="search"
            class="field"
            placeholder={say("view.filter.search", { filter: name })}
            value={wanted}
            onInput={(event) => want(event.currentTarget.value)}
          />
        </>
      )}
      <div class="choices-list">
        {left.slice(0, MOST).map((option) => (
          <Choice key={option.value} facet={facet} option={option} />
        ))}
      </div>
      {left.length > MOST && <p class="aside">{say("view.filter.more", { count: left.length - MOST })}</p>}
    </fieldset>
  );
}

function Choice({ facet, option }: { readonly facet: Facet; readonly option: Option }) {
  const desk = useDesk();
  const { filters, language } = desk.state.value;
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn(filters, facet.name, option.value)}
        onChange={() => desk.change({ filters: toggled(filters, facet.name, option.value) })}
      />
      <span class="choice-name" title={option.label}>
        {option.label}
      </span>
      <span class="choice-count">{number(option.count, language)}</span>
    </label>
  );
}

function matching(options: readonly Option[], wanted: string): readonly Option[] {
  const text = plain(wanted.trim());
  return text ? options.filter((option) => plain(option.label).includes(text)) : options;
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// The finder: search by name, ask who works with something, ask for a path.
import { open } from "../panel/open";
import { useDesk } from "../state/context";
import { Picker } from "./picker";
import { PathForm, WhoForm } from "./questions";
import { MODES, useShell } from "./shell";

/** Where the key `/` leads to. */
export const SEARCH_FIELD = "search-field";

const ALL = ["party", "tie", "place", "source"] as const;

export function FinderPanel() {
  const { say } = useDesk();
  const { mode } = useShell();
  return (
    <search class="finder" aria-label={say.value("view.find")}>
      <h2 class="unseen">{say.value("view.find")}</h2>
      <fieldset class="segments" aria-label={say.value("view.find.modes")}>
        {MODES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === mode.value}
            onClick={() => {
              mode.value = name;
            }}
          >
            {say.value(`view.find.mode.${name}`)}
          </button>
        ))}
      </fieldset>
      <Form />
    </search>
  );
}

function Form() {
  const desk = useDesk();
  const { mode } = useShell();
  if (mode.value === "who") return <WhoForm />;
  if (mode.value === "path") return <PathForm />;
  return (
    <Picker
      id={SEARCH_FIELD}
      label={desk.say.value("view.find.label")}
      nouns={ALL}
      value={desk.state.value.selected}
      pick={(ref) => open(desk, ref)}
      again
    />
  );
}

// How the page looks and listens: the theme, and whether single keys are shortcuts.
import { useDesk } from "../state/context";
import { Menu } from "./menu";
import { THEMES, useShell } from "./shell";

export function DisplayMenu() {
  const say = useDesk().say.value;
  const { theme, shortcuts } = useShell();
  return (
    <Menu icon="display" label={say("view.display")} small>
      <fieldset class="choices">
        <legend>{say("view.theme")}</legend>
        {THEMES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="theme"
              checked={theme.value === name}
              onChange={() => {
                theme.value = name;
              }}
            />
            {say(`view.theme.${name}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{say("view.keys")}</legend>
        <label>
          <input
            type="checkbox"
            checked={shortcuts.value}
            onChange={(event) => {
              shortcuts.value = event.currentTarget.checked;
            }}
          />
          {say("view.keys.on")}
        </label>
      </fieldset>
    </Menu>
  );
}

// The switch between the four views of the one selection.
import { useDesk } from "../state/context";
import { VIEWS } from "../state/state";
import { Icon } from "./icon";

export function ViewSwitch() {
  const desk = useDesk();
  const say = desk.say.value;
  const { view } = desk.state.value;
  return (
    <nav class="views" aria-label={say("view.views")}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === view ? "page" : undefined}
          onClick={() => desk.change({ view: name })}
        >
          <Icon name={name} />
          {say(`view.${name}`)}
        </button>
      ))}
    </nav>
  );
}

// The accessibility statement: the standard, what was tested how, known limits, and whom to tell.
import { useDesk } from "../state/context";

const PARTS = ["tested", "limits", "report"] as const;

export function Accessibility() {
  const say = useDesk().say.value;
  return (
    <>
      <p>{say("page.accessibility.standard")}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h3>{say(`page.accessibility.${part}`)}</h3>
          <p>{say(`page.accessibility.${part}.told`)}</p>
        </section>
      ))}
    </>
  );
}

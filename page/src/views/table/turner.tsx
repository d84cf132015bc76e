// The turner: to the next or the previous page of a long table.
import { useDesk } from "../../state/context";
import type { Page } from "./pages";

interface Props {
  readonly page: Page;
  readonly turn: (at: number) => void;
}

/** Its buttons stay where they are at the first and last page, so that the focus is not lost. */
export function Turner({ page, turn }: Props) {
  const say = useDesk().say.value;
  const button = (key: string, to: number) => {
    const within = to >= 0 && to < page.pages;
    return (
      <button type="button" aria-disabled={!within} onClick={() => within && turn(to)}>
        {say(key)}
      </button>
    );
  };
  return (
    <nav aria-label={say("view.table.pages")} class="turner">
      {button("view.table.previous", page.at - 1)}
      {button("view.table.next", page.at + 1)}
    </nav>
  );
}

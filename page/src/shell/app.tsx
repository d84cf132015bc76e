// The page as a whole: head, finder, view, panel and foot.
import { useEffect } from "preact/hooks";
import { Detail } from "../panel/detail";
import { lateOf } from "../state/bind";
import { useDesk } from "../state/context";
import { write } from "../state/url";
import { MapView } from "../views/map";
import { NetworkView } from "../views/network";
import { TableView } from "../views/table";
import { TimelineView } from "../views/timeline";
import { Announcer } from "./announcer";
import { Answer } from "./answer";
import { Bar } from "./bar";
import { Clock } from "./clock";
import { Fence } from "./fence";
import { Foot } from "./foot";
import { Head } from "./head";
import { listen } from "./keys";
import { PrintedPicture } from "./printing";
import { Sheets } from "./sheets";
import { useShell } from "./shell";
import { Side } from "./side";
import { Story } from "./story";
import { applyTheme } from "./theme";
import { wholePage } from "./whole";

const DRAWN = { network: NetworkView, map: MapView, timeline: TimelineView, table: TableView };
const MAIN = "main";

export function App() {
  const desk = useDesk();
  const shell = useShell();
  const { language } = desk.state.value;
  useEffect(() => listen(desk, shell), [desk, shell]);
  useEffect(() => applyTheme(shell.theme.value), [shell.theme.value]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = desk.core.title[language];
  }, [language]);
  return shell.embedded ? <EmbeddedPage /> : <WholePage />;
}

function WholePage() {
  const { side } = useShell();
  return (
    <div class={side.value ? "page" : "page is-wide"}>
      <SkipLink />
      <Head />
      <Side />
      <Main />
      <Beside />
      <Foot />
      <Sheets />
      <Announcer />
    </div>
  );
}

/** The view alone, for inside another page. */
function EmbeddedPage() {
  const desk = useDesk();
  const { language } = desk.state.value;
  return (
    <div class="page is-embedded">
      <header class="head">
        <h1 class="unseen">{desk.core.title[language]}</h1>
        <WholeLink />
      </header>
      <Main />
      <Beside />
    </div>
  );
}

function WholeLink() {
  const desk = useDesk();
  const address = `${wholePage(location.href)}#${write(desk.network, desk.state.value, lateOf(desk))}`;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {desk.say.value("view.embed.whole")}
    </a>
  );
}

function SkipLink() {
  const { say } = useDesk();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(MAIN)?.focus();
  };
  return (
    <a class="skip" href={`#${MAIN}`} onClick={skip}>
      {say.value("page.skip")}
    </a>
  );
}

function Main() {
  const desk = useDesk();
  const { embedded } = useShell();
  const { view } = desk.state.value;
  const Drawn = DRAWN[view];
  return (
    <main id={MAIN} class="main" tabIndex={-1}>
      {!embedded && <Bar />}
      <h2 class="unseen">{desk.say.value(`view.${view}`)}</h2>
      <div class={`view is-${view}`}>
        <Fence key={view} instead={() => <Faulty />}>
          <Drawn />
        </Fence>
      </div>
      <PrintedPicture />
      <Clock />
    </main>
  );
}

/** Instead of a view that failed. */
function Faulty() {
  const desk = useDesk();
  return (
    <div class="faulty">
      <p role="alert">{desk.say.value("view.fault")}</p>
      {desk.state.value.view !== "table" && <TableView />}
    </div>
  );
}

function Beside() {
  return (
    <div class="beside">
      <Story />
      <Answer />
      <Detail />
    </div>
  );
}

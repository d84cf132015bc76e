// The head of the page: its title, what is shown of it, the views, and what can be done with it.
import { useDesk } from "../state/context";
import { counted } from "../words";
import { Counts } from "./counts";
import { DisplayMenu } from "./display";
import { Icon } from "./icon";
import { useShell } from "./shell";
import { SideButton } from "./side";
import { walkTo } from "./story";
import { ViewSwitch } from "./switch";
import { TakeMenu } from "./taking";

export function Head() {
  const desk = useDesk();
  const { language } = desk.state.value;
  return (
    <header class="head">
      <SideButton wide />
      <div class="head-title">
        <h1 title={desk.core.title[language]}>{desk.core.title[language]}</h1>
        <Counts />
      </div>
      <ViewSwitch />
      <div class="tools">
        <StoryButton />
        <TakeMenu />
        <LanguageButton />
        <DisplayMenu />
        <HelpButton />
      </div>
    </header>
  );
}

function StoryButton() {
  const desk = useDesk();
  const steps = desk.core.story.length;
  const { step } = desk.state.value;
  if (!steps) return null;
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={step !== null}
      onClick={() => (step === null ? walkTo(desk, 0) : desk.change({ step: null }))}
    >
      <Icon name="story" />
      <span class="brief">{desk.say.value("view.story")}</span>
      <span class="full">{counted(desk.say.value, "view.story.start", steps)}</span>
    </button>
  );
}

const OTHER = { nl: { language: "en", name: "English" }, en: { language: "nl", name: "Nederlands" } } as const;

function LanguageButton() {
  const desk = useDesk();
  const { language, name } = OTHER[desk.state.value.language];
  return (
    <button type="button" class="tool" lang={language} onClick={() => desk.change({ language })}>
      {name}
    </button>
  );
}

function HelpButton() {
  const { say } = useDesk();
  const { sheet } = useShell();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say.value("view.keys")}
      onClick={() => {
        sheet.value = "keys";
      }}
    >
      <Icon name="help" />
    </button>
  );
}

// The answer to the question that was asked, in words; the views show the same.
import { useMemo } from "preact/hooks";
import { answer, type Answer as Given } from "../ask/answer";
import type { Hop, Route } from "../ask/path";
import type { Working } from "../ask/who";
import type { Ref } from "../model/ref";
import { open } from "../panel/open";
import { Listing, StatusMark, short } from "../panel/pieces";
import { SectorSign } from "../panel/sign";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { spanInWords } from "../time/words";
import { counted } from "../words";
import { Icon } from "./icon";
import { grouped } from "./rows";
import { withFormer } from "./toggle";

/** Where the answer stands. */
export const ANSWER = "answer";

export function Answer() {
  const desk = useDesk();
  const { asked, filters } = desk.state.value;
  const when = desk.when.value;
  const given = useMemo(() => asked && answer(desk.network, desk.judge, when, asked, filters), [asked, filters, when]);
  if (!given) return null;
  return (
    <section id={ANSWER} class="answer" aria-labelledby="answer-heading">
      <header class="card-head">
        <h2 id="answer-heading">{headingOf(desk, given)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={desk.say.value("view.asked.clear")}
          onClick={() => desk.change({ asked: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      {given.question === "who" ? (
        <WhoAnswer rows={given.rows} />
      ) : (
        <PathAnswer from={given.from} route={given.route} />
      )}
    </section>
  );
}

function headingOf(desk: Desk, given: Given): string {
  const say = desk.say.value;
  if (given.question === "who") return say("view.who.heading", { name: short(desk.name(given.target)) });
  return say("view.path.heading", { from: partyName(desk, given.from), to: partyName(desk, given.to) });
}

function WhoAnswer({ rows }: { readonly rows: readonly Working[] }) {
  const desk = useDesk();
  const say = desk.say.value;
  const { filters } = desk.state.value;
  const parties = useMemo(() => grouped(rows), [rows]);
  return (
    <>
      <p role="status" class="answer-count">
        {parties.length ? counted(say, "view.who.count", parties.length) : say("view.who.nobody")}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={filters.status.includes("former")}
          onChange={() => desk.change({ filters: withFormer(filters) })}
        />
        {say("view.who.former")}
      </label>
      <Listing of={parties} class="rows">
        {(row) => (
          <>
            <PartyButton party={row.party} />
            {row.parts.map((part) => (
              <Part key={`${part.tie} ${part.role}`} part={part} />
            ))}
          </>
        )}
      </Listing>
    </>
  );
}

function Part({ part }: { readonly part: Working }) {
  const desk = useDesk();
  const role = desk.label("role", part.role);
  return (
    <p class="row-part">
      <TieButton tie={part.tie} />
      <Meta words={[role, span(desk, part)]} status={part.status} />
    </p>
  );
}

interface PathProps {
  readonly from: number;
  readonly route: Route | null;
}

function PathAnswer({ from, route }: PathProps) {
  const say = useDesk().say.value;
  if (!route) return <p role="status">{say("view.path.none")}</p>;
  return (
    <>
      <p role="status" class="answer-count">
        {say(`view.path.length.${route.length}`)} {counted(say, "view.path.hops", route.hops.length)}
      </p>
      <ol class="hops">
        <li>
          <PartyButton party={from} />
        </li>
        {route.hops.map((hop) => (
          <HopRow key={hop.to} hop={hop} />
        ))}
      </ol>
    </>
  );
}

function HopRow({ hop }: { readonly hop: Hop }) {
  const desk = useDesk();
  return (
    <li>
      <p class="row-part">
        <TieButton tie={hop.tie} />
        <Meta words={[desk.label("kind", desk.core.ties.kind[hop.tie]), span(desk, hop)]} status={hop.status} />
      </p>
      <PartyButton party={hop.to} />
    </li>
  );
}

function Meta({ words, status }: { readonly words: readonly string[]; readonly status: Hop["status"] }) {
  return (
    <span class="row-meta">
      {words.filter(Boolean).map((word) => (
        <span key={word}>{word}</span>
      ))}
      <StatusMark status={status} />
    </span>
  );
}

function PartyButton({ party }: { readonly party: number }) {
  const desk = useDesk();
  const ref: Ref = { noun: "party", at: party };
  return (
    <button type="button" class="row-name" onClick={() => open(desk, ref)}>
      <SectorSign sector={desk.core.parties.sector[party]} />
      <bdi>{short(desk.name(ref))}</bdi>
    </button>
  );
}

function TieButton({ tie }: { readonly tie: number }) {
  const desk = useDesk();
  const ref: Ref = { noun: "tie", at: tie };
  return (
    <button type="button" class="row-tie" onClick={() => open(desk, ref)}>
      <bdi>{short(desk.name(ref))}</bdi>
    </button>
  );
}

type Dated = { readonly since: number; readonly until: number };

function span(desk: Desk, { since, until }: Dated): string {
  return spanInWords(desk.core, desk.state.value.language, desk.say.value, since, until);
}

function partyName(desk: Desk, at: number): string {
  return short(desk.name({ noun: "party", at }));
}

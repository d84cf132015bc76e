// An event, a policy, a post or a source: what is told of it.
import { NONE, type Noun, type Ref } from "../model/ref";
import { counted } from "../words";
import { around, subjects } from "./around";
import type { Book } from "./book";
import { Conflicts, Evidence } from "./evidence";
import { labels } from "./facts";
import { inWords } from "./period";
import { type Fact, Facts, Go, Remark, Text, Web } from "./pieces";
import { Ties } from "./ties";
import { dateInWords, Events, linksTo, Manner, Policies, Things } from "./told";
import { thingOf } from "./values";

interface Props {
  readonly book: Book;
  readonly at: number;
}

export function EventTold({ book, at }: Props) {
  const { details, say, desk } = book;
  const { events } = details;
  const ref: Ref = { noun: "event", at };
  const { ties, policies } = around(book, ref);
  const facts: Fact[] = [
    [say("field.date"), dateInWords(book, events.date[at]) || say("page.undated")],
    [say("field.kind"), desk.label("event", events.kind[at])],
    [say("field.about"), linksTo(book, events.about[at])],
    [say("field.by"), linksTo(book, events.by[at])],
    [say("view.detail.manner"), Manner({ book, id: events.id[at] })],
  ];
  return (
    <>
      <Facts rows={facts} />
      <Remark book={book} text={events.note[at]} />
      <Conflicts book={book} own={ref} subjects={subjects(book, ref)} />
      <Ties book={book} heading={say("page.ties")} ties={ties} />
      <Policies book={book} of={policies} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

export function PolicyTold({ book, at }: Props) {
  const { details, say, desk, lookup } = book;
  const { policies } = details;
  const ref: Ref = { noun: "policy", at };
  const facts: Fact[] = [
    [say("field.kind"), desk.label("policy", policies.kind[at])],
    [say("field.period"), inWords(book, { since: policies.since[at], until: policies.until[at] })],
    [say("field.party"), thing(book, "party", policies.party[at])],
    [say("field.part_of"), thing(book, "policy", policies.part_of[at])],
    [say("field.about"), linksTo(book, policies.about[at])],
    [say("field.pillars"), labels(book, "pillar", policies.pillars[at])],
    [say("view.detail.manner"), Manner({ book, id: policies.id[at] })],
  ];
  return (
    <>
      <Facts rows={facts} />
      <Remark book={book} text={policies.note[at]} />
      <Conflicts book={book} own={ref} subjects={subjects(book, ref)} />
      <Policies book={book} of={[...lookup.partsOfPolicy.of(at)]} heading={say("view.detail.parts")} />
      <Events book={book} of={around(book, ref).events} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

export function PersonTold({ book, at }: Props) {
  const { say, desk, details } = book;
  const { people } = details;
  const ref: Ref = { noun: "person", at };
  const { events, policies } = around(book, ref);
  const facts: Fact[] = [
    [say("field.name"), people.name[at] ? <Text of={people.name[at]} /> : say("page.no_name")],
    [say("field.party"), thing(book, "party", people.party[at])],
    [say("field.status"), desk.label("post", people.status[at])],
    [say("field.period"), inWords(book, { since: people.since[at], until: people.until[at] })],
    [say("field.email"), people.email[at] && <Text of={people.email[at]} />],
    [say("field.phone"), people.phone[at] && <Text of={people.phone[at]} />],
  ];
  return (
    <>
      <Facts rows={facts} />
      <Remark book={book} text={people.note[at]} />
      <Conflicts book={book} own={ref} subjects={subjects(book, ref)} />
      <Events book={book} of={events} />
      <Policies book={book} of={policies} />
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

const RESTING: readonly [Noun, string][] = [
  ["tie", "page.ties"],
  ["party", "page.parties"],
  ["place", "page.places"],
  ["event", "page.events"],
  ["policy", "page.policies"],
  ["person", "page.people"],
];

export function SourceTold({ book, at }: Props) {
  const { core, details, say, lookup } = book;
  const { sources } = core;
  const ref: Ref = { noun: "source", at };
  const resting = restingOn(book, at);
  const facts: Fact[] = [
    [say("field.publisher"), thing(book, "party", sources.publisher[at])],
    [say("field.date"), dateInWords(book, sources.date[at])],
    [say("field.file"), details.sources.file[at] && <Text of={details.sources.file[at]} />],
    [say("field.url"), sources.url[at] && <Web address={sources.url[at]} />],
  ];
  return (
    <>
      <Facts rows={facts} />
      <Remark book={book} text={sources.note[at]} />
      <p class="aside">{counted(say, "page.count.statements", lookup.claimsOfSource.size(at))}</p>
      <Conflicts book={book} own={ref} subjects={disputedIn(book, at)} />
      {RESTING.map(([noun, heading]) => (
        <Things key={noun} book={book} heading={say(heading)} of={resting.filter((one) => one.noun === noun)} />
      ))}
      <Evidence book={book} subjects={subjects(book, ref)} />
    </>
  );
}

/** The things of which a source tells something, each once, in their order. */
function restingOn(book: Book, source: number): Ref[] {
  const { subject } = book.details.claims;
  const ids = new Set([...book.lookup.claimsOfSource.of(source)].map((at) => subject[at]));
  const found = new Map<string, Ref>();
  for (const id of ids) {
    const ref = thingOf(book, id);
    if (ref) found.set(`${ref.noun}/${ref.at}`, ref);
  }
  return [...found.values()].sort((one, other) => one.at - other.at);
}

/** What this source says otherwise than another, or than itself. */
function disputedIn({ details, lookup }: Book, source: number): string[] {
  const { subject, conflict } = details.claims;
  const disputed = [...lookup.claimsOfSource.of(source)].filter((at) => conflict[at]);
  return [...new Set(disputed.map((at) => subject[at]))];
}

function thing(book: Book, noun: Noun, at: number) {
  return at === NONE ? null : <Go book={book} to={{ noun, at }} />;
}

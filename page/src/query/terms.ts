// What is completed while typing: keywords, variables that are already there, and prefixes that the query declares.
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";

const KEYWORDS =
  "SELECT DISTINCT WHERE OPTIONAL FILTER UNION GRAPH VALUES BIND MINUS EXISTS CONSTRUCT DESCRIBE ASK PREFIX ORDER GROUP HAVING LIMIT OFFSET COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT BOUND LANG LANGMATCHES DATATYPE REGEX CONTAINS STRSTARTS COALESCE IF";
const PREFIXES: Record<string, string> = {
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  ig: "https://w3id.org/intgraph/ns#",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const keywords: Completion[] = KEYWORDS.split(" ").map((label) => ({ label, type: "keyword" }));

export function complete(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[?$]?\w+/);
  if (!word && !context.explicit) return null;
  const text = context.state.doc.toString();
  const afterPrefix = context.matchBefore(/PREFIX\s+\w*/i);
  const options = afterPrefix ? declarations() : [...keywords, ...variables(text)];
  return { from: word?.from ?? context.pos, options, validFor: /^[?$]?\w*$/ };
}

function declarations(): Completion[] {
  return Object.entries(PREFIXES).map(([name, iri]) => ({
    label: name,
    detail: iri,
    apply: `${name}: <${iri}>\n`,
    type: "namespace",
  }));
}

function variables(text: string): Completion[] {
  const found = new Set(text.match(/\?\w+/g) ?? []);
  return [...found].map((label) => ({ label, type: "variable" }));
}

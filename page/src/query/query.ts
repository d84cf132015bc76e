// Turns the text field of the query page into an editor with colours, brackets that match and completion of prefixes.
// The field stays the truth that the form sends; without this script it is a plain field.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState, type Extension } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { colours, look } from "./look";
import { complete } from "./terms";

function extensions(field: HTMLTextAreaElement): Extension[] {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    autocompletion({ override: [complete] }),
    StreamLanguage.define(sparql),
    syntaxHighlighting(colours),
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": labelOf(field), ...faultOf(field) }),
    EditorView.decorations.of((view) => faultyLine(view, Number(field.dataset.line ?? 0))),
    EditorView.updateListener.of((update) => {
      field.value = update.state.doc.toString();
    }),
    keymap.of([
      { key: "Mod-Enter", run: () => sent(field) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}

function sent(field: HTMLTextAreaElement): boolean {
  field.form?.requestSubmit();
  return true;
}

function labelOf(field: HTMLTextAreaElement): string {
  return [field.labels[0]?.textContent, field.dataset.hint].filter(Boolean).join(". ");
}

function faultOf(field: HTMLTextAreaElement): Record<string, string> {
  return field.dataset.line ? { "aria-invalid": "true" } : {};
}

function faultyLine(view: EditorView, line: number) {
  if (line < 1 || line > view.state.doc.lines) return Decoration.none;
  return Decoration.set(Decoration.line({ class: "faulty" }).range(view.state.doc.line(line).from));
}

// In a shadow tree the editor's styles are adopted style sheets, which a strict Content-Security-Policy allows.
function start(field: HTMLTextAreaElement): void {
  const host = document.createElement("div");
  host.className = "editor";
  field.before(host);
  const root = host.attachShadow({ mode: "open" });
  const state = EditorState.create({ doc: field.value, extensions: extensions(field) });
  const editor = new EditorView({ state, root, parent: root });
  field.labels[0]?.addEventListener("click", () => editor.focus());
  field.hidden = true;
}

const field = document.querySelector<HTMLTextAreaElement>("form.sparql textarea");
if (field && "adoptedStyleSheets" in Document.prototype) start(field);

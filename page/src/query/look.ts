// The colours of the editor: those of the site, which change with the theme.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const look = EditorView.theme({
  "&": {
    border: "1px solid var(--line, GrayText)",
    borderRadius: "4px",
    fontSize: "0.95rem",
    background: "var(--paper, Canvas)",
    color: "var(--ink, CanvasText)",
    minHeight: "16rem",
    maxHeight: "70vh",
  },
  "&.cm-focused": { outline: "3px solid var(--focus, Highlight)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", overflow: "auto", minHeight: "16rem" },
  ".cm-content": { caretColor: "var(--ink, CanvasText)" },
  ".cm-cursor": { borderLeftColor: "var(--ink, CanvasText)" },
  ".cm-gutters": {
    background: "var(--shade, Canvas)",
    color: "var(--quiet, CanvasText)",
    borderRight: "1px solid var(--rule, GrayText)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { background: "transparent" },
  ".cm-tooltip": { background: "var(--paper, Canvas)", color: "var(--ink, CanvasText)" },
  ".faulty": { textDecoration: "underline wavy", textDecorationColor: "#c00" },
});

export const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "600" },
  { tag: tags.comment, color: "var(--quiet, CanvasText)", fontStyle: "italic" },
  { tag: [tags.string, tags.literal], color: "var(--query-text)" },
  { tag: [tags.atom, tags.link, tags.url], color: "var(--query-name)" },
  { tag: [tags.variableName, tags.standard(tags.variableName)], color: "var(--query-variable)" },
]);

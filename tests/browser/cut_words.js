// The words of a page that are cut off, or split over two lines without a sign at which a line may end.
() => {
  const cut = [];
  const texts = document.createTreeWalker(document.querySelector("#app") ?? document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const at = text.parentElement;
    const box = at.closest("th, td, button, summary, label, legend, h1, h2, h3, h4, dt, dd, p, li");
    if (!box || at.closest(".unseen") || !at.checkVisibility({visibilityProperty: true})) continue;
    // A name may have a longer word than there is room for; what we say ourselves may not.
    const isOurs = !at.closest(".row-name, .is-with, li > b");
    const room = (box.closest("th, td") ?? box).getBoundingClientRect();
    // A pixel is left for letters that lean out of their box.
    const isOut = ({left, right, bottom, width}) =>
      width > 0 && (left < room.left - 1 || right > room.right + 1 || bottom > room.bottom + 2);
    for (const word of text.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const rects = [...range.getClientRects()];
      const isSplit = new Set(rects.map((rect) => rect.top)).size > 1 && /^[\p{L},.()]+$/u.test(word[0]);
      if ((isOurs && isSplit) || rects.some(isOut)) cut.push(`${word[0]} in ${box.outerHTML.slice(0, 160)}`);
    }
  }
  return cut;
}

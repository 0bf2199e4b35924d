const WORD = ':is(span, em, i, b, a, time, strong, label, small, cite)';
/** Right behind one another in the tree. */
const NEIGHBOURS = `body ${WORD} + ${WORD}`;
/** More say nothing more of who wrote what: pages of menus have thousands. */
const MOST = 120;
/** Longer texts are neither names nor dates, in UTF-16 code units. */
const LONGEST = 60;
/** A gap that is seen as one between words, in CSS pixels. */
const GAP = 3;

/**
 * Sets white space between words that only the page's style sets apart: 示例日报 and 王小明 in elements with a margin
 * between them read as one word in the tree. The original says how they look; the copy is changed.
 */
export function setApart(original: Document, copy: Document): void {
  const neighbours = original.querySelectorAll<HTMLElement>(NEIGHBOURS);
  const view = original.defaultView;
  if (!view) return;
  const wanted: [number, 'line' | 'gap'][] = [];
  let looked = 0;
  for (let i = 0; i < neighbours.length && looked < MOST; i++) {
    const element = neighbours[i] as HTMLElement;
    const before = element.previousSibling;
    // Adjacent links are a menu.
    if (!before || before !== element.previousElementSibling || (element.localName === 'a' && before.nodeName === 'A'))
      continue;
    if (!isWord(before as Element) || !isWord(element)) continue;
    looked++;
    const space = spaceBetween(before as Element, element, view);
    if (space) wanted.push([i, space]);
  }
  if (wanted.length === 0) return;
  const copies = copy.querySelectorAll(NEIGHBOURS);
  if (copies.length !== neighbours.length) return;
  for (const [i, space] of wanted) copies[i]?.before(space === 'line' ? copy.createElement('br') : ' ');
}

/** A single letter may be the first of a word. */
function isWord(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length <= LONGEST && text.trim().length > 1;
}

function spaceBetween(before: Element, element: Element, view: Window): 'line' | 'gap' | undefined {
  const [own, previous] = [view.getComputedStyle(element), view.getComputedStyle(before)];
  const parent = element.parentElement && view.getComputedStyle(element.parentElement);
  if (parent && /flex|grid/.test(parent.display)) return parent.flexDirection === 'column' ? 'line' : 'gap';
  if ([own, previous].some(({ display }) => /^(block|list-item|table|flex|grid)$/.test(display))) return 'line';
  if (own.display === 'table-cell') return 'gap';
  const sides = [own.marginLeft, own.paddingLeft, previous.marginRight, previous.paddingRight];
  return sides.reduce((sum, side) => sum + (Number.parseFloat(side) || 0), 0) >= GAP ? 'gap' : undefined;
}

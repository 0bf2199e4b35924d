import { isInline } from '@/utils/extraction/lines';
import { isSentence, tidy, weigh } from '@/utils/extraction/script';

/** Elements that passes never take apart, whatever a line in them says. */
const KEPT = new Set('pre code blockquote figcaption math'.split(' '));

/** An element that holds a line or paragraph of its own. */
export interface Block {
  readonly element: Element;
  readonly text: string;
}

/** The innermost blocks of an article that hold text, in order. */
export function textBlocks(content: Element): Block[] {
  const blocks: Block[] = [];
  /** Adds the blocks in `element`; returns whether it is a block itself or contains one. */
  const visit = (element: Element, isKept: boolean): boolean => {
    const { localName } = element;
    if (localName === 'br' || localName === 'hr') return false;
    const kept = isKept || KEPT.has(localName);
    let holdsBlock = false;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (visit(child, kept)) holdsBlock = true;
    if (isInline(element)) return holdsBlock;
    const text = holdsBlock || kept ? '' : tidy(element.textContent ?? '');
    if (text) blocks.push({ element, text });
    return true;
  };
  for (const child of content.children) visit(child, false);
  return blocks;
}

/** How much of an element's text is links', 0 to 1. */
export function linkShare(element: Element): number {
  const links = element.getElementsByTagName('a');
  const isLink = element.closest('a') !== null;
  // Most elements have no link, and are asked again and again.
  if (!isLink && links.length === 0) return 0;
  const whole = tidy(element.textContent ?? '').length;
  if (whole === 0) return 0;
  if (isLink) return 1;
  let linked = 0;
  for (const link of links) linked += tidy(link.textContent ?? '').length;
  return linked / whole;
}

/** What kind of box a block of text is: its element and the one around it, with their classes. */
const kindOf = (element: Element): string =>
  [element, element.parentElement].map((one) => `${one?.localName}.${one?.className}`).join(' ');

/** What makes a kind the article's: so much of all that its sentences say. */
const MOST = 0.5;

/**
 * Number of the first block of the article's text: of the kind that most of its sentences stand in, whatever it is called. A
 * deck, a caption or a biography above it is of another kind. The first sentence, where no kind holds most; -1 where there is none. Blocks of links are to be left out, or without words.
 */
export function firstOfText(blocks: readonly { element: Element; text: string }[]): number {
  const said = new Map<string, { first: number; weight: number }>();
  let [all, any] = [0, -1];
  blocks.forEach(({ element, text }, i) => {
    if (!isSentence(text)) return;
    if (any < 0) any = i;
    const kind = kindOf(element);
    const before = said.get(kind);
    all += weigh(text);
    said.set(kind, { first: before?.first ?? i, weight: (before?.weight ?? 0) + weigh(text) });
  });
  return [...said.values()].find(({ weight }) => weight > all * MOST)?.first ?? any;
}

import { isInline } from '@/utils/extraction/lines';
import { tidy } from '@/utils/extraction/script';

/** Blocks that are kept whole whatever a line in them says. */
const KEPT = 'pre, code, blockquote, figcaption, math';

/** An element that holds a line or paragraph of its own. */
export interface Block {
  readonly element: Element;
  readonly text: string;
}

/** The innermost blocks of an article that hold text, in order. */
export function textBlocks(content: Element): Block[] {
  const blocks: Block[] = [];
  for (const element of content.querySelectorAll('*')) {
    if (isInline(element) || element.localName === 'br' || element.closest(KEPT)) continue;
    if ([...element.children].some((child) => isBlock(child))) continue;
    const text = tidy(element.textContent ?? '');
    if (text) blocks.push({ element, text });
  }
  return blocks;
}

function isBlock(element: Element): boolean {
  if (element.localName === 'br' || element.localName === 'hr') return false;
  return !isInline(element) || [...element.children].some(isBlock);
}

/** How much of an element's text is links', 0 to 1. */
export function linkShare(element: Element): number {
  const whole = tidy(element.textContent ?? '').length;
  if (whole === 0) return 0;
  if (element.closest('a')) return 1;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += tidy(link.textContent ?? '').length;
  return linked / whole;
}

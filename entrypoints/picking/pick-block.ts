import type { PickWords } from '@/utils/protocol/page-commands';
import { startPicking } from './picking';

/** The next block to select for an arrow key; undefined at an edge. */
function neighbour(block: Element, key: string): Element | null | undefined {
  if (key === 'ArrowUp') return block.parentElement;
  if (key === 'ArrowDown') return block.firstElementChild;
  if (key === 'ArrowLeft') return block.previousElementSibling;
  return key === 'ArrowRight' ? block.nextElementSibling : undefined;
}

/**
 * Lets the reader choose a block of the page: with the pointer, or with the arrow keys (parent, first child, previous,
 * next) and Enter. Resolves to undefined when cancelled.
 */
export function pickBlock(words: PickWords): Promise<Element | undefined> {
  return new Promise((resolve) => {
    let block: Element = document.body;
    const finish = (how: 'use' | 'cancel'): void => {
      picking.end();
      resolve(how === 'use' ? block : undefined);
    };
    const picking = startPicking(words, finish);
    const options = { capture: true, signal: picking.signal };
    const { style } = picking.block;
    picking.block.hidden = false;

    const standOn = (next: Element | null | undefined): void => {
      if (!next || !document.body.contains(next)) return;
      block = next;
      const { left, top, width, height } = block.getBoundingClientRect();
      Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    };
    const press = (event: KeyboardEvent): void => {
      const next = neighbour(block, event.key);
      if (next === undefined) return;
      event.preventDefault();
      standOn(next);
      block.scrollIntoView({ block: 'nearest' });
    };
    const take = (event: Event): void => {
      if (picking.isOwn(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      finish('use');
    };
    addEventListener('mousemove', (event) => standOn(document.elementFromPoint(event.clientX, event.clientY)), options);
    addEventListener('scroll', () => standOn(block), options);
    addEventListener('resize', () => standOn(block), options);
    addEventListener('click', take, options);
    addEventListener('keydown', press, options);
    standOn(document.querySelector('main, article') ?? document.body);
  });
}

const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false;

/** Resolves to true when the reader has selected what they want to read, to false when cancelled. */
export function pickSelection(words: PickWords): Promise<boolean> {
  return new Promise((resolve) => {
    const picking = startPicking(words, (how) => {
      if (how === 'use' && !hasSelection()) return; // nothing is selected yet: keep showing the hint
      picking.end();
      resolve(how === 'use');
    });
  });
}

import type { PickWords } from '@/utils/protocol/page-commands';
import { startPicking } from './picking';

const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false;

/** Resolves to true once something is selected on the page that the reader wants to read; to false when it is given up. */
export function pickSelection(words: PickWords): Promise<boolean> {
  return new Promise((resolve) => {
    const picking = startPicking(words, (how) => {
      if (how === 'use' && !hasSelection()) return; // nothing is selected yet: the hint still stands
      picking.end();
      resolve(how === 'use');
    });
  });
}

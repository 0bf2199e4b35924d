import { waitFor, within } from '@testing-library/dom';
import { expect } from 'vitest';
import type { WholePage } from './whole-page';

/** The list of the library, line by line. */
export const list = async (page: WholePage) => {
  await waitFor(() => expect(document.querySelector('[data-library-ready]')).not.toBeNull());
  return page.findByRole('listbox', { name: 'Articles and annotations' });
};
/** The lines of the list. */
export const lines = async (page: WholePage) => within(await list(page)).getAllByRole('option');
/** The line with these words. */
export const line = async (page: WholePage, words: RegExp) =>
  within(await list(page)).findByRole('option', { name: words });
/** The pane beside the list. */
export const details = (page: WholePage) => within(page.getByRole('region', { name: 'Details' }));
/** How many lines are chosen. */
export const chosen = async (page: WholePage) =>
  (await lines(page)).filter((one) => one.getAttribute('aria-selected') === 'true').length;

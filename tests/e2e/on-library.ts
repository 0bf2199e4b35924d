import { type Chromium, expect, openPage, type Page } from './harness';
import { seedLibrary } from './seed-library.mjs';

/** The library of the seeded notebook. */
export async function openLibrary(pressmark: Chromium, address = 'library.html'): Promise<Page> {
  const page = await openPage(pressmark, pressmark.bare);
  await seedLibrary(page);
  await page.goto(pressmark.url(address));
  await expect(page.locator('[data-library-ready]')).toBeVisible();
  return page;
}

export const list = (page: Page) => page.getByRole('listbox', { name: 'Articles and annotations' });

export const line = (page: Page, words: string) => list(page).getByRole('option').filter({ hasText: words });

export const status = (page: Page) => page.getByRole('status').filter({ hasText: 'annotation' }).first();

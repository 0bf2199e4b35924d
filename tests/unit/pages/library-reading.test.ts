// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { readAnnotations } from '@/entrypoints/library/use-records';
import { createLibraryIndex } from '@/utils/search/library-index';
import { readCoders } from '@/utils/store/coders';
import { line, list } from './library-at-hand';
import { MARKS } from './notebook-at-hand';
import { openPage } from './whole-page';

vi.mock('@/utils/search/library-index', async (original) => {
  const real = await original<typeof import('@/utils/search/library-index')>();
  return { ...real, createLibraryIndex: vi.fn(real.createLibraryIndex) };
});
vi.mock('@/entrypoints/library/use-records', async (original) => {
  const real = await original<typeof import('@/entrypoints/library/use-records')>();
  return { ...real, readAnnotations: vi.fn(real.readAnnotations) };
});
vi.mock('@/utils/store/coders', async (original) => {
  const real = await original<typeof import('@/utils/store/coders')>();
  return { ...real, readCoders: vi.fn(real.readCoders) };
});

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Longer than the library waits for more changes, ms. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1000));

test('a deletion rebuilds the index at once, and again when it is stored', async () => {
  const page = await openPage('library');
  await page.user.click(await line(page, /£12 million/));
  (await list(page)).focus();
  await settled();
  vi.mocked(createLibraryIndex).mockClear();
  await page.user.keyboard('{Delete}');
  await page.findByText('Annotation deleted');
  await settled();
  expect(await page.living()).toBe(MARKS - 1);
  expect(createLibraryIndex).toHaveBeenCalledTimes(2);
});

test('for printing an annotation is read once: filtering reads nothing more', async () => {
  const page = await openPage('library');
  await line(page, /£12 million/);
  await settled();
  const read = vi.mocked(readAnnotations).mock.calls.flatMap(([ids]) => ids);
  expect(new Set(read).size).toBe(MARKS);
  vi.mocked(readAnnotations).mockClear();
  await page.user.type(page.getByRole('combobox', { name: /^Search/ }), '"£12 million"');
  await settled();
  expect(readAnnotations).not.toHaveBeenCalled();
  dispatchEvent(new Event('beforeprint'));
  const quotes = [...document.querySelectorAll('.library-paper blockquote')].map(({ textContent }) => textContent);
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.length).toBeLessThan(MARKS);
  dispatchEvent(new Event('afterprint'));
});

test('a read failure stays visible, and what was not deleted returns', async () => {
  const page = await openPage('library');
  await page.user.click(await line(page, /£12 million/));
  (await list(page)).focus();
  await settled();
  const real = vi.mocked(readCoders).getMockImplementation();
  vi.mocked(readCoders).mockRejectedValue(new Error('the disk is gone'));
  try {
    await page.user.keyboard('6');
    await page.findByRole('button', { name: 'Try again' });
    const refuse = page.holdBack('library.remove');
    page.fail('library.remove', 'storage-refused');
    await page.user.keyboard('{Delete}');
    await page.findByText('29 annotations in 6 articles');
    expect(page.queryByRole('button', { name: 'Try again' })).not.toBeNull();
    refuse();
    await waitFor(() => expect(page.queryByText('30 annotations in 6 articles')).not.toBeNull());
    await settled();
    expect(page.queryByText('30 annotations in 6 articles')).not.toBeNull();
  } finally {
    if (real) vi.mocked(readCoders).mockImplementation(real);
  }
});

// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openPage } from './whole-page';

test('the tour covers accepting and exporting on the sample, and ends in the library', async () => {
  const page = await openPage('reader', {
    at: '?sample&tour',
    hasNotebook: false,
    tab: { id: 7, url: 'https://a.example/' },
  });
  const tour = within(await page.findByRole('complementary', { name: 'First steps' }));
  expect(tour.getByText('Step 2 of 3')).toBeDefined();
  await page.findByRole('button', { name: /^Review: / });
  await page.user.click(tour.getByRole('button', { name: 'Show the first one' }));
  // As the sentence says: the button that was pressed does not keep Enter for itself.
  await page.findByRole('button', { name: /^Accept ⏎/ });
  await page.user.keyboard('{Enter}');
  await tour.findByRole('button', { name: 'Save as Markdown' });
  // What was accepted is taken back: the act begins anew.
  await page.user.keyboard('u');
  await tour.findByText('Step 2 of 3');
  await page.user.keyboard('{Enter}');
  await tour.findByRole('button', { name: 'Save as Markdown' });
  // After reloading, the page continues where it was.
  expect(history.state).toMatchObject({ tour: 'export' });
  await page.user.click(tour.getByRole('button', { name: 'Save as Markdown' }));
  await waitFor(() => expect(page.saved[0]?.name).toMatch(/\.md$/));
  expect((await tour.findByRole('link', { name: 'See it in the library' })).getAttribute('href')).toBe('/library.html');
  await page.user.click(tour.getByRole('button', { name: 'Done' }));
  expect(page.queryByRole('complementary', { name: 'First steps' })).toBeNull();
  expect(await page.living()).toBe(1);
});

test('the tour uses an article in the reader’s language, and accepts marking by hand as well', async () => {
  // The test before left them for good.
  history.replaceState(null, '');
  const page = await openPage('help', { hasNotebook: false, tab: { id: 7, url: 'https://a.example/' } });
  const { send } = await import('@/utils/protocol/send');
  await send('codebook.edit', { edit: { kind: 'preset', preset: 'essay', language: 'en' } });
  await page.openAnother('reader', '?sample&tour=reading');
  expect(await page.findByRole('heading', { level: 1, name: /^Council orders checks/ })).toBeDefined();
  const tour = within(await page.findByRole('complementary', { name: 'First steps' }));
  // Who came to read is not asked about officials.
  expect(tour.queryByRole('button', { name: /Show the first one/ })).toBeNull();
  expect(tour.getByRole('button', { name: 'Go to a sentence' })).toBeDefined();
  await waitFor(() => expect(document.documentElement.getAttribute('data-reader-ready')).toBe('annotating'));
  page.select('Nobody was hurt.');
  await within(await page.findByRole('toolbar', { name: 'Selected passage' })).findByText('Claim');
  await page.user.keyboard('1');
  await tour.findByRole('button', { name: 'Save as Markdown' });
  await waitFor(async () => expect(await page.codesOf('Nobody was hurt.')).toEqual(['Claim']));
});

test('the tour continues where it was after a reload, and does not return once skipped', async () => {
  const sample = { at: '?sample&tour', hasNotebook: false, tab: { id: 7, url: 'https://a.example/' } };
  history.replaceState({ tour: 'export' }, '');
  const page = await openPage('reader', sample);
  const tour = within(await page.findByRole('complementary', { name: 'First steps' }));
  expect(tour.getByText('Step 3 of 3')).toBeDefined();
  await page.user.click(tour.getByRole('button', { name: 'Skip' }));
  expect(page.queryByRole('complementary', { name: 'First steps' })).toBeNull();
  expect(history.state).toMatchObject({ tour: 'over' });
});

test('the essay tour leads from a sentence to the clipboard, with its citation, and to the board', async () => {
  history.replaceState(null, '');
  const page = await openPage('help', { hasNotebook: false, tab: { id: 7, url: 'https://a.example/' } });
  const { send } = await import('@/utils/protocol/send');
  await send('codebook.edit', { edit: { kind: 'preset', preset: 'essay', language: 'en' } });
  await page.openAnother('reader', '?sample&tour=essay');
  const tour = within(await page.findByRole('complementary', { name: 'First steps' }));
  await waitFor(() => expect(document.documentElement.getAttribute('data-reader-ready')).toBe('annotating'));
  await page.user.click(tour.getByRole('button', { name: 'Go to a sentence' }));
  await page.findByRole('toolbar', { name: 'Sentence under the cursor' });
  await page.user.keyboard('c');
  await page.user.click(await tour.findByRole('button', { name: 'Send to an essay' }));
  const essays = await waitFor(async () => {
    const all = await page.db.essays.toArray();
    expect(all).toHaveLength(1);
    return all;
  });
  const [marked] = await page.db.annotations.toArray();
  expect(Object.keys(essays[0]?.cards ?? {})).toEqual([marked?.id]);
  const link = await tour.findByRole('link', { name: 'Open the essay' });
  expect(link.getAttribute('href')).toBe(`/essay.html#${essays[0]?.id}`);
});

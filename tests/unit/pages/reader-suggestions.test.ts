// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Suggesting from '@/entrypoints/reader/review/use-suggestions';
import { MEETING, openCopy } from './reader-at-hand';

/** The last findings on the page at hand. */
const found = vi.hoisted(() => ({ all: [] as readonly unknown[], isComplete: false }));
vi.mock('@/entrypoints/reader/review/use-suggestions', async (original) => {
  const actual = await original<typeof Suggesting>();
  return {
    ...actual,
    useSuggestions: (...asked: Parameters<typeof actual.useSuggestions>) =>
      Object.assign(found, actual.useSuggestions(...asked)),
  };
});

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('suggestions', () => {
  test('are counted, reviewed one by one by key, and each decision is stored or undone', async () => {
    const page = await openCopy(MEETING, {
      before: (db) => db.annotations.filter(({ note }) => note === '').delete(),
    });
    const bar = await page.findByRole('button', { name: /^Review: / });
    const [offered] = /\d+/.exec(bar.getAttribute('aria-label') ?? '') ?? [];
    expect(Number(offered)).toBeGreaterThan(0);
    await page.user.keyboard('r');
    const card = await page.findByRole('dialog', { name: 'Review' }).catch(() => page.findByLabelText('Review'));
    const before = await page.living();
    await page.user.keyboard('{Enter}');
    await page.findByText('Accepted');
    await waitFor(async () => expect(await page.living()).toBe(before + 1));
    await waitFor(async () => expect(await page.db.decisions.count()).toBe(1));
    const made = (await page.db.annotations.toArray()).find(
      ({ origin, created }) => origin.by === 'rule' && created > '2026-06',
    );
    expect(made?.origin).toMatchObject({ by: 'rule', corrected: false });
    await page.user.keyboard('u');
    await waitFor(async () => expect([await page.living(), await page.db.decisions.count()]).toEqual([before, 0]));
    await page.user.keyboard('r{Backspace}');
    await page.findByText(/^Rejected/);
    await waitFor(async () =>
      expect((await page.db.decisions.toArray()).map((one) => one.verdict)).toEqual(['rejected']),
    );
    expect(card).toBeDefined();
  });

  test('the last of all is in focus again when undone', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    const card = () => document.querySelector('.offer-card');
    await waitFor(() => expect(card()).not.toBeNull());
    for (let left = 40; card() && left > 0; left--) await page.user.keyboard('{Backspace}');
    await waitFor(() => expect(card()).toBeNull());
    await page.user.click((await page.findAllByRole('button', { name: /^Undo/ })).at(-1) as HTMLElement);
    await waitFor(() => expect(card()).not.toBeNull());
  });

  test('the last of all is undone by `u` long after its message is gone, and then the one before it', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    const card = () => document.querySelector('.offer-card');
    await waitFor(() => expect(card()).not.toBeNull());
    const total = () => document.querySelector('.offer-card progress')?.getAttribute('max');
    const all = total();
    let decided = 0;
    for (; card() && decided < 40; decided++) await page.user.keyboard('{Backspace}');
    await waitFor(async () => expect(await page.db.decisions.count()).toBe(decided));
    // Its message goes, as after six seconds.
    for (const toast of document.querySelectorAll('.toast')) fireEvent.mouseLeave(toast);
    await waitFor(() => expect(document.querySelector('.toast')).toBeNull(), { timeout: 15_000 });
    await page.user.keyboard('u');
    await waitFor(() => expect(card()).not.toBeNull());
    await waitFor(async () => expect(await page.db.decisions.count()).toBe(decided - 1));
    await page.user.keyboard('u');
    await waitFor(async () => expect(await page.db.decisions.count()).toBe(decided - 2));
    // The number on screen follows what is stored.
    await waitFor(() => expect(total()).toBe(all));
  });

  test('are undone by `u` after Escape has ended the review, too, while others are still open', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    const before = await page.living();
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    const card = () => document.querySelector('.offer-card');
    await waitFor(() => expect(card()).not.toBeNull());
    await page.user.keyboard('{Enter}');
    await waitFor(async () => expect(await page.living()).toBe(before + 1));
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(card()).toBeNull());
    await page.user.keyboard('u');
    await waitFor(async () => expect([await page.living(), await page.db.decisions.count()]).toEqual([before, 0]));
    await waitFor(() => expect(card()).not.toBeNull());
  });

  test('appear only once existing marks are known, so that these are never counted', async () => {
    const page = await openCopy(MEETING);
    const id = (await page.db.articles.where('url').equals(MEETING).first())?.id;
    const letGo = page.holdBack('notebook.about');
    found.isComplete = false;
    await page.openAnother('reader', `?article=${id}`);
    await waitFor(() => expect(found.isComplete).toBe(true));
    expect(found.all.length).toBeGreaterThan(0);
    await new Promise((drawn) => setTimeout(drawn, 50));
    expect(page.queryByRole('button', { name: /^Review: / })).toBeNull();
    letGo();
    expect(await page.findByRole('button', { name: /^Review: / })).toBeDefined();
  });

  test('are undone after the marks made since', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    const before = await page.living();
    const has = (more: number) => waitFor(async () => expect(await page.living()).toBe(before + more));
    const accept = async () => {
      await page.user.keyboard('r');
      await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
      await page.user.keyboard('{Enter}');
    };
    await page.findByRole('button', { name: /^Review: / });
    await accept();
    await has(1);
    await page.user.keyboard('{Escape}');
    page.select('改造校门');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('5');
    await has(2);
    document.getSelection()?.removeAllRanges();
    await page.user.keyboard('{Escape}');
    await accept();
    await has(3);
    await page.user.keyboard('u');
    await has(2);
    await page.user.keyboard('u');
    await has(1);
    const alive = (await page.db.annotations.toArray()).filter(({ deleted }) => !deleted);
    expect(alive.some(({ target }) => target.selector.quote.exact === '改造校门')).toBe(false);
  });

  test('marked by hand do not count as reviewed', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
    const told = () => document.querySelector('.offer-card progress')?.getAttribute('aria-label');
    expect(told()).toMatch(/^0 reviewed, \d+ to go$/);
    const quote = [...(CSS.highlights.get('pm-offer-focused') ?? [])].map(String).join('');
    page.select(quote);
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await waitFor(() => expect(told()).toMatch(/^0 reviewed, 1 settled otherwise, \d+ to go$/));
    await page.user.keyboard('{Backspace}');
    await waitFor(() => expect(told()).toMatch(/^1 reviewed, 1 settled otherwise, \d+ to go$/));
  });

  test('wait while a note is written: Escape closes it, and the review’s card returns', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
    page.select('今年投入1200万元');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('n');
    const field = await page.findByRole('textbox', { name: 'Note' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(document.querySelector('.offer-card')).toBeNull();
    await page.user.keyboard('abc{Escape}{Escape}');
    await waitFor(() => expect(page.queryByRole('textbox', { name: 'Note' })).toBeNull());
    await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
  });

  test('are not made if switched off', async () => {
    const page = await openCopy(MEETING, {
      settings: { suggestions: { on: false, zh: true, en: true, official: true, directive: true } },
      before: (db) => db.annotations.clear(),
    });
    await page.user.keyboard('r');
    expect(page.queryByRole('button', { name: /^Review: / })).toBeNull();
  });
});

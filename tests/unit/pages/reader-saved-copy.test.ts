// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MARKS, READINGS } from './notebook-at-hand';
import { COURIER, drawer, isReady, MEETING, openCopy, openOver } from './reader-at-hand';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a saved copy', () => {
  test('shows the article with its marks; a selection is marked by a digit, undone and redone', async () => {
    const page = await openCopy();
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(READINGS[4]?.about.title);
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(await page.codesOf('Opposition leader Sam Hill')).toEqual(['Official']);
    await page.user.keyboard('u');
    await page.findByText('Marking undone');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    // It is selected again: the right code goes where the wrong one was.
    expect(String(document.getSelection())).toBe('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('5');
    await page.findByText('Marked as Figure');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    await page.user.keyboard('u');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('{Shift>}U{/Shift}');
    await page.findByText('Marked again');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
  });

  test('enlarges the type at each repetition of a key held down', async () => {
    const page = await openCopy();
    // The keys come faster than the setting is stored.
    const held = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    for (let i = 0; i < 6; i++) held();
    await page.findByText('Size: 24');
    await page.user.keyboard('--');
    await page.findByText('Size: 22');
  });

  test('can have its source corrected in place, and has a link back', async () => {
    const page = await openCopy();
    const origin = async () => (await page.db.articles.where('url').equals(COURIER).first())?.source;
    const before = await origin();
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    const field = await page.findByRole('textbox', { name: 'Source' });
    await page.user.clear(field);
    await page.user.type(field, 'The Evening Post{Enter}');
    await page.findByText('Corrected');
    await waitFor(async () => expect(await origin()).toBe('The Evening Post'));
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await origin()).toBe(before));
    expect(page.getByRole('button', { name: before ?? '' })).toBeDefined();
    // Ctrl+Z takes back what was done last, be it a mark or a correction.
    const living = await page.living();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.living()).toBe(living + 1));
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    await page.user.type(await page.findByRole('textbox', { name: 'Source' }), ' (evening){Enter}');
    await page.findByText('Corrected');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await origin()).toBe(before));
    expect(await page.living()).toBe(living + 1);
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.living()).toBe(living));
  });

  test('does not report a correction that was not stored, which stays on screen', async () => {
    const page = await openCopy();
    page.fail('article.correct', 'storage-full');
    const before = (await page.db.articles.where('url').equals(COURIER).first())?.source;
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    const field = await page.findByRole('textbox', { name: 'Source' });
    await page.user.clear(field);
    await page.user.type(field, 'The Evening Post{Enter}');
    await page.findByRole('button', { name: 'The Evening Post' });
    expect(page.asked.map(({ type }) => type)).toContain('article.correct');
    expect(page.queryByText('Corrected')).toBeNull();
    expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
  });

  test('is navigated by sentence, extended by clauses, coded and left', async () => {
    const page = await openCopy(MEETING);
    await page.user.keyboard('j');
    expect(await page.findByText('5月18日，青云市召开校园安全工作会议。', { selector: '[aria-live]' })).toBeDefined();
    await page.user.keyboard('j{BracketLeft}');
    await page.user.keyboard('k');
    await page.user.keyboard('1');
    await page.findByText('Marked as Key passage');
    expect(await page.codesOf('5月18日，青云市召开校园安全工作会议。')).toEqual(['Key passage']);
    expect(await page.findByText('市委书记李强民出席会议并讲话。', { selector: '[aria-live]' })).toBeDefined();
    await page.user.keyboard('.');
    await waitFor(async () => expect(await page.codesOf('市委书记李强民出席会议并讲话。')).toEqual(['Key passage']));
  });

  test('Delete deletes the new mark and the one under the cursor, and can be undone', async () => {
    const page = await openCopy(MEETING);
    const first = '5月18日，青云市召开校园安全工作会议。';
    const living = await page.living();
    const isGone = () => waitFor(async () => expect(await page.living()).toBe(living));
    const isBack = () => waitFor(async () => expect(await page.living()).toBe(living + 1));
    await page.user.keyboard('{Delete}');
    expect(page.queryByText('Annotation deleted')).toBeNull();
    page.select(first);
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await page.findByText('Marked as Key passage');
    await isBack();
    await page.user.keyboard('{Delete}');
    await page.findByText('Annotation deleted');
    await isGone();
    await page.user.keyboard('u');
    await isBack();
    await page.user.keyboard('j');
    await page.findByRole('button', { name: /^Key passage/, pressed: true });
    await page.user.keyboard('{Backspace}');
    await isGone();
    await page.user.keyboard('{Delete}');
    expect(await page.living()).toBe(living);
  });

  test('Enter applies to the sentence under the cursor, whatever button was pressed before', async () => {
    const page = await openCopy();
    const count = page.getByRole('button', { name: /annotations$/ });
    await page.user.click(count);
    await page.user.click(count);
    expect(document.activeElement).toBe(count);
    await page.user.keyboard('jp{Enter}');
    expect(count.getAttribute('aria-expanded')).toBe('false');
    await page.findByRole('dialog'); // what is marked there
  });

  test('Esc closes the controls of a new mark before it closes the view', async () => {
    const close = vi.fn(() => true);
    const words = 'The council closed the bridge on Monday.';
    const page = await openOver(
      { url: 'https://a.example/bridge', paragraphs: [words] },
      { inPage: { 'page.close': close } },
    );
    await isReady();
    page.select(words);
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).not.toBeNull();
    await page.user.keyboard('{Escape}');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).toBeNull();
    expect(close).not.toHaveBeenCalled();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  test('a note is written by keyboard, and stored as it is typed', async () => {
    const page = await openCopy();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('n');
    const field = await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    // The passage that the note is for is visible before there is a mark.
    const seen = () => [...(CSS.highlights.get('pm-cursor') ?? [])].map(String);
    await waitFor(() => expect(seen()).toEqual(['Opposition leader Sam Hill']));
    await page.user.keyboard('Which party?');
    await waitFor(() => expect(seen()).toEqual([]));
    await waitFor(async () => expect((await page.mark('Opposition leader Sam Hill')).note).toBe('Which party?'));
    expect(await page.findByText('Saved')).toBeDefined();
    await page.user.keyboard('{Escape}{Escape}');
    expect(page.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  test('a mark that cannot be stored stays on screen with the reason, can be exported, and is stored on “Try again”', async () => {
    const page = await openCopy();
    page.fail('annotation.save', 'storage-full');
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    const notice = within(await page.findByRole('alert'));
    expect(notice.getByText(/^The disk or this browser’s storage is full/)).toBeDefined();
    expect(await page.findByRole('button', { name: '8 annotations' })).toBeDefined();
    await page.user.click(await notice.findByRole('button', { name: 'Save backup file' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    expect(await page.saved[0]?.text()).toContain('Opposition leader Sam Hill');
    page.fail('annotation.save', undefined);
    await page.user.click(notice.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await page.codesOf('Opposition leader Sam Hill')).toEqual(['Official']));
    await waitFor(() => expect(page.queryByRole('alert')).toBeNull());
  });

  test('a quote is copied with its citation, and marked if the settings say so', async () => {
    const page = await openCopy(COURIER, { settings: { citationStyle: 'mla', keepQuotes: true } });
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('c');
    await page.findByText(/Kept as an annotation/);
    const [item] = await navigator.clipboard.read();
    expect(await (await item?.getType('text/plain'))?.text()).toMatch(
      /Opposition leader Sam Hill[\s\S]*Fielding, Dana/,
    );
    await waitFor(async () => expect(await page.codesOf('Opposition leader Sam Hill')).toEqual([]));
  });

  test('? lists the keys, and letters do nothing if switched off', async () => {
    const page = await openCopy(COURIER, { settings: { singleKeys: false } });
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3?');
    expect(page.queryByRole('dialog')).toBeNull();
    expect(await page.living()).toBe(MARKS);
    await page.user.click(await page.findByRole('button', { name: '7 annotations' }));
    await page.user.click((await drawer(page, '7 annotations')).getByRole('button', { name: 'Keys' }));
    const dialog = within(await page.findByRole('dialog'));
    expect(dialog.getByText(/^Single letters, digits and signs are switched off/)).toBeDefined();
    expect(dialog.getByText('Next sentence')).toBeDefined();
    await page.user.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  });
});

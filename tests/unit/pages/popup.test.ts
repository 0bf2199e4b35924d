// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MARKS, READINGS } from './notebook-at-hand';
import { openPage } from './whole-page';

const COURIER = 'https://courier.example/2026/05/safety-checks';
const tab = { id: 7, url: COURIER, title: 'A page', incognito: false };
const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });
const closed = (address = COURIER) => ({ 'page.press': () => ({ wasOpen: false, reader: 'closed', address }) });

/** The answer of a page that has this text now. */
const extract = (text: string, { url, lang } = { url: COURIER, lang: 'en' }) => {
  const metadata = {
    title: 'Now',
    authors: [],
    editors: [],
    kind: 'newspaper',
    lang,
    dir: 'ltr',
    keywords: [],
    provenance: {},
  };
  const extracted = { url, metadata, html: `<p>${text}</p>`, text, trail: [] };
  return { 'page.extract': () => ({ extracted, address: url }) };
};

/** The popup after a press on a page where these words are selected and no clean view is open. */
const pressedOn = (words: string, more: object = {}, text = `${words} and more.`) => {
  const selected = { selector: quote(words), address: COURIER };
  return openPage('popup', {
    tab,
    inPage: {
      'page.press': () => ({ wasOpen: false, reader: 'closed', address: COURIER, selected }),
      ...extract(text),
    },
    ...more,
  });
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the popup', () => {
  test('shows the tab’s article with its annotations, filtered by a code, and links to each', async () => {
    const shown = vi.fn(() => true);
    const page = await openPage('popup', { tab, inPage: { ...closed(), 'page.show': shown } });
    expect(await page.findByRole('heading', { level: 2, name: /^Council orders safety checks/ })).toBeDefined();
    expect(page.getByText('Dana Fielding · The Courier · 18 May 2026 09:30')).toBeDefined();
    await page.user.click(await page.findByRole('button', { name: 'Problem 1' }));
    const items = page.getAllByRole('listitem').filter((one) => one.querySelector('blockquote'));
    expect(items).toHaveLength(1);
    await page.user.click(page.getByRole('button', { name: 'a wall fell in Harrow Lane' }));
    const { id } = await page.mark('a wall fell in Harrow Lane');
    await waitFor(() => expect(shown).toHaveBeenCalledWith({ id }));
  });

  test('does not count for review a directive that is coded in its earlier words', async () => {
    const { url, paragraphs } = READINGS[0] ?? { url: '', paragraphs: [] };
    const counted = async (text: string) => {
      const inPage = { ...closed(url), ...extract(text, { url, lang: 'zh-CN' }) };
      const page = await openPage('popup', { tab: { ...tab, url }, inPage });
      return (await page.findByText(/to review$/)).textContent;
    };
    expect(await counted(paragraphs.join('\n'))).toBe('1 directive to review');
    const edited = paragraphs.join('\n').replace('要压实主体责任，6月底前完成', '要切实压实责任，6月底前完成');
    expect(await counted(edited)).toBe('1 directive to review');
  });

  test.each(['open', 'closed'] as const)('recognises a PDF, the clean view %s, and offers to paste', async (reader) => {
    const address = 'https://courier.example/report.pdf';
    const page = await openPage('popup', {
      tab: { ...tab, url: address },
      inPage: {
        'page.press': () => ({ wasOpen: reader === 'open', reader, address }),
        'page.extract': () => ({ problem: 'pdf' }),
      },
    });
    await page.user.click(await page.findByRole('button', { name: 'Paste the text' }));
    expect(page.getByText(/^Browsers do not let extensions read a PDF/)).toBeDefined();
    expect(page.queryByText(/has other ways/)).toBeNull();
    await waitFor(() => expect(page.opened[0]).toContain('/paste.html'));
  });

  test('opens the clean view, saves the article as Markdown, and links to its export and other pages', async () => {
    const toggled = vi.fn(() => true);
    const page = await openPage('popup', { tab, inPage: { ...closed(), 'page.toggle': toggled } });
    await page.user.click(await page.findByRole('button', { name: 'Save Markdown file' }));
    await waitFor(() => expect(page.saved[0]?.name).toMatch(/Council orders safety checks.*\.md$/));
    await page.user.click(page.getByRole('button', { name: 'Export this article' }));
    await waitFor(() => expect(page.opened[0]).toMatch(/^\/export\.html\?article=/));
    await page.user.click(page.getByRole('button', { name: 'Codebook' }));
    await waitFor(() => expect(page.opened[1]).toBe('/options.html#codebook'));
    for (const [name, address] of [
      ['Numbers', '/numbers.html'],
      ['Essay', '/essay.html'],
    ] as const) {
      await page.user.click(page.getByRole('button', { name }));
      await waitFor(() => expect(page.opened.at(-1)).toBe(address));
    }
    await page.user.click(page.getByRole('button', { name: 'Open clean view' }));
    await waitFor(() => expect(toggled).toHaveBeenCalled());
  });

  test('corrects the author, which is stored with the article', async () => {
    const page = await openPage('popup', { tab, inPage: closed() });
    await page.user.click(await page.findByRole('button', { name: 'Correct title, author, source and date' }));
    const author = await page.findByLabelText<HTMLInputElement>('Author');
    await page.user.type(author, 'Ann; Bo{Enter}', {
      initialSelectionStart: 0,
      initialSelectionEnd: author.value.length,
    });
    await waitFor(async () =>
      expect((await page.db.articles.where('url').equals(COURIER).first())?.authors).toEqual([
        { name: 'Ann' },
        { name: 'Bo' },
      ]),
    );
    const authors = async () => (await page.db.articles.where('url').equals(COURIER).first())?.authors;
    await page.user.click(await page.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await authors()).toEqual([{ name: 'Dana Fielding' }]));
    await waitFor(() => expect(author.value).toBe('Dana Fielding'));
    await page.user.type(author, 'x{Enter}');
    await page.findByText('Corrected');
    author.blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await authors()).toEqual([{ name: 'Dana Fielding' }]));
    page.fail('article.correct', 'storage-full');
    await page.user.type(author, 'y{Enter}');
    expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
  });

  test('codes a passage of the page by a key, saving its article first, and a note by Ctrl+Enter', async () => {
    const page = await pressedOn('A new sentence');
    expect(await page.findByText('A new sentence', { selector: 'blockquote' })).toBeDefined();
    await waitFor(() => expect(page.asked.map(({ type }) => type)).toContain('draft.find'));
    await page.user.keyboard('5');
    await page.findByText('Saved');
    expect(await page.codesOf('A new sentence')).toEqual(['Figure']);
    expect((await page.db.revisions.toArray()).map(({ text }) => text)).toContain('A new sentence and more.');
    await page.user.type(page.getByRole('textbox', { name: 'Note' }), 'look it up{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await page.mark('A new sentence')).note).toBe('look it up'));
    expect(await page.db.drafts.count()).toBe(0);
  });

  test('shows codes and note of an existing mark, and keeps it one mark', async () => {
    const words = 'a clipboard exercise';
    const page = await pressedOn(words, {}, READINGS[4]?.paragraphs.join('\n'));
    await page.findByRole('button', { name: /^Key passage/, pressed: true });
    const note = page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(note.value).toBe('His words, not ours.');
    await page.user.keyboard('5');
    await page.findByText('Saved');
    expect(await page.codesOf(words)).toEqual(['Key passage', 'Figure']);
    await page.user.type(note, ' Whose?{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await page.mark(words)).note).toBe('His words, not ours. Whose?'));
    expect((await page.mark(words)).replaced).toBeUndefined();
    expect(await page.living()).toBe(MARKS);
  });

  test('a code pressed twice leaves nothing behind', async () => {
    const page = await pressedOn('A new sentence');
    await page.findByText('A new sentence', { selector: 'blockquote' });
    await page.user.keyboard('5');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    await page.findByText('Saved');
    await page.user.keyboard('5');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('3');
    await waitFor(async () => expect(await page.codesOf('A new sentence')).toEqual(['Official']));
    expect(await page.living()).toBe(MARKS + 1);
  });

  test('a code pressed twice before the first press is stored leaves nothing behind', async () => {
    const page = await pressedOn('A new sentence');
    await page.findByRole('button', { name: /^Figure/ });
    await page.user.keyboard('55');
    await waitFor(() => expect(page.asked.map(({ type }) => type)).toContain('draft.remove'));
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('3');
    await waitFor(async () => expect(await page.codesOf('A new sentence')).toEqual(['Official']));
    expect(await page.living()).toBe(MARKS + 1);
  });

  test('a code pressed again after rendering, before it is sent, leaves nothing behind', async () => {
    const page = await pressedOn('A new sentence');
    await page.findByRole('button', { name: /^Figure/ });
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true }));
    press();
    const isDrawn = () => page.getByRole('button', { name: /^Figure/ }).getAttribute('aria-pressed') === 'true';
    while (!isDrawn()) await Promise.resolve();
    press();
    await waitFor(() => expect(page.asked.map(({ type }) => type)).toContain('draft.remove'));
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    expect(isDrawn()).toBe(false);
  });

  test('restores the text of a popup that closed before typing paused', async () => {
    const page = await pressedOn('A new sentence');
    await page.user.type(await page.findByRole('textbox', { name: 'Note' }), 'half a thought');
    await waitFor(async () => expect((await page.db.drafts.toArray())[0]?.note).toBe('half a thought'));
    await page.openAnother('popup');
    await waitFor(() =>
      expect(page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('half a thought'),
    );
  });

  test('a note is saved when typing pauses; once emptied it leaves nothing behind', async () => {
    const page = await pressedOn('A new sentence');
    const note = await page.findByRole('textbox', { name: 'Note' });
    await page.findByRole('button', { name: /^Figure/ });
    await page.user.type(note, 'a thought');
    await page.findByText('Saved');
    expect((await page.mark('A new sentence')).note).toBe('a thought');
    expect(await page.db.drafts.count()).toBe(0);
    await page.user.type(note, ' more');
    await waitFor(async () => expect((await page.mark('A new sentence')).note).toBe('a thought more'));
    expect((await page.mark('A new sentence')).replaced).toBeUndefined();
    await page.user.clear(note);
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
  });

  test('a note is saved when the popup closes with it in the field; an emptied one is not', async () => {
    const page = await pressedOn('A new sentence');
    const note = await page.findByRole('textbox', { name: 'Note' });
    await page.findByRole('button', { name: /^Figure/ });
    await page.user.type(note, 'a thought');
    await page.user.clear(note);
    fireEvent(window, new Event('pagehide'));
    await waitFor(async () => expect(await page.db.drafts.count()).toBe(0));
    expect(await page.living()).toBe(MARKS);
    await page.user.type(note, 'a second one');
    fireEvent(window, new Event('pagehide'));
    await waitFor(async () => expect((await page.mark('A new sentence')).note).toBe('a second one'));
    await waitFor(async () => expect(await page.db.drafts.count()).toBe(0));
    expect(await page.living()).toBe(MARKS + 1);
  });

  test('gives the reason when a passage cannot be saved, and keeps its note in the field', async () => {
    const page = await pressedOn('A new sentence');
    page.fail('annotation.save', 'storage-full');
    const note = await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await page.user.type(note, 'kept');
    await page.user.click(page.getByRole('button', { name: 'Save' }));
    expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
    expect(note.value).toBe('kept');
  });

  test('stores nothing in a private window, with Save disabled', async () => {
    const page = await pressedOn('A new sentence', { tab: { ...tab, incognito: true } });
    expect(await page.findByText(/^Private window: nothing is stored/)).toBeDefined();
    await page.findByRole('button', { name: /^Figure/ });
    await page.user.keyboard('5');
    expect(page.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    expect([await page.living(), await page.db.drafts.count()]).toEqual([MARKS, 0]);
  });

  test('on a browser page says so, and offers the sample', async () => {
    const page = await openPage('popup', { tab: { ...tab, url: 'chrome://settings' } });
    Object.assign(fakeBrowser.scripting, {
      executeScript: async () => {
        throw new Error('Cannot access a chrome:// URL');
      },
    });
    await page.openAnother('popup');
    expect(await page.findByText(/^The browser does not let extensions work on this page/)).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Open the sample article' }));
    await waitFor(() => expect(page.opened).toEqual(['/reader.html?sample']));
  });
});

// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage, type WholePage } from './whole-page';

const stored = async (name: string): Promise<unknown> =>
  (await fakeBrowser.storage.local.get(`setting.${name}`))[`setting.${name}`];
const section = async (page: WholePage, heading: string) =>
  within((await page.findByRole('heading', { level: 2, name: heading })).closest('section') as HTMLElement);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the settings', () => {
  test('are changed at once and stored: language, theme, type, toolbar button, keys', async () => {
    const page = await openPage('options');
    const reading = await section(page, 'Reading');
    await page.user.click(reading.getByRole('radio', { name: 'Sepia' }));
    expect(document.documentElement.dataset.theme).toBe('sepia');
    await page.user.click(reading.getByRole('button', { name: 'Size: More' }));
    await page.user.click(reading.getByRole('radio', { name: 'Sans' }));
    await page.user.click(reading.getByRole('checkbox', { name: 'First-line indent' }));
    await waitFor(async () => expect(await stored('otherLanguages')).toMatchObject({ font: 'sans', indent: 'on' }));
    // Chinese articles keep their own type.
    expect(await stored('font')).toBeUndefined();
    await page.user.click(reading.getByRole('button', { name: 'Reset typography' }));
    await waitFor(async () => expect(await stored('otherLanguages')).toMatchObject({ indent: 'auto' }));

    await page.user.click(page.getByRole('radio', { name: 'the popup only' }));
    await page.user.click(page.getByRole('checkbox', { name: /^Use single letters and digits/ }));
    await waitFor(async () =>
      expect([await stored('toolbarButton'), await stored('singleKeys')]).toEqual(['popup', false]),
    );

    await page.user.selectOptions(page.getByLabelText('Language'), '简体中文');
    expect(await page.findByRole('heading', { level: 1, name: '设置' })).toBeDefined();
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('are undone by Ctrl+Z, the last first, until nothing is left', async () => {
    const page = await openPage('options');
    const reading = await section(page, 'Reading');
    const theme = () => document.documentElement.dataset.theme;
    const before = theme();
    await page.user.click(reading.getByRole('radio', { name: 'Sepia' }));
    await page.user.click(page.getByRole('checkbox', { name: /^Use single letters and digits/ }));
    await waitFor(async () => expect([await stored('theme'), await stored('singleKeys')]).toEqual(['sepia', false]));
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Undone');
    await waitFor(async () => expect(await stored('singleKeys')).toBe(true));
    expect(theme()).toBe('sepia');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(theme()).toBe(before));
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Nothing to undo');
  });

  test('show only sections that match a search, or say that none does', async () => {
    const page = await openPage('options');
    await section(page, 'Citation');
    const search = page.getByRole('searchbox', { name: 'Search the settings' });
    await page.user.type(search, 'gb/t');
    const seen = () =>
      page
        .getAllByRole('heading', { level: 2 })
        .filter((one) => !one.closest('section')?.hidden)
        .map(({ textContent }) => textContent);
    await waitFor(() => expect(seen()).toEqual(['Citation']));
    await page.user.type(search, 'xx');
    expect(await page.findByText('No setting matches.')).toBeDefined();
    // By what a section is called elsewhere, in the language that is looked for, too.
    for (const [typed, found] of [
      ['shortcuts', 'Keys'],
      ['同步', 'Other machines'],
      ['繁体', 'Language'],
      ['快捷键', 'Keys'],
    ] as const) {
      await page.user.clear(search);
      await page.user.type(search, typed);
      await waitFor(() => expect(seen()).toEqual([found]));
    }
  });

  test('that appear after the search was typed are held against it too', async () => {
    const page = await openPage('options');
    const search = page.getByRole('searchbox', { name: 'Search the settings' });
    fireEvent.input(search, { target: { value: 'qwxzv' } });
    const projects = await page.findByText('Projects');
    await waitFor(() => expect(projects.closest('section')?.hidden).toBe(true));
    expect(page.getByText('No setting matches.')).toBeDefined();
  });

  test('are found one by one, by a word of any language', async () => {
    const page = await openPage('options');
    await section(page, 'Reading');
    const search = page.getByRole('searchbox', { name: 'Search the settings' });
    for (const [typed, found] of [
      ['dark', /^Dark$/],
      ['深色', /^Theme/],
      ['行距', /^Line spacing/],
      ['样式', /^Your own CSS/],
    ] as const) {
      await page.user.clear(search);
      await page.user.type(search, typed);
      await waitFor(() =>
        expect([...document.querySelectorAll('[data-found]')].map(({ textContent }) => textContent)).toEqual([
          expect.stringMatching(found),
        ]),
      );
    }
  });

  test.each([
    ['#projects', 'Projects'],
    ['#citation', 'Citation'],
  ])('have an address for each section: %s', async (at, heading) => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    const page = await openPage('options', { at });
    await section(page, heading);
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
    expect((scrolled.mock.contexts.at(-1) as Element).querySelector('h2')?.textContent).toBe(heading);
  });

  test('mark a match in its section, opened if folded, and scrolled into view', async () => {
    const page = await openPage('options');
    await section(page, 'Reading');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    const search = page.getByRole('searchbox', { name: 'Search the settings' });
    const marked = () => [...document.querySelectorAll('[data-found]')];
    const fold = () => document.querySelector<HTMLDetailsElement>('.own-style');
    const look = async (typed: string) => {
      await page.user.clear(search);
      await page.user.type(search, typed);
    };
    await look('css');
    await waitFor(() => expect(fold()?.open).toBe(true));
    expect(marked().length).toBeGreaterThan(0);
    expect(marked().every((one) => fold()?.contains(one))).toBe(true);
    expect(scrolled).toHaveBeenCalled();
    await look('margin');
    await waitFor(() =>
      expect(marked().map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Margin/)]),
    );
    expect(fold()?.open).toBe(false);
    await look('reading');
    await waitFor(() =>
      expect(marked().filter((one) => one.closest('section')?.querySelector('h2')?.textContent === 'Reading')).toEqual(
        [],
      ),
    );
    await page.user.clear(search);
    await waitFor(() => expect(marked()).toEqual([]));
  });

  test('show the effect of a citation style in its example', async () => {
    const page = await openPage('options');
    const citation = await section(page, 'Citation');
    await page.user.selectOptions(citation.getByLabelText('Citation style'), 'GB/T 7714—2025, numeric');
    expect(citation.getByText(/张明\. 示例市召开校园安全工作会议\[EB\/OL\]/)).toBeDefined();
    await page.user.selectOptions(citation.getByLabelText('News pages are cited as'), 'Newspapers, always [N/OL]');
    expect(await citation.findByText(/张明.*\[N\/OL\]/)).toBeDefined();
    await page.user.click(citation.getByRole('checkbox', { name: /^Keep a quote as/ }));
    await waitFor(async () => expect(await stored('keepQuotes')).toBeDefined());
  });

  test('reject CSS that would fetch something, and keep it as typed', async () => {
    const page = await openPage('options');
    vi.stubGlobal('CSS', { supports: (asked: string) => asked !== 'colour' });
    const field = await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your own CSS for articles' });
    fireEvent.focus(field);
    fireEvent.input(field, { target: { value: 'p { background: url(//spy.example/x) }' } });
    expect(await page.findByText(/^Not applied: url\(\), image\(\) and @import/)).toBeDefined();
    fireEvent.input(field, { target: { value: 'p { color: teal }' } });
    await waitFor(async () => expect(await stored('ownStyle')).toBe('p { color: teal }'));
    // Errors are reported with their line, and the text is kept as typed.
    fireEvent.input(field, { target: { value: 'p { color: teal }\nh1 { colour: teal }' } });
    await page.findByText(/^Line 2 has no effect: the browser does not understand “colour: teal”/);
    expect(await stored('ownStyle')).toBe('p { color: teal }\nh1 { colour: teal }');
    fireEvent.input(field, { target: { value: 'p { color: teal }}' } });
    await page.findByText(/^Line 1: } has no counterpart/);
    expect(await stored('ownStyle')).toBe('p { color: teal }}');
    field.blur();
    await page.user.keyboard('/');
    expect(document.activeElement).toBe(page.getByRole('searchbox', { name: 'Search the settings' }));
  });

  test('forget decisions on suggestions only after a second question, with their number', async () => {
    const page = await openPage('options', {
      before: async (db) => {
        const article = await db.articles.toCollection().first();
        const decided = { rule: 'r', version: '1', verdict: 'rejected' as const, decided: new Date().toISOString() };
        await db.decisions.bulkAdd(['a', 'b'].map((quote) => ({ ...decided, quote, articleId: article?.id ?? '' })));
      },
    });
    const suggestions = await section(page, 'Suggestions');
    await page.user.click(suggestions.getByRole('button', { name: 'Forget my decisions…' }));
    expect(await page.db.decisions.count()).toBe(2);
    await page.user.click(suggestions.getByRole('button', { name: 'Forget' }));
    expect(await suggestions.findByText('2 decisions forgotten')).toBeDefined();
    expect(await page.db.decisions.count()).toBe(0);
    await page.user.click(suggestions.getByRole('checkbox', { name: /^Offer officials and directives/ }));
    expect(suggestions.getByRole<HTMLInputElement>('checkbox', { name: 'Chinese articles' }).disabled).toBe(true);
  });

  test('list each permitted site, which is removed with everything switched on there', async () => {
    const page = await openPage('options');
    const site = { site: 'https://news.example', restore: true, alwaysOpen: true };
    await fakeBrowser.storage.local.set({ sites: [site] });
    const sites = await section(page, 'Sites');
    await page.user.click(await sites.findByRole('button', { name: 'Revoke access to news.example' }));
    await waitFor(async () => expect((await fakeBrowser.storage.local.get('sites')).sites).toEqual([]));
    expect(await sites.findByText(/^No site\. Switch one on/)).toBeDefined();
  });
});

describe('the projects', () => {
  test('are added with a codebook, named, selected, saved alone, deleted and restored', async () => {
    const page = await openPage('options');
    const projects = await section(page, 'Projects');
    expect(await projects.findByText('6 articles · 30 annotations · 7 codes')).toBeDefined();
    await page.user.click(projects.getByRole('button', { name: 'New project' }));
    await page.user.type(projects.getByRole('textbox', { name: 'Name of the new project' }), 'Bridges');
    await page.user.selectOptions(projects.getByLabelText('Codebook to begin with'), 'Empty');
    await page.user.click(projects.getByRole('button', { name: 'Create' }));
    expect(await page.findByText('Bridges created. New annotations go there.')).toBeDefined();
    expect(await projects.findByText('0 articles · 0 annotations · 0 codes')).toBeDefined();

    const name = projects.getByRole<HTMLInputElement>('textbox', { name: 'Name of Bridges' });
    await page.user.clear(name);
    await page.user.type(name, '桥梁{Enter}');
    await waitFor(async () => expect((await page.db.projects.toArray()).map((one) => one.name)).toContain('桥梁'));
    await page.user.click(await projects.findByRole('button', { name: /^Save backup of (?!桥梁)/ }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    const backup = JSON.parse((await page.saved[0]?.text()) ?? '');
    expect([backup.projects.length, backup.annotations.length]).toEqual([1, 30]);

    await page.user.click(projects.getByRole('button', { name: 'Delete 桥梁' }));
    expect(projects.getByText(/^Delete “桥梁”\? It has no articles/)).toBeDefined();
    await page.user.click(projects.getByRole('button', { name: 'Delete' }));
    await page.findByText('桥梁 deleted');
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    expect(await projects.findByRole('textbox', { name: 'Name of 桥梁' })).toBeDefined();
  });

  test('give the reason when one cannot be created', async () => {
    const page = await openPage('options');
    const projects = await section(page, 'Projects');
    page.fail('projects.add', 'storage-full');
    await page.user.click(await projects.findByRole('button', { name: 'New project' }));
    await page.user.type(projects.getByRole('textbox', { name: 'Name of the new project' }), 'Bridges{Enter}');
    expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
  });
});

test('are not connected to an invalid address, or without the browser’s permission', async () => {
  const page = await openPage('options');
  const places = await section(page, 'Other machines');
  await page.user.click(await places.findByRole('button', { name: 'Connect a place…' }));
  await page.user.type(await places.findByLabelText('Address'), 'example.org/dav');
  await page.user.click(places.getByRole('button', { name: 'Test and connect' }));
  expect(await places.findByText('An address begins with https:// or http://.')).toBeDefined();
  await page.user.clear(places.getByLabelText('Address'));
  await page.user.type(places.getByLabelText('Address'), 'http://example.org/dav');
  expect(places.getByText(/^The connection to this address is not encrypted/)).toBeDefined();
  Object.assign(fakeBrowser.permissions, { request: async () => false });
  await page.user.click(places.getByRole('button', { name: 'Test and connect' }));
  expect(await places.findByText('The browser did not allow it; nothing was connected.')).toBeDefined();
  expect(page.asked.map(({ type }) => type)).not.toContain('place.connect');
  Object.assign(fakeBrowser.permissions, { request: async () => true });
  await page.user.click(places.getByRole('button', { name: 'Test and connect' }));
  // Nothing is connected, so nothing is tried again.
  expect(await places.findByText(/^Nothing answers at this address, and nothing was connected/)).toBeDefined();
  expect(places.queryByText(/try again automatically/)).toBeNull();
  expect(await page.db.places.count()).toBe(0);
});

describe('the codebook', () => {
  test('gets a code by name, which is renamed, moved by key, merged, and each step undone', async () => {
    const page = await openPage('options', { at: '#codebook' });
    await page.user.type(await page.findByRole('textbox', { name: 'Name of the new code' }), 'Money{Enter}');
    await page.findByText('“Money” added');
    const line = await page.findByRole('button', { name: /^.*Money.*not used/ });
    line.focus();
    await page.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await page.findByText('“Money” moved');
    await page.user.click(page.getByRole('button', { name: /Money/, expanded: false }));
    await page.user.selectOptions(page.getByLabelText('Merge into'), 'Figure');
    await page.user.click(page.getByRole('button', { name: 'Merge' }));
    await page.findByText('“Money” is now “Figure” everywhere');
    expect((await page.db.codes.toArray()).map(({ names }) => names.en)).not.toContain('Money');
    await page.user.click(page.getByRole('button', { name: 'Undo the last change' }));
    await waitFor(async () => expect((await page.db.codes.toArray()).map(({ names }) => names.en)).toContain('Money'));
  });

  test('keeps the annotations of a deleted code, and restores it with all its uses', async () => {
    const page = await openPage('options', { at: '#codebook' });
    await page.user.click(await page.findByRole('button', { name: /Figure.*5 uses/ }));
    await page.user.click(page.getByRole('button', { name: 'Delete' }));
    await page.findByText('“Figure” deleted; 5 annotations stay');
    expect(await page.codesOf('£12 million')).toEqual([]);
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure']));
  });

  test('gives codes typed in succession different keys and appearances, and none twice', async () => {
    const page = await openPage('options', { at: '#codebook' });
    const field = await page.findByRole('textbox', { name: 'Name of the new code' });
    const names = ['Schools', 'Teachers', 'Money', 'Health', 'Rivers'];
    // As a quick hand types: what was added is not on the page yet when the next is.
    for (const name of [...names, 'Rivers']) {
      fireEvent.input(field, { target: { value: name } });
      await Promise.resolve();
      fireEvent.keyDown(field, { key: 'Enter' });
    }
    await page.findByText(/^“Rivers” is here already/);
    const codes = await page.db.codes.toArray();
    expect(codes.map((code) => code.names.en)).toEqual(expect.arrayContaining(names));
    expect(codes).toHaveLength(7 + names.length);
    const keys = codes.flatMap(({ key }) => key ?? []);
    expect(keys).toHaveLength(10);
    expect(new Set(keys).size).toBe(10);
    expect(new Set(codes.map(({ color, underline }) => `${color} ${underline}`)).size).toBe(codes.length);
  });

  test('refuses a second code of the same name and shows the first', async () => {
    const page = await openPage('options', { at: '#codebook' });
    await page.user.type(await page.findByRole('textbox', { name: 'Name of the new code' }), 'Figure{Enter}');
    expect((await page.findByRole('alert')).textContent).toContain('“Figure” is here already.');
    expect(await page.db.codes.count()).toBe(7);
    await page.user.click(page.getByRole('button', { name: 'Show it' }));
    expect(page.getByRole('button', { name: /Figure/, expanded: true })).toBeDefined();
  });

  test('that cannot be changed gives the reason, and stays as it was', async () => {
    const page = await openPage('options', { at: '#codebook' });
    page.fail('codebook.edit', 'storage-full');
    await page.user.type(await page.findByRole('textbox', { name: 'Name of the new code' }), 'Money{Enter}');
    expect((await page.findByRole('alert')).textContent).toContain('storage is full');
    expect(await page.db.codes.count()).toBe(7);
  });

  test('is exported as a table, and accepts a preset', async () => {
    const page = await openPage('options', { at: '#codebook' });
    await page.user.click(await page.findByRole('button', { name: 'Save as CSV' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    expect(await page.saved[0]?.text()).toMatch(/Figure.*5/);
    await page.user.selectOptions(page.getByLabelText('Start from a template…'), 'Essay');
    expect(await page.findByText('Essay: codes added, yours kept')).toBeDefined();
    expect(await page.db.codes.count()).toBeGreaterThan(7);
  });
});

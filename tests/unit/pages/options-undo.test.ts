// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { send } from '@/utils/protocol/send';
import { openPage, type WholePage } from './whole-page';

afterEach(() => vi.restoreAllMocks());

const stored = async (entry: string): Promise<unknown> => (await fakeBrowser.storage.local.get(entry))[entry];
const section = async (page: WholePage, heading: string) =>
  within((await page.findByRole('heading', { level: 2, name: heading })).closest('section') as HTMLElement);
const undo = (page: WholePage): Promise<void> => page.user.keyboard('{Control>}z{/Control}');
const theme = (): string | undefined => document.documentElement.dataset.theme;

test('Ctrl+Z undoes changes of projects in order, and then the setting changed before them', async () => {
  const page = await openPage('options');
  const before = theme();
  await page.user.click((await section(page, 'Reading')).getByRole('radio', { name: 'Sepia' }));
  const projects = await section(page, 'Projects');
  await page.user.click(await projects.findByRole('button', { name: 'New project' }));
  await page.user.type(projects.getByRole('textbox', { name: 'Name of the new project' }), 'Bridges{Enter}');
  const name = await projects.findByRole('textbox', { name: 'Name of Bridges' });
  await page.user.clear(name);
  await page.user.type(name, 'Rivers{Enter}');
  await page.user.click(await projects.findByRole('button', { name: 'Delete Rivers' }));
  await page.user.click(projects.getByRole('button', { name: 'Delete' }));
  await page.findByText('Rivers deleted');
  await waitFor(() => expect(projects.queryByRole('textbox', { name: 'Name of Rivers' })).toBeNull());

  document.body.focus();
  await undo(page);
  await projects.findByRole('textbox', { name: 'Name of Rivers' });
  await undo(page);
  await projects.findByRole('textbox', { name: 'Name of Bridges' });
  await undo(page);
  await waitFor(() => expect(projects.queryByRole('textbox', { name: 'Name of Bridges' })).toBeNull());
  expect(theme()).toBe('sepia');
  await undo(page);
  await waitFor(() => expect(theme()).toBe(before));
});

test('undo restores a project whose contents were moved as empty, and says so', async () => {
  const page = await openPage('options');
  const projects = await section(page, 'Projects');
  await page.user.click(await projects.findByRole('button', { name: 'New project' }));
  await page.user.type(projects.getByRole('textbox', { name: 'Name of the new project' }), 'Bridges{Enter}');
  await page.user.click(await projects.findByRole('button', { name: 'Delete Bridges' }));
  await page.user.click(projects.getByRole('radio', { name: /^Everything moves to/ }));
  await page.user.click(projects.getByRole('button', { name: 'Delete' }));
  await page.findByText('Bridges deleted');
  await undo(page);
  await page.findByText('Bridges is back; what was in it stays where it was moved');
});

test('Ctrl+Z switches a site on again with its settings, and leaves what was switched on since', async () => {
  const page = await openPage('options');
  const asked = vi.fn(async () => true);
  Object.assign(fakeBrowser.permissions, { request: asked });
  const site = { site: 'https://news.example', restore: true, alwaysOpen: false };
  await fakeBrowser.storage.local.set({ sites: [site] });
  const sites = await section(page, 'Sites');
  await page.user.click(await sites.findByRole('button', { name: 'Revoke access to news.example' }));
  await page.findByText('Access to news.example revoked');
  await waitFor(async () => expect(await stored('sites')).toEqual([]));
  await fakeBrowser.storage.local.set({ sites: [{ ...site, restore: false, alwaysOpen: true }] });
  await sites.findByRole('checkbox', { name: 'Always open articles in the clean view', checked: true });
  await undo(page);
  await waitFor(async () => expect(await stored('sites')).toEqual([{ ...site, alwaysOpen: true }]));
  // The browser refuses: nothing was taken back, and it can be tried again.
  await page.user.click(sites.getByRole('checkbox', { name: 'Always open articles in the clean view' }));
  await waitFor(async () => expect(await stored('sites')).toEqual([site]));
  asked.mockResolvedValueOnce(false);
  await undo(page);
  await page.findByText('The browser did not allow it; nothing has changed.');
  await undo(page);
  await waitFor(async () => expect(await stored('sites')).toEqual([{ ...site, alwaysOpen: true }]));
});

test('Ctrl+Z after an irreversible action says so, and undoes nothing older', async () => {
  const page = await openPage('options');
  await page.user.click((await section(page, 'Reading')).getByRole('radio', { name: 'Sepia' }));
  const suggestions = await section(page, 'Suggestions');
  await page.user.click(suggestions.getByRole('button', { name: 'Forget my decisions…' }));
  await page.user.click(suggestions.getByRole('button', { name: 'Forget' }));
  await suggestions.findByText('0 decisions forgotten');
  await undo(page);
  await page.findByText('What you did last cannot be undone');
  expect(theme()).toBe('sepia');
});

test('undo restores only what its step changed, unless that was changed since', async () => {
  const page = await openPage('options');
  const suggestions = await section(page, 'Suggestions');
  await page.user.click(suggestions.getByRole('checkbox', { name: 'Chinese articles' }));
  const { suggestions: usual } = DEFAULT_SETTINGS;
  await waitFor(async () => expect(await stored('setting.suggestions')).toEqual({ ...usual, zh: false }));
  await fakeBrowser.storage.local.set({ 'setting.suggestions': { ...usual, zh: false, official: false } });
  await waitFor(() =>
    expect(suggestions.getByRole<HTMLInputElement>('checkbox', { name: /^Officials/ }).checked).toBe(false),
  );
  await undo(page);
  await page.findByText('Undone');
  expect(await stored('setting.suggestions')).toEqual({ ...usual, official: false });

  await page.user.click(suggestions.getByRole('checkbox', { name: 'English articles' }));
  await fakeBrowser.storage.local.set({ 'setting.suggestions': usual });
  await waitFor(() =>
    expect(suggestions.getByRole<HTMLInputElement>('checkbox', { name: /^Officials/ }).checked).toBe(true),
  );
  await undo(page);
  await page.findByText('It has been changed since, and stays as it is');
  expect(await stored('setting.suggestions')).toEqual(usual);
});

test('a failure to store is reported, both for a change and for its undo', async () => {
  const page = await openPage('options');
  const before = theme();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const reading = await section(page, 'Reading');
  set.mockRejectedValueOnce(new Error('QuotaExceededError'));
  await page.user.click(reading.getByRole('radio', { name: 'Sepia' }));
  await page.findByText(/went wrong|could not/i);
  expect(theme()).toBe(before);
  await undo(page);
  await page.findByText('Nothing to undo');

  await page.user.click(reading.getByRole('radio', { name: 'Dark' }));
  await waitFor(async () => expect(await stored('setting.theme')).toBe('dark'));
  set.mockRejectedValueOnce(new Error('QuotaExceededError'));
  await undo(page);
  await page.findByText(/went wrong|could not/i);
  expect(page.queryByText('Undone')).toBeNull();
  expect(await stored('setting.theme')).toBe('dark');
  await undo(page);
  await page.findByText('Undone');
  expect(theme()).toBe(before);
});

test('undoing the first change of a setting removes it from storage', async () => {
  const page = await openPage('options');
  const reading = await section(page, 'Reading');
  const slider = reading.getByRole('slider', { name: /Dim stock phrases|phrases/i });
  fireEvent.input(slider, { target: { value: '2' } });
  await waitFor(async () => expect(await stored('setting.stockPhrases')).toBeDefined());
  await undo(page);
  await page.findByText('Undone');
  expect('setting.stockPhrases' in (await fakeBrowser.storage.local.get(null))).toBe(false);
});

async function makeBridges(page: WholePage) {
  const projects = await section(page, 'Projects');
  await page.user.click(await projects.findByRole('button', { name: 'New project' }));
  await page.user.type(projects.getByRole('textbox', { name: 'Name of the new project' }), 'Bridges{Enter}');
  await page.findByText(/^Bridges created/);
  await projects.findByRole('textbox', { name: 'Name of Bridges' });
  const made = (await page.db.projects.toArray()).find(({ name }) => name === 'Bridges');
  if (!made) throw new Error('no project was made');
  return made;
}
const choiceOf = async (page: WholePage): Promise<unknown> => (await page.db.facts.get('project'))?.value;

test.each(['annotations', 'essays', 'codes'] as const)(
  'Ctrl+Z does not delete a new project that was used since: %s',
  async (table) => {
    const page = await openPage('options');
    const { id } = await makeBridges(page);
    const [annotation] = await page.db.annotations.toArray();
    const code = await page.db.codes.where('project').equals(id).first();
    const now = new Date(Date.now() + 1000).toISOString();
    const done = {
      annotations: { ...annotation, id: '018f0000-0000-7000-8000-00000000aaaa', project: id },
      essays: {
        id: '018f0000-0000-7000-8000-00000000bbbb',
        project: id,
        title: 'Mine',
        headings: [],
        cards: {},
        created: now,
        modified: now,
      },
      codes: { ...code, modified: now },
    };
    await page.db.table(table).put(done[table]);
    await undo(page);
    await page.findByText('It has been changed since, and stays as it is');
    expect((await page.db.projects.get(id))?.deleted).toBeUndefined();
    expect((await page.db.table(table).get(done[table].id as string)).deleted).toBeUndefined();
    expect(await choiceOf(page)).toMatchObject({ current: id });
  },
);

test('a name given elsewhere since is not undone', async () => {
  const page = await openPage('options');
  const { id } = await makeBridges(page);
  const projects = await section(page, 'Projects');
  const lakes = await projects.findByRole('textbox', { name: 'Name of Bridges' });
  await page.user.clear(lakes);
  await page.user.type(lakes, 'Lakes{Enter}');
  await projects.findByRole('textbox', { name: 'Name of Lakes' });
  (document.activeElement as HTMLElement).blur(); // a field has an undoing of its own
  // Named otherwise in another tab.
  await send('projects.change', { id, name: 'Ponds' });
  await projects.findByRole('textbox', { name: 'Name of Ponds' });
  await undo(page);
  await page.findByText('It has been changed since, and stays as it is');
  expect((await page.db.projects.get(id))?.name).toBe('Ponds');
});

test.each([
  ['kept by Enter', 'Lakes{Enter}'],
  ['typed back to what it was', 'x{Backspace}'],
])('leaving an unchanged field does not overwrite a name given elsewhere: %s', async (_, typed) => {
  const page = await openPage('options');
  const { id } = await makeBridges(page);
  const projects = await section(page, 'Projects');
  const field = await projects.findByRole<HTMLInputElement>('textbox', { name: 'Name of Bridges' });
  if (typed.startsWith('Lakes')) await page.user.clear(field);
  await page.user.type(field, typed);
  await projects.findByRole('textbox', { name: typed.startsWith('Lakes') ? 'Name of Lakes' : 'Name of Bridges' });
  // Named otherwise in another tab.
  await send('projects.change', { id, name: 'Ponds' });
  await projects.findByRole('textbox', { name: 'Name of Ponds' });
  const asked = page.asked.length;
  field.blur();
  await waitFor(() => expect(field.value).toBe('Ponds'));
  expect(page.asked.slice(asked).map(({ type }) => type)).not.toContain('projects.change');
  expect((await page.db.projects.get(id))?.name).toBe('Ponds');
});

test('the contents of projects are counted again when an article is deleted elsewhere', async () => {
  const page = await openPage('options');
  const projects = await section(page, 'Projects');
  await projects.findByText('6 articles · 30 annotations · 7 codes');
  const [article] = await page.db.articles.filter(({ title }) => title.startsWith('What the budget')).toArray();
  await send('library.move-articles', { ids: [article?.id ?? ''], toBin: true });
  expect(await projects.findByText('5 articles · 25 annotations · 7 codes')).toBeDefined();
});

test('undoing a site that already has its old settings says that it was changed since', async () => {
  const page = await openPage('options');
  const site = { site: 'https://news.example', restore: true, alwaysOpen: false };
  await fakeBrowser.storage.local.set({ sites: [site] });
  const sites = await section(page, 'Sites');
  const box = await sites.findByRole('checkbox', { name: 'Always open articles in the clean view' });
  await page.user.click(box);
  await waitFor(async () => expect(await stored('sites')).toEqual([{ ...site, alwaysOpen: true }]));
  await fakeBrowser.storage.local.set({ sites: [site] });
  await sites.findByRole('checkbox', { name: 'Always open articles in the clean view', checked: false });
  await undo(page);
  await page.findByText('It has been changed since, and stays as it is');
});

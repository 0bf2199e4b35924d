import { readFileSync } from 'node:fs';
import {
  Chromium,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openImport,
  openPage,
  type Page,
  painted,
  select,
  test,
} from './harness';

const BUS = 'a bus takes its passengers across the bridge instead';
const REPORT = 'Every captain must report the state of the engines';

const openProjects = (pressmark: Chromium): Promise<Page> =>
  openPage(pressmark, pressmark.url('options.html#projects'));

/** A project made by the keyboard alone, with a ready codebook to begin with. */
async function makeProject(page: Page, name: string, codebook: string): Promise<void> {
  await page.getByRole('button', { name: 'New project' }).press('Enter');
  await expect(page.getByLabel('Name of the new project')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.getByLabel('Codebook to begin with').selectOption(codebook);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} created. New annotations go there.`)).toBeVisible();
}

const switchIn = (surface: Pick<Page, 'getByRole'>) => surface.getByRole('combobox', { name: 'Project', exact: true });
const lines = (page: Page) => page.locator('.library-middle .line-quote');

test('with one project there is no switch; with a second one every surface follows it, by mouse and by key', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, BUS, '2');
  await expect(reader.getByRole('button', { name: '1 annotation' })).toBeVisible();
  await expect(switchIn(reader)).toHaveCount(0);

  const options = await openProjects(pressmark);
  await expect(options.getByText('1 article · 1 annotation · 7 codes')).toBeVisible();
  await makeProject(options, 'Ferry study', 'Essay');
  await expect(options.locator('.project-row[data-current]')).toContainText('New annotations go here');

  // The clean view that is open turns with it: the marks of the other project are gone, the codes are the new one's.
  await page.bringToFront();
  await expect(switchIn(reader)).toHaveValue(/./);
  await expect(reader.getByRole('button', { name: '0 annotations' })).toBeVisible();
  await expect.poll(() => painted(reader)).toEqual([]);
  await select(reader, REPORT);
  await expect(reader.locator('.floating').getByRole('button', { name: 'Claim' })).toBeVisible();
  await reader.locator('body').press('1');
  await expect.poll(() => painted(reader)).toEqual([REPORT]);

  // By key to all of them, by mouse back.
  await switchIn(reader).focus();
  await page.keyboard.press('End');
  await expect.poll(() => painted(reader)).toEqual([REPORT, BUS].toSorted());
  await switchIn(reader).selectOption({ label: 'My notebook' });
  await expect.poll(() => painted(reader)).toEqual([BUS]);
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual([BUS]);

  const library = await openPage(pressmark, pressmark.url('library.html'));
  await expect(lines(library)).toHaveText([BUS]);
  await switchIn(library).selectOption({ label: 'Ferry study' });
  await expect(lines(library)).toHaveText([REPORT]);
  await expect.poll(() => painted(page)).toEqual([REPORT]);

  await page.bringToFront();
  await openCleanView(pressmark, page);
  await pressmark.clickToolbarButton(page);
  await pressmark.surface('popup.html', async (popup) => {
    await expect(popup.locator('.annotation-list blockquote')).toHaveText([REPORT]);
    await switchIn(popup).selectOption({ label: 'All projects' });
    await expect(popup.locator('.annotation-list blockquote')).toHaveCount(2);
  });
  await pressmark.closePopup();
  await expect(lines(library)).toHaveCount(2);
  await pressmark.pressPanelKey(page);
  await pressmark.surface('sidepanel.html', async (panel) => {
    await expect(panel.locator('.item-quote')).toHaveCount(2);
    await switchIn(panel).selectOption({ label: 'My notebook' });
    await expect(panel.locator('.item-quote')).toHaveText([BUS]);
  });
});

test('articles are moved and copied; a project is saved alone, deleted, undone, and restored from its file', async ({
  pressmark,
  site,
}) => {
  let whole = '';
  const page = await openPage(pressmark, `${site}/harbour.html`);
  await mark(await openCleanView(pressmark, page), BUS, '2');
  await leaveCleanView(page);
  const options = await openProjects(pressmark);
  await makeProject(options, 'Ferry study', 'The codes of My notebook');

  const library = await openPage(pressmark, pressmark.url('library.html'));
  await switchIn(library).selectOption({ label: 'My notebook' });
  await lines(library).first().click();
  await library.locator('.line-box').first().click();
  const bar = library.locator('.selection-bar');
  await bar.getByRole('button', { name: 'Project…' }).click();
  await bar.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(library.getByText('1 article copied to Ferry study')).toBeVisible();
  await switchIn(library).selectOption({ label: 'Ferry study' });
  await expect(lines(library)).toHaveText([BUS]);
  await expect(library.locator('.line-codes')).toHaveText(['Directive']);
  await switchIn(library).selectOption({ label: 'All projects' });
  await expect(lines(library)).toHaveCount(2);
  await library.keyboard.press('Control+z');
  await expect(lines(library)).toHaveCount(1);
  await library.keyboard.press('Escape');

  await switchIn(library).selectOption({ label: 'My notebook' });
  // Until the other project's lines are there, what is chosen is chosen among the old ones.
  await expect(async () => {
    if (!(await bar.isVisible())) await library.locator('.line-box').first().click();
    const move = bar.getByRole('button', { name: 'Move', exact: true });
    if (!(await move.isVisible()))
      await bar.getByRole('button', { name: 'Project…' }).press('Enter', { timeout: 1000 });
    await move.press('Enter', { timeout: 1000 });
  }).toPass();
  await expect(lines(library)).toHaveCount(0);

  await options.bringToFront();
  await options.reload();
  const row = options.locator('.project-row', { has: options.getByLabel('Name of Ferry study') });
  await expect(row).toContainText('1 article · 1 annotation');
  await row.getByLabel('Name of Ferry study').fill('Harbour study');
  await row.getByLabel('Name of Ferry study').press('Enter');
  await expect(options.getByLabel('Name of Harbour study')).toBeVisible();
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save backup of Harbour study' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  const saved = JSON.parse(file);
  expect(saved.projects).toMatchObject([{ name: 'Harbour study' }]);
  expect([saved.annotations.length, saved.articles.length, saved.codes.length]).toEqual([1, 1, 7]);

  const remove = async (): Promise<void> => {
    await options.getByRole('button', { name: 'Delete Harbour study' }).click();
    await expect(options.getByLabel('Everything goes to the bin, for 30 days')).toBeChecked();
    await options.locator('.project-question').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(options.locator('.project-row')).toHaveCount(1);
  };
  await remove();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.locator('.project-row')).toHaveCount(2);
  await expect(options.getByText('1 article · 1 annotation · 7 codes')).toBeVisible();
  await remove();

  // Moving house: the whole notebook with what was set up, then the project that is in the bin here.
  await options.getByRole('radio', { name: 'Dark' }).check();
  await openPage(pressmark, pressmark.url('import.html')).then(async (backups) => {
    const saving = backups.waitForEvent('download');
    await backups.getByRole('button', { name: 'Save a backup file' }).click();
    whole = readFileSync(await (await saving).path(), 'utf8');
  });
  const there = await Chromium.launch({ lang: 'en' });
  const importing = await openImport(there);
  const offer = (name: string, text: string): Promise<void> =>
    importing
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await offer('whole.json', whole);
  await expect(importing.getByText('Settings: theme')).toBeVisible();
  await expect(importing.getByLabel('Bring back these settings too')).toBeChecked();
  await importing.getByRole('button', { name: /^Import [\d,]+ records$/ }).click();
  await expect(importing.getByText('Until you keep it')).toBeVisible();
  const theme = (): Promise<string | undefined> => importing.evaluate(() => document.documentElement.dataset.theme);
  await importing.reload();
  await expect.poll(theme).toBe('dark');
  await importing.getByRole('button', { name: 'Undo the import' }).click();
  await expect(importing.getByText('The import is undone.')).toBeVisible();
  await importing.reload();
  await expect.poll(theme).not.toBe('dark');

  await offer('harbour.json', file);
  await importing.getByRole('button', { name: /^Import [\d,]+ records$/ }).click();
  await expect(importing.getByText('Until you keep it')).toBeVisible();
  const library2 = await openPage(there, there.url('library.html'));
  await expect(lines(library2)).toHaveText([BUS]);
  await there.discard();
});

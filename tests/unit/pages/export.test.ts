// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { extracted } from '../store/sample';
import { READINGS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

const format = (page: WholePage, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const save = async (page: WholePage) => page.user.click(await page.findByRole('button', { name: 'Save file' }));
const preview = (page: WholePage) => page.findByRole('heading', { name: /^Preview/ });
const remembered = async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return (await fakeBrowser.storage.local.get('export')).export as {
    last: { format: string };
    presets: { name: string }[];
    templates: Record<string, string>;
  };
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('the whole notebook is offered as Markdown; Enter saves what the preview shows, and the format is remembered', async () => {
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  const page = await openPage('export');
  expect(await page.findByText('The whole notebook · 6 articles · 30 annotations')).toBeDefined();
  await preview(page);
  const sheet = page.getAllByRole('region', { name: /^Preview/ }).at(-1) as HTMLElement;
  await waitFor(() => expect(sheet.textContent).toContain('青云市召开校园安全工作会议'));
  // The button is at the end of the page, which opens at its top all the same.
  expect(focus).toHaveBeenCalledWith({ preventScroll: true });
  await page.user.keyboard('{Enter}');
  await waitFor(() => expect(page.saved).toHaveLength(1));
  const text = (await page.saved[0]?.text()) ?? '';
  for (const { about } of READINGS) expect(text).toContain(about.title.slice(0, 10));
  expect(await page.findByText(`Saved as ${page.saved[0]?.name}`)).toBeDefined();
  await waitFor(async () => expect((await remembered()).last.format).toBe('markdown'));
});

test('each format has a description and a fitting preview: a table as a table, a page as a page', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(format(page, 'CSV by code'));
  expect(page.getByText('One row per code of each annotation, for pivot tables and statistics.')).toBeDefined();
  expect((await page.findAllByRole('columnheader')).length).toBeGreaterThan(8);
  await page.user.click(page.getByRole('radio', { name: 'For programs' }));
  await waitFor(() => expect(page.getAllByRole('columnheader').map((one) => one.textContent)).toContain('code_paths'));
  await page.user.click(format(page, 'Web page, print'));
  const frame = await page.findByTitle('As it is shown');
  expect(frame.getAttribute('sandbox')).toBe('');
  await page.user.click(format(page, 'REFI-QDA project'));
  expect(await page.findByText(/^In the archive: .*project\.qde/)).toBeDefined();
  expect(page.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test('one file per article in a folder of one’s own is an archive with that folder', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(page.getByRole('button', { name: 'Obsidian vault' }));
  await page.user.type(await page.findByLabelText('Folder in the vault'), '剪报/x{Tab}');
  await waitFor(async () =>
    expect(await page.findByText(/^In the archive: .*剪报 x\/2026-05-18 青云市召开/)).toBeDefined(),
  );
  await save(page);
  await waitFor(() => expect(page.saved[0]?.name).toMatch(/\.zip$/));
});

test('a choice is named, listed among the presets next time, removed, and restored by Ctrl+Z', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(format(page, 'TSV'));
  await page.user.click(await page.findByRole('button', { name: 'Save as preset…' }));
  await page.user.keyboard('For Ling{Enter}');
  await waitFor(async () => expect((await remembered()).presets.map(({ name }) => name)).toEqual(['For Ling']));
  await page.openAnother('export');
  await page.user.click(await page.findByRole('button', { name: 'For Ling' }));
  expect((format(page, 'TSV') as HTMLInputElement).checked).toBe(true);
  await page.user.click(page.getByRole('button', { name: 'Remove “For Ling”' }));
  await waitFor(async () => expect((await remembered()).presets).toEqual([]));
  await page.user.keyboard('{Control>}z{/Control}');
  await page.findByRole('button', { name: 'For Ling' });
  expect((await remembered()).presets).toHaveLength(1);
  await page.user.keyboard('{Control>}z{/Control}');
  await page.findByText('Nothing to undo');
});

test('a preset that could not be removed or restored is not reported as such', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const page = await openPage('export');
  await preview(page);
  await page.user.click(await page.findByRole('button', { name: 'Save as preset…' }));
  await page.user.keyboard('For Ling{Enter}');
  await waitFor(async () => expect((await remembered()).presets).toHaveLength(1));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  set.mockRejectedValueOnce(new Error('QuotaExceededError'));
  await page.user.click(page.getByRole('button', { name: 'Remove “For Ling”' }));
  await page.findByText(/went wrong|could not|is full/i);
  await page.findByRole('button', { name: 'For Ling' });
  await page.user.click(page.getByRole('button', { name: 'Remove “For Ling”' }));
  await waitFor(async () => expect((await remembered()).presets).toEqual([]));
  await page.findByText(/^For Ling/, { selector: '[role="status"] *, [role="status"]' }).catch(() => undefined);
  set.mockRejectedValueOnce(new Error('QuotaExceededError'));
  await page.user.keyboard('{Control>}z{/Control}');
  await page.findByText(/went wrong|could not|is full/i);
  expect(page.queryByText('Undone')).toBeNull();
  expect(page.queryByRole('button', { name: 'For Ling' })).toBeNull();
  await page.user.keyboard('{Control>}z{/Control}');
  await page.findByText('Undone');
  expect((await remembered()).presets).toHaveLength(1);
});

test('a template is edited next to its preview; an error is shown with its line and prevents saving', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(format(page, 'Notion'));
  const template = await page.findByLabelText<HTMLTextAreaElement>('Template');
  fireEvent.input(template, { target: { value: 'MINE\n# {{ article.title | shout }}' } });
  expect(await page.findByText('Line 2, column 3: there is no filter “shout”.')).toBeDefined();
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(true);
  fireEvent.input(template, { target: { value: 'MINE {{ article.title }}\n' } });
  expect(await page.findByText('MINE 青云市召开校园安全工作会议', { selector: 'pre' })).toBeDefined();
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(false);
  await page.user.click(page.getByRole('button', { name: 'Back to the default template' }));
  await waitFor(async () => expect((await remembered()).templates).toEqual({}));
  await page.user.click(page.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(template.value).toBe('MINE {{ article.title }}\n'));
  expect(Object.values((await remembered()).templates)).toEqual(['MINE {{ article.title }}\n']);
});

test('one article is exported alone, under its own name, and copied', async () => {
  const page = await openPage('export');
  const [first] = await page.db.articles.where('url').startsWith('https://courier').toArray();
  await page.openAnother('export', `?article=${first?.id}`);
  expect(await page.findByText('Your selection · 1 article · 7 annotations')).toBeDefined();
  await page.user.click(await page.findByRole('button', { name: 'Copy' }));
  expect(await page.findByText('Copied')).toBeDefined();
  const [item] = await navigator.clipboard.read();
  const text = (await (await item?.getType('text/plain'))?.text()) ?? '';
  expect(text).toContain('Council orders safety checks');
  expect(text).not.toContain('budget');
  await save(page);
  await waitFor(() => expect(page.saved[0]?.name).toMatch(/Council orders safety checks/));
});

test('a project is exported with its own records only, in the format of last time', async () => {
  const page = await openPage('export');
  const [project] = await page.db.projects.toArray();
  await page.db.projects.update(project?.id as string, { exportFormat: 'csv' });
  await page.openAnother('export', `?project=${project?.id}`);
  await preview(page);
  await waitFor(() =>
    expect((page.getByRole('radio', { name: /^CSV ?\.csv/ }) as HTMLInputElement).checked).toBe(true),
  );
  await page.user.click(format(page, 'RIS'));
  await save(page);
  await waitFor(async () => expect((await page.db.projects.toCollection().first())?.exportFormat).toBe('ris'));
});

test('details missing in an article are listed before export, and can be filled in there', async () => {
  const page = await openPage('export', { language: 'en' });
  const summary = await page.findByText('Correct titles, authors and dates before exporting');
  await page.user.click(summary);
  fireEvent(summary.parentElement as HTMLElement, new Event('toggle'));
  const lacking = await page.findByText('What the budget says about bridges', { selector: 'summary' });
  expect(lacking.textContent).toContain('without Author');
  await page.user.click(lacking);
  const box = lacking.parentElement as HTMLDetailsElement;
  fireEvent(box, new Event('toggle'));
  const author = await within(box).findByLabelText('Author');
  const titles = () =>
    page.getAllByText(/./, { selector: '.export-articles li summary' }).map((one) => one.firstChild?.textContent);
  const before = titles();
  await page.user.type(author, 'Ann Writer{Enter}');
  await waitFor(async () => {
    const article = await page.db.articles.where('url').startsWith('https://gazette').first();
    expect(article?.authors).toEqual([{ name: 'Ann Writer' }]);
  });
  // It lacks nothing any more, and stays under the hand that is typing in it.
  await waitFor(() => expect(lacking.textContent).not.toContain('without'));
  expect(titles()).toEqual(before);
  await page.findByText('Corrected');
  await page.user.click(page.getByRole('button', { name: 'Undo' }));
  await page.findByText('Undone');
  const stored = async () => (await page.db.articles.where('url').startsWith('https://gazette').first())?.authors;
  expect(await stored()).toEqual([]);
  await waitFor(() => expect((author as HTMLInputElement).value).toBe(''));
  await page.user.type(author, 'Bo{Enter}');
  await page.findByText('Corrected');
  author.blur();
  await page.user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await stored()).toEqual([]));
});

test('a selection of an earlier session says so, and links to the whole notebook', async () => {
  const page = await openPage('export', { at: '?slice=00000000-0000-4000-8000-000000000001' });
  const notice = await page.findByRole('alert');
  expect(notice.textContent).toContain('This selection was made in another session.');
  expect(within(notice).getByRole('link').getAttribute('href')).toBe('/export.html?all');
  expect(page.queryByRole('button', { name: 'Save file' })).toBeNull();
});

test('the current one of several projects is exported, until another or all are chosen', async () => {
  const page = await openPage('export', {
    before: async (db) => {
      const { addProject, chooseProject } = await import('@/utils/store/projects');
      const second = crypto.randomUUID();
      await addProject(db, { id: second, name: 'Bridges', codes: { from: 'nothing' } });
      await chooseProject(db, second);
    },
  });
  expect(await page.findByText(/^Bridges · 0 articles/)).toBeDefined();
  const projects = await page.findByRole('combobox', { name: 'Project' });
  await page.user.selectOptions(projects, 'My notebook');
  expect(await page.findByText('My notebook · 6 articles · 30 annotations')).toBeDefined();
  await page.user.selectOptions(projects, 'All projects');
  expect(await page.findByText('The whole notebook · 6 articles · 30 annotations')).toBeDefined();
});

test('articles without annotations are said to be left out, except of a backup, which has them', async () => {
  const page = await openPage('export', {
    at: '?all',
    before: async (db) => {
      const { saveArticle } = await import('@/utils/store/articles');
      const url = 'https://news.example/only-read';
      await saveArticle(db, extracted({ url }), url);
    },
  });
  expect(
    await page.findByText(
      'The whole notebook · 6 articles · 30 annotations · 1 article without annotations is left out',
    ),
  ).toBeDefined();
  await page.user.click(format(page, 'JSON'));
  expect(await page.findByText('The whole notebook · 7 articles · 30 annotations')).toBeDefined();
});

test('a page whose address names what to export has no project switch', async () => {
  const page = await openPage('export', {
    at: '?all',
    before: async (db) => {
      const { addProject } = await import('@/utils/store/projects');
      await addProject(db, { id: crypto.randomUUID(), name: 'Bridges', codes: { from: 'nothing' } });
    },
  });
  expect(await page.findByText('The whole notebook · 6 articles · 30 annotations')).toBeDefined();
  expect(page.queryByRole('combobox', { name: 'Project' })).toBeNull();
});

test('an empty notebook saves nothing and says why', async () => {
  const page = await openPage('export', { hasNotebook: false });
  expect(await page.findByText(/^Nothing is marked yet\. Mark a passage first/)).toBeDefined();
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(true);
});

test('a file that cannot be written is reported, and nothing is saved', async () => {
  const page = await openPage('export');
  await preview(page);
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await save(page);
  await waitFor(() =>
    expect(
      page
        .getAllByRole('status')
        .map((one) => one.textContent)
        .join(),
    ).toMatch(/went wrong|full/),
  );
  expect(page.saved).toEqual([]);
});

test('the message about a saved file stays until another file is on screen', async () => {
  const page = await openPage('export');
  await preview(page);
  await save(page);
  expect(await page.findByText(/^Saved as .*\.md$/)).toBeDefined();
  await page.user.click(format(page, 'BibTeX'));
  await waitFor(() => expect(page.queryByText(/^Saved as/)).toBeNull());
  await save(page);
  await page.findByText(/^Saved as .*\.bib$/);
  await page.user.click(format(page, 'CSV by code'));
  await save(page);
  await page.findByText(/^Saved as .*\.csv$/);
  await page.user.click(page.getByLabelText('Also articles without annotations'));
  await waitFor(() => expect(page.queryByText(/^Saved as/)).toBeNull());
});

test('a summary table is previewed over the whole notebook, not the first three annotations', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(format(page, 'Codebook'));
  await page.findByRole('heading', { name: 'Preview: how the table begins' });
  const table = await page.findByRole('table');
  const header = within(table).getAllByRole('columnheader');
  const at = header.findIndex(({ textContent }) => textContent === 'Annotations');
  const codes = await page.db.codes.toArray();
  const living = (await page.db.annotations.toArray()).filter(({ deleted }) => !deleted);
  const counted = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(row.children[at]?.textContent));
  expect(counted).toHaveLength(codes.length);
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(living.flatMap((one) => one.codes).length);
});

test('an empty register says so in place of its rows', async () => {
  const page = await openPage('export', {
    before: (db) =>
      db.annotations.toCollection().modify((one) => {
        delete one.official;
        delete one.directive;
      }),
  });
  await preview(page);
  await page.user.click(format(page, 'Officials'));
  expect(await page.findByText(/^Nobody is in the register yet/)).toBeDefined();
});

test('the full text is shown with its marks, next to its source', async () => {
  const page = await openPage('export');
  await preview(page);
  await page.user.click(page.getAllByRole('radio', { name: /^Markdown \.md/ })[1] as HTMLElement);
  await waitFor(() => expect(document.querySelector('.export-rendered mark')).not.toBeNull());
  expect(document.querySelector('.export-rendered')?.textContent).not.toMatch(/==|\[\^/);
  expect(document.querySelector('.export-sheet pre')?.textContent).toMatch(/==.+==\[\^1-1\]/);
});

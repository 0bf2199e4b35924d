// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MARKS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

/** The list of the library, line by line. */
const list = async (page: WholePage) => {
  await waitFor(() => expect(document.querySelector('[data-library-ready]')).not.toBeNull());
  return page.findByRole('listbox', { name: 'Articles and annotations' });
};
const lines = async (page: WholePage) => within(await list(page)).getAllByRole('option');
const line = async (page: WholePage, words: RegExp) => within(await list(page)).findByRole('option', { name: words });
const details = (page: WholePage) => within(page.getByRole('region', { name: 'Details' }));
const chosen = async (page: WholePage) =>
  (await lines(page)).filter((one) => one.getAttribute('aria-selected') === 'true').length;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the list', () => {
  test('has every article with its annotations; a search leaves those with its words, and is kept in the address', async () => {
    const page = await openPage('library');
    await line(page, /部分学校门岗形同虚设/);
    expect(await page.findByText('30 annotations in 6 articles')).toBeDefined();
    expect(await lines(page)).toHaveLength(MARKS + 6);

    await page.user.type(page.getByRole('combobox', { name: /^Search quotes/ }), '门岗');
    expect(await page.findByText('1 annotation in 1 article')).toBeDefined();
    expect(within(await list(page)).getByText('门岗').tagName).toBe('MARK');
    await waitFor(() => expect(location.search).toBe(`?q=${encodeURIComponent('门岗')}`));

    await page.user.click(page.getByRole('button', { name: 'Clear search' }));
    expect(await page.findByText('30 annotations in 6 articles')).toBeDefined();
    await waitFor(() => expect(location.search).toBe(''));
  });

  test('finds words that only a saved text has, and Enter there opens the text at them', async () => {
    const page = await openPage('library', { at: '?q=headteachers+report' });
    await page.user.click(await line(page, /In the saved text/));
    (await list(page)).focus();
    // While the notebook is read anew, what only a text has is out of the list for a moment.
    await waitFor(async () => {
      await page.user.keyboard('{Enter}');
      expect(page.went[0]).toMatch(/^\/reader\.html\?article=[-\w]+#exact=headteachers&prefix=.*Roe/);
    });
  });

  test('a code’s name that stands nowhere is looked for as the code, by Enter or the button', async () => {
    const page = await openPage('library');
    await list(page);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.type(field, '承诺');
    await page.findByText('Nothing matches “承诺”.');
    expect(page.getByRole('button', { name: 'Look for code:Pledge' })).toBeDefined();
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(field.value.trim()).toBe('code:Pledge'));
    expect((await lines(page)).length).toBeGreaterThan(0);
  });

  test('Enter pressed before the texts are searched waits for what comes of it, unless something else is typed', async () => {
    const page = await openPage('library');
    await list(page);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.type(field, '承诺{Enter}');
    await waitFor(() => expect(field.value.trim()).toBe('code:Pledge'));
    await page.user.clear(field);
    await page.user.type(field, '承诺');
    // In one turn, or the search may have ended between the two.
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.input(field, { target: { value: '承诺书' } });
    await page.findByText('Nothing matches “承诺书”.');
    expect(field.value).toBe('承诺书');
    expect(document.activeElement).toBe(field);
  });

  test('is narrowed by a facet, and let go by the same press', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    const persons = within(await page.findByRole('group', { name: 'People' }));
    await page.user.click(persons.getByRole('button', { name: /^周晓梅/ }));
    expect(await page.findByText('3 annotations in 2 articles')).toBeDefined();
    expect(page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ }).value).toContain('official:周晓梅');
    await page.user.click(persons.getByRole('button', { name: /^周晓梅/, pressed: true }));
    expect(await page.findByText('30 annotations in 6 articles')).toBeDefined();
  });

  test('where nothing is left says which condition to drop, with what that would give', async () => {
    const page = await openPage('library', { at: '?q=site%3Agazette.example+code%3ADirective' });
    expect(await page.findByText('Nothing matches “site:gazette.example code:Directive”.')).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'With any code: 5 annotations' }));
    expect(await page.findByText('5 annotations in 1 article')).toBeDefined();
    expect(page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ }).value.trim()).toBe(
      'site:gazette.example',
    );
  });

  test('stands in groups by code, by official and by date, each folded and unfolded by key', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    await page.user.selectOptions(page.getByLabelText('Group'), 'by official');
    const group = await line(page, /^周晓梅 · 青云市 ?3 annotations/); // with what she says
    await page.user.click(group);
    (await list(page)).focus();
    const before = (await lines(page)).length;
    await page.user.keyboard('{ArrowLeft}');
    await waitFor(async () => expect((await lines(page)).length).toBe(before - 3));
    await page.user.keyboard('{ArrowRight}');
    await waitFor(async () => expect((await lines(page)).length).toBe(before));

    await page.user.selectOptions(page.getByLabelText('Group'), 'by code');
    await line(page, /^Pledge ?5 annotations/);
    await page.user.selectOptions(page.getByLabelText('Group'), 'by date');
    await line(page, /^5 Jun 2026/);
    await waitFor(() => expect(location.search).toBe('?group=date'));
  });

  test('stands under its articles, which fold by key and by mouse, and stay folded when the page is loaded anew', async () => {
    const page = await openPage('library');
    const article = await line(page, /^Council orders safety checks/);
    const all = (await lines(page)).length;
    await page.user.click(article);
    (await list(page)).focus();
    await page.user.keyboard('{ArrowLeft}');
    await waitFor(async () => expect((await lines(page)).length).toBe(all - 7));
    await page.user.keyboard(' ');
    expect(await page.findByText('7 selected')).toBeDefined(); // what it hides is chosen with it
    await page.user.keyboard('{Escape}');
    await page.openAnother('library');
    await waitFor(async () => expect((await lines(page)).length).toBe(all - 7));
    const again = await line(page, /^Council orders safety checks/);
    await page.user.click(again.querySelector('.line-fold') as HTMLElement);
    await waitFor(async () => expect((await lines(page)).length).toBe(all));
  });

  test('what was folded hides nothing from a search; keys go on from the heading', async () => {
    const page = await openPage('library');
    const article = await line(page, /^Council orders safety checks/);
    const all = (await lines(page)).length;
    await page.user.click((await lines(page))[(await lines(page)).indexOf(article) + 2] as HTMLElement);
    await page.user.click(article.querySelector('.line-fold') as HTMLElement);
    await waitFor(async () => expect((await lines(page)).length).toBe(all - 7));
    const active = (await lines(page)).find((one) => one.dataset.active !== undefined);
    expect(active?.textContent).toMatch(/^Council orders safety checks.*\(collapsed\)/);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.type(field, 'Harrow');
    await line(page, /a wall fell in Harrow Lane/);
    await page.user.clear(field);
    await waitFor(async () => expect((await lines(page)).length).toBe(all - 7));
  });

  test('an article whose own text was found folds, and a search leaves nothing behind of what was folded in it', async () => {
    const page = await openPage('library', { at: '?q=Harrow' });
    await line(page, /^In the saved text/);
    const all = (await lines(page)).length;
    const article = await line(page, /^Council orders safety checks/);
    await page.user.click(article.querySelector('.line-fold') as HTMLElement);
    await waitFor(async () => expect((await lines(page)).length).toBeLessThan(all));
    const said = page.getByText('Collapsed');
    expect(said.getAttribute('role')).toBe('status');
    const remembered = (): string[] => Object.keys(JSON.parse(sessionStorage.getItem('library-folded') ?? '{}'));
    expect(remembered()).toEqual(['article Harrow']);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.clear(field);
    const again = await line(page, /^Council orders safety checks/);
    await page.user.click(again.querySelector('.line-fold') as HTMLElement);
    await waitFor(() => expect(remembered()).toEqual(['article ']));
  });

  test('of an empty project beside others says that they are still there, and shows them', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    const { send } = await import('@/utils/protocol/send');
    await send('projects.add', { id: crypto.randomUUID(), name: 'Thesis', codes: { from: 'nothing' } } as never);
    await page.findByText('Nothing in this project yet.');
    expect(page.getByText(/^Articles and annotations of your other projects are still there/)).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'All projects' }));
    await line(page, /门岗/);
  });

  test('of a new notebook says how to begin, and offers the sample', async () => {
    const page = await openPage('library', { hasNotebook: false, language: 'zh-CN' });
    const sample = await page.findByRole('link', { name: '打开示例文章' });
    expect(sample.getAttribute('href')).toBe('/reader.html?sample');
    expect(page.queryByRole('listbox', { name: '文章与标注' })).toBeNull();
  });
});

describe('by key', () => {
  test('`t` looks for a code by typing, for what the list is on', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    await page.findByRole('button', { name: 'Find a code, or make one' });
    (await list(page)).focus();
    await page.user.keyboard('t');
    const field = await page.findByRole('combobox', { name: 'Find a code, or make one' });
    expect(document.activeElement).toBe(field);
    await page.user.keyboard('pledge');
    await waitFor(() => expect(document.querySelector('.code-match')?.textContent).toContain('Pledge'));
    await page.user.keyboard('{Enter}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure', 'Pledge']));
  });

  test('`t` is for all that is chosen, whatever the keys are on', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard(' {ArrowDown} {ArrowDown}');
    expect(await chosen(page)).toBe(2);
    await page.user.keyboard('t');
    const bar = within(await page.findByRole('toolbar', { name: '2 selected' }));
    const field = await bar.findByRole('combobox', { name: 'Find a code, or make one' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await page.user.keyboard('pledge');
    await waitFor(() => expect(document.querySelector('.code-match')?.textContent).toContain('Pledge'));
    await page.user.keyboard('{Enter}');
    await page.findByText('Pledge given to 2 annotations');
  });

  test('the list is walked, chosen from, coded, deleted from, and every step taken back', async () => {
    const page = await openPage('library');
    const first = await line(page, /£12 million/);
    await page.user.click(first);
    (await list(page)).focus();
    await page.user.keyboard(' {ArrowDown} ');
    expect(await chosen(page)).toBe(2);
    expect(page.getByRole('toolbar', { name: '2 selected' })).toBeDefined();

    await page.user.keyboard('6');
    await page.findByText('Pledge given to 2 annotations');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure', 'Pledge']));

    await page.user.keyboard('{Delete}');
    await page.findByText('2 annotations deleted');
    expect(await page.living()).toBe(MARKS - 2);
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Undone');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure']));
    await page.user.keyboard('{Control>}z{/Control}');
    expect(await page.findByText('Nothing to undo')).toBeDefined();
  });

  test('deleting goes on by keys: to the next line, by Delete alone, and each one comes back', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    expect(document.activeElement).toBe(await list(page)); // the line itself goes
    const before = (await lines(page)).map((one) => one.textContent);
    await page.user.keyboard('{Delete}{Delete}');
    await waitFor(async () => expect(await page.living()).toBe(MARKS - 2));
    await waitFor(async () => expect((await lines(page)).length).toBeLessThan(before.length));
    expect(document.activeElement).toBe(await list(page));
    await waitFor(async () =>
      expect((await lines(page)).filter((one) => one.dataset.active !== undefined)).toHaveLength(1),
    );
    await page.user.click(await details(page).findByRole('button', { name: 'Delete' }));
    await waitFor(async () => expect(await page.living()).toBe(MARKS - 3));
    expect(document.activeElement).toBe(await list(page));
    for (const left of [2, 1, 0]) {
      await page.user.keyboard('{Control>}z{/Control}');
      await waitFor(async () => expect(await page.living()).toBe(MARKS - left));
    }
    await waitFor(async () => expect((await lines(page)).length).toBe(before.length));
    await page.user.keyboard('{Control>}a{/Control}');
    expect(page.getByRole('toolbar', { name: `${MARKS} selected` })).toBeDefined();
  });

  test('a key held down and the second click of a double click delete nothing more', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    fireEvent.keyDown(await list(page), { key: 'Delete' });
    await waitFor(async () => expect(await page.living()).toBe(MARKS - 1));
    for (let n = 0; n < 3; n++) fireEvent.keyDown(await list(page), { key: 'Delete', repeat: true });
    const button = await details(page).findByRole('button', { name: 'Delete' });
    fireEvent.click(button, { detail: 2 });
    fireEvent.click(button, { detail: 1 });
    await waitFor(async () => expect(await page.living()).toBe(MARKS - 2));
  });

  test('what is gone already is not deleted again, and leaves no step to take back', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const { id } = await page.mark('£12 million');
    await page.db.annotations.update(id, { deleted: '2026-05-20T00:00:00.000Z' });
    await page.user.keyboard('{Delete}');
    await waitFor(() => expect(page.asked.map(({ type }) => type)).toContain('library.remove'));
    await page.user.keyboard('{Control>}z{/Control}');
    expect(await page.findByText('Nothing to undo')).toBeDefined();
    expect(page.queryByText(/^0 annotations/)).toBeNull();
  });

  test('/ leads to the search, Enter from there to the list, Ctrl+A chooses all, Escape none, Enter opens the passage', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    await page.user.keyboard('/');
    await page.user.keyboard('门岗{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
    await page.user.keyboard('{Control>}a{/Control}');
    expect(page.getByRole('toolbar', { name: '1 selected' })).toBeDefined();
    await page.user.keyboard('{Escape}');
    expect(page.queryByRole('toolbar', { name: '1 selected' })).toBeNull();
    await page.user.keyboard('{End}{Enter}');
    const mark = await page.mark('部分学校门岗形同虚设');
    await waitFor(() => expect(page.went).toEqual([`/reader.html?article=${mark.articleId}#annotation=${mark.id}`]));
  });

  test('digits give no code where single keys are switched off', async () => {
    const page = await openPage('library', { settings: { singleKeys: false } });
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard('6{ArrowDown}');
    expect(page.asked.map(({ type }) => type)).not.toContain('library.code');
  });
});

describe('beside the list', () => {
  test('an annotation is shown in its sentence, its note kept as it is typed', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /1200万元/));
    await page.user.click(await details(page).findByRole('button', { name: 'Show the context' }));
    expect(page.getByText(/今年投入/)).toBeDefined();
    await page.user.click(details(page).getByRole('button', { name: /^Add a note: / }));
    await page.user.type(await details(page).findByRole('textbox', { name: 'Note' }), '比去年多');
    await waitFor(async () => expect((await page.mark('1200万元')).note).toBe('比去年多'));
    await line(page, /比去年多/);
  });

  test('Ctrl+Z takes notes back before what was done before them, and says what it took back', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const pane = details(page);
    await page.user.keyboard('6');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toContain('Pledge'));
    await page.user.click(await pane.findByRole('button', { name: /^Add a note: / }));
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '比去年多');
    await waitFor(async () => expect((await page.mark('£12 million')).note).toBe('比去年多'));
    await page.user.click(pane.getByRole('button', { name: 'Done' }));
    // The article's own note is offered beside it, where there is none yet.
    await page.user.click(pane.getByRole('button', { name: 'Add a note on the whole article' }));
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '存档');
    const { articleId } = await page.mark('£12 million');
    await waitFor(async () => expect((await page.db.articles.get(articleId))?.note).toBe('存档'));
    // Another line: the steps of this one go on.
    await page.user.click(await line(page, /东湖水库/));
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Note restored');
    await waitFor(async () => expect((await page.db.articles.get(articleId))?.note).toBe(''));
    expect((await page.mark('£12 million')).note).toBe('比去年多');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await page.mark('£12 million')).note).toBe(''));
    expect(await page.codesOf('£12 million')).toContain('Pledge');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).not.toContain('Pledge'));
  });

  test('Ctrl+Z right behind a note takes that back, however slow it is stored, and nothing older', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const pane = details(page);
    await page.user.keyboard('6');
    await page.findByText(/^Pledge given/i).catch(() => undefined);
    await waitFor(async () => expect(await page.codesOf('£12 million')).toContain('Pledge'));
    await page.user.click(await pane.findByRole('button', { name: /^Add a note: / }));
    const store = page.holdBack('annotation.save');
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '比去年多');
    await page.user.click(pane.getByRole('button', { name: 'Done' }));
    await page.user.keyboard('{Control>}z{/Control}');
    store();
    await page.findByText('Note restored');
    expect((await page.mark('£12 million')).note).toBe('');
    expect(page.asked.filter(({ type }) => type === 'annotation.save').length).toBeGreaterThan(0);
    expect(await page.codesOf('£12 million')).toContain('Pledge');
  });

  test('a note of a mark that was deleted elsewhere, or noted otherwise, is not taken back', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const pane = details(page);
    await page.user.click(await pane.findByRole('button', { name: /^Add a note: / }));
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '比去年多');
    await page.user.click(pane.getByRole('button', { name: 'Done' }));
    await waitFor(async () => expect((await page.mark('£12 million')).note).toBe('比去年多'));
    const { id } = await page.mark('£12 million');
    await page.db.annotations.update(id, { deleted: '2026-06-02T00:00:00.000Z' });
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('It was changed again since, and stays as it is');
    expect(await page.mark('£12 million')).toMatchObject({ note: '比去年多', deleted: '2026-06-02T00:00:00.000Z' });
  });

  test('a note that cannot be stored stays in its field, under the sentence that says so', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /1200万元/));
    page.fail('annotation.save', 'storage-full');
    await page.user.click(await details(page).findByRole('button', { name: /^Add a note: / }));
    const field = await details(page).findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await page.user.type(field, '不能丢');
    expect(await details(page).findByText(/storage is full/)).toBeDefined();
    expect(field.value).toBe('不能丢');
    expect((await page.mark('1200万元')).note).toBe('');
  });

  test('an article is shown with its text, its note and its annotations; its title is put right and stays so', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /^Council orders safety checks/));
    expect(await details(page).findByText(/after a wall fell in Harrow Lane/)).toBeDefined();
    await waitFor(() => expect(details(page).getByText('Chinese').tagName).toBe('STRONG'));
    await page.user.click(details(page).getByRole('button', { name: 'Correct title, author, source and date' }));
    const title = details(page).getByLabelText<HTMLInputElement>('Title');
    await page.user.clear(title);
    await page.user.type(title, 'Council orders checks{Enter}');
    await waitFor(async () => {
      const article = await page.db.articles.where('url').startsWith('https://courier').first();
      expect([article?.title, article?.provenance.title]).toEqual(['Council orders checks', 'by-hand']);
    });
    // In a few pauses or in one, it is one step back.
    await page.findByText('Corrected');
    title.blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => {
      const article = await page.db.articles.where('url').startsWith('https://courier').first();
      expect(article?.title).toMatch(/^Council orders safety checks/);
    });
    await page.user.click(details(page).getByRole('button', { name: 'a clipboard exercise' }));
    expect(page.went[0]).toContain('#annotation=');
  });

  test('a field corrected again later is a step of its own, with a message of its own', async () => {
    const page = await openPage('library', { today: '2026-05-20T10:00:00Z' });
    await page.user.click(await line(page, /^Council orders safety checks/));
    const button = { name: 'Correct title, author, source and date' };
    await page.user.click(await details(page).findByRole('button', button));
    const title = await details(page).findByLabelText<HTMLInputElement>('Title');
    const stored = async () => (await page.db.articles.where('url').startsWith('https://courier').first())?.title;
    const correct = async (text: string): Promise<void> => {
      fireEvent.focus(title);
      fireEvent.input(title, { target: { value: text } });
      await page.findByText('Corrected');
      await waitFor(async () => expect(await stored()).toBe(text));
    };
    await correct('Council orders');
    await correct('Council orders checks');
    vi.setSystemTime(new Date('2026-05-20T10:00:06Z'));
    await correct('Council checks');
    expect(page.getByRole('button', { name: /^Export/ }).title).toBe('Ctrl+E');
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await stored()).toBe('Council orders checks'));
    title.blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await stored()).toMatch(/^Council orders safety checks/));
  });

  test('the quote is copied with its source in the style that was chosen', async () => {
    const page = await openPage('library', { settings: { citationStyle: 'apa' } });
    await page.user.click(await line(page, /some 200 pupils/));
    await page.user.click(await details(page).findByRole('button', { name: 'Copy with source' }));
    await waitFor(async () => {
      const [item] = await navigator.clipboard.read();
      const text = await (await item?.getType('text/plain'))?.text();
      expect(text).toMatch(/some 200 pupils[\s\S]*Fielding, D\. \(2026, May 18\)/);
    });
  });

  test('the panes are made wider by the arrow keys, and keep it until Enter gives their own width back', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    const [splitter] = page.getAllByRole('separator', { name: /^Drag or press/ });
    splitter?.focus();
    await page.user.keyboard('{ArrowRight}');
    await waitFor(() => expect(localStorage.getItem('library-pane-facets')).toBe('180'));
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(localStorage.getItem('library-pane-facets')).toBeNull());
  });
});

describe('what is chosen', () => {
  test('gets a code from the bar, or loses it where all have it', async () => {
    const page = await openPage('library', { at: '?q=code%3AFigure' });
    await line(page, /£12 million/);
    await page.user.keyboard('/');
    await page.user.keyboard('{Enter}');
    await page.user.keyboard('{Control>}a{/Control}');
    await page.user.click(page.getByRole('button', { name: 'Codes…' }));
    const bar = within(page.getByRole('toolbar', { name: '5 selected' }));
    expect(bar.getByRole('button', { name: /^Figure/ }).getAttribute('aria-pressed')).toBe('true');
    await page.user.click(bar.getByRole('button', { name: /^Key passage/ }));
    await page.findByText('Key passage given to 5 annotations');
    await waitFor(async () => expect(await page.codesOf('24小时')).toContain('Key passage'));
  });

  test('that cannot be deleted is still there, and the reason is said', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    page.fail('library.remove', 'storage-refused');
    await page.user.keyboard('{Delete}');
    expect(await page.findByText(/^The browser does not let Pressmark store anything/)).toBeDefined();
    expect(await page.living()).toBe(MARKS);
    await line(page, /£12 million/);
  });

  test('leaves for the export page with nothing else', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard(' ');
    await page.user.click(
      within(page.getByRole('toolbar', { name: '1 selected' })).getByRole('button', { name: 'Export…' }),
    );
    await waitFor(() => expect(page.opened).toHaveLength(1));
    await page.openAnother('export', page.opened[0]?.replace('/export.html', ''));
    expect(await page.findByText(/^Your selection/)).toBeDefined();
    expect(await page.findByText(/1 article · 1 annotation/)).toBeDefined();
  });
});

describe('articles', () => {
  test('go to the bin with all that was said of them once that is agreed to, and come back whole', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /^What the budget says/));
    await page.user.click(await details(page).findByRole('button', { name: 'Delete the article…' }));
    expect(details(page).getByRole('alert').textContent).toContain('Its saved text and 5 annotations go with it.');
    await page.user.click(details(page).getByRole('button', { name: 'Keep' }));
    expect(await page.living()).toBe(MARKS);
    await page.user.click(details(page).getByRole('button', { name: 'Delete the article…' }));
    await page.user.click(details(page).getByRole('button', { name: 'Delete' }));
    await page.findByText('Article deleted, with 5 annotations');
    expect(await page.findByText('25 annotations in 5 articles')).toBeDefined();

    await page.user.click(page.getByRole('link', { name: 'Bin' }));
    location.hash = '#bin';
    dispatchEvent(new HashChangeEvent('hashchange'));
    const bin = within(await page.findByRole('region', { name: 'Bin' }));
    expect(await bin.findByText('Article, with 5 annotations')).toBeDefined();
    await page.user.click(bin.getByRole('button', { name: 'Restore' }));
    expect(await page.findByText('30 annotations in 6 articles')).toBeDefined();
    await page.user.click(page.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
    expect(page.queryByRole('region', { name: 'Bin' })).toBeNull();
  });

  test('in the bin are deleted for ever only after a second question', async () => {
    const page = await openPage('library', {
      at: '#bin',
      before: (db) =>
        db.annotations
          .filter(({ target }) => target.selector.quote.exact === '临川区')
          .modify({ deleted: new Date().toISOString() }),
    });
    const bin = within((await page.findAllByRole('region', { name: 'Bin' }))[0] as HTMLElement);
    const [first] = await bin.findAllByRole('button', { name: 'Delete permanently…' });
    await page.user.click(first as HTMLElement);
    expect(await bin.findByText('Delete permanently? This cannot be undone.')).toBeDefined();
    expect(await page.db.annotations.count()).toBe(MARKS);
    await page.user.click(bin.getByRole('button', { name: 'Delete permanently' }));
    await waitFor(async () => expect(await page.db.annotations.count()).toBe(MARKS - 1));
  });

  test('move to another project with what was said of them, and back', async () => {
    const second = '00000000-0000-4000-8000-0000000000aa';
    const page = await openPage('library', {
      before: async (db) => {
        const { addProject, chooseProject, readProjects } = await import('@/utils/store/projects');
        const [first] = await readProjects(db);
        await addProject(db, { id: second, name: 'Bridges', codes: { from: 'nothing' } });
        await chooseProject(db, first?.id);
      },
    });
    await page.user.click(await line(page, /^What the budget says/));
    await page.user.click(await details(page).findByRole('button', { name: 'Project…' }));
    await page.user.click(details(page).getByRole('button', { name: 'Move' }));
    await page.findByText('1 article moved to Bridges');
    expect(await page.findByText('25 annotations in 5 articles')).toBeDefined();
    await page.user.selectOptions(page.getByLabelText('Project'), 'Bridges');
    expect(await page.findByText('5 annotations in 1 article')).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await page.findByText('Undone');
    await waitFor(async () => expect(await page.db.annotations.where('project').equals(second).count()).toBe(0));
  });
});

test('a storage nearly full is said while there is room, and the backup it offers holds everything', async () => {
  const page = await openPage('library', { storage: { usage: 9e8, quota: 1e9 } });
  const warning = await page.findByRole('alert');
  expect(warning.textContent).toContain('storage is 90 % full');
  await page.user.click(within(warning).getByRole('button', { name: 'Save backup file' }));
  await waitFor(() => expect(page.saved).toHaveLength(1));
  const backup = JSON.parse((await page.saved[0]?.text()) ?? '');
  expect([backup.articles.length, backup.revisions.length, backup.annotations.length]).toEqual([6, 6, MARKS]);
});

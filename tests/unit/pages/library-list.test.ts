// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { line, lines, list } from './library-at-hand';
import { keepReading, MARKS } from './notebook-at-hand';
import { openPage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the list', () => {
  test('has every article with its annotations; a search filters it, and is kept in the address', async () => {
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

  test('opened with a condition that is looked up in the saved texts, counts nothing before it was', async () => {
    const told = new Set<string>();
    const watch = new MutationObserver(() => {
      const status = document.querySelector('.library-order [role="status"]')?.textContent;
      if (status) told.add(status);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true });
    const page = await openPage('library', { at: `?q=${encodeURIComponent('sentence:directive')}` });
    await page.findByText(/^[1-9]\d* annotations? in /);
    watch.disconnect();
    expect([...told]).toEqual(['Searching saved texts…', expect.stringMatching(/^[1-9]/)]);
  });

  test('says when an article was found by its note, not its text', async () => {
    const page = await openPage('library', {
      at: `?q=${encodeURIComponent('无人知晓')}`,
      before: (db) =>
        keepReading(db, {
          url: 'https://quiet.example/1',
          about: { title: '没有标注的一篇', lang: 'zh-CN', kind: 'portal' },
          paragraphs: ['一切如常。'],
          note: '此事无人知晓。',
          marks: [],
        }),
    });
    expect(await page.findByText(/1 more article has it in its title, source or note/)).toBeDefined();
    expect(page.queryByText(/has it in its text/)).toBeNull();
  });

  test('says when an article was found by its text, not its note', async () => {
    const page = await openPage('library', { at: `?q=${encodeURIComponent('早上七点半')}` });
    expect(await page.findByText(/1 more article has it in its text/)).toBeDefined();
    expect(page.queryByText(/title, source or note/)).toBeNull();
  });

  test('finds words only in a saved text, and Enter opens the text at them', async () => {
    const page = await openPage('library', { at: '?q=headteachers+report' });
    await page.user.click(await line(page, /In the saved text/));
    (await list(page)).focus();
    // While the notebook is read again, matches in saved texts are missing from the list for a moment.
    await waitFor(async () => {
      await page.user.keyboard('{Enter}');
      expect(page.went[0]).toMatch(/^\/reader\.html\?article=[-\w]+#exact=headteachers&prefix=.*Roe/);
    });
  });

  test('finds all passages with a code by the code’s name alone', async () => {
    const page = await openPage('library');
    await list(page);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    const shown = () => page.getByText(/^\d+ annotations? in \d+ articles?/).textContent;
    await page.user.type(field, 'code:Pledge');
    await waitFor(() => expect(shown()).not.toBe('30 annotations in 6 articles'));
    const coded = shown();
    await page.user.clear(field);
    await waitFor(() => expect(shown()).toBe('30 annotations in 6 articles'));
    await page.user.type(field, '承诺');
    await waitFor(() => expect(shown()).toBe(coded));
    expect((await lines(page)).length).toBeGreaterThan(0);
  });

  test('offers the condition that unmatched words name, by Enter or the button', async () => {
    const page = await openPage('library');
    await list(page);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.type(field, 'site courier.example');
    await page.findByText('Nothing matches “site courier.example”.');
    expect(page.getByRole('button', { name: 'Look for site:courier.example' })).toBeDefined();
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(field.value.trim()).toBe('site:courier.example'));
    expect((await lines(page)).length).toBeGreaterThan(0);
  });

  test('makes Enter wait for the search of the texts, unless the query changes', async () => {
    const page = await openPage('library');
    await list(page);
    const field = page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ });
    await page.user.type(field, 'site courier.example{Enter}');
    await waitFor(() => expect(field.value.trim()).toBe('site:courier.example'));
    await page.user.clear(field);
    await page.user.type(field, 'site courier.example');
    // In one turn, or the search may have ended between the two.
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.input(field, { target: { value: '承诺书' } });
    await page.findByText('Nothing matches “承诺书”.');
    expect(field.value).toBe('承诺书');
    expect(document.activeElement).toBe(field);
  });

  test('is filtered by a facet, and unfiltered by the same press', async () => {
    const page = await openPage('library');
    await line(page, /门岗/);
    const persons = within(await page.findByRole('group', { name: 'People' }));
    await page.user.click(persons.getByRole('button', { name: /^周晓梅/ }));
    expect(await page.findByText('3 annotations in 2 articles')).toBeDefined();
    expect(page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ }).value).toContain('official:周晓梅');
    await page.user.click(persons.getByRole('button', { name: /^周晓梅/, pressed: true }));
    expect(await page.findByText('30 annotations in 6 articles')).toBeDefined();
  });

  test('follows a code renamed elsewhere: the query uses its new name', async () => {
    const page = await openPage('library', { at: '?q=code%3AFigure' });
    const found = (await lines(page)).length;
    expect(found).toBeGreaterThan(0);
    const figure = (await page.db.codes.toArray()).find(({ names }) => names.en === 'Figure');
    if (!figure) throw new Error('no such code');
    const { send } = await import('@/utils/protocol/send');
    await send('codebook.edit', {
      edit: { kind: 'change', id: figure.id, fields: { names: { ...figure.names, en: 'Number' } } },
    });
    await waitFor(() =>
      expect((page.getByRole('combobox', { name: /^Search/ }) as HTMLInputElement).value).toBe('code:Number'),
    );
    await waitFor(async () => expect(await lines(page)).toHaveLength(found));
  });

  test('without results says which condition to drop, and what that would give', async () => {
    const page = await openPage('library', { at: '?q=site%3Agazette.example+code%3ADirective' });
    expect(await page.findByText('Nothing matches “site:gazette.example code:Directive”.')).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'With any code: 5 annotations' }));
    expect(await page.findByText('5 annotations in 1 article')).toBeDefined();
    expect(page.getByRole<HTMLInputElement>('combobox', { name: /^Search quotes/ }).value.trim()).toBe(
      'site:gazette.example',
    );
  });

  test('is grouped by code, official and date, with each group folded and unfolded by key', async () => {
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

  test('is grouped by article, foldable by key and mouse, and stays folded after a reload', async () => {
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

  test('folded groups hide no search results; keys continue from the heading', async () => {
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

  test('an article with a match in its text can be folded, and folding in a search ends with it', async () => {
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

  test('of an empty project says that other projects have articles, and shows them', async () => {
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

test('low storage is announced in time, and the offered backup is complete', async () => {
  const page = await openPage('library', { storage: { usage: 9e8, quota: 1e9 } });
  const warning = await page.findByRole('alert');
  expect(warning.textContent).toContain('storage is 90 % full');
  await page.user.click(within(warning).getByRole('button', { name: 'Save backup file' }));
  await waitFor(() => expect(page.saved).toHaveLength(1));
  const backup = JSON.parse((await page.saved[0]?.text()) ?? '');
  expect([backup.articles.length, backup.revisions.length, backup.annotations.length]).toEqual([6, 6, MARKS]);
});

// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { details, line } from './library-at-hand';
import { editReading } from './notebook-at-hand';
import { openPage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the details', () => {
  test('show an annotation in its sentence, and store its note while it is typed', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /1200万元/));
    await page.user.click(await details(page).findByRole('button', { name: 'Show the context' }));
    expect(page.getByText(/今年投入/)).toBeDefined();
    await page.user.click(details(page).getByRole('button', { name: /^Add a note: / }));
    await page.user.type(await details(page).findByRole('textbox', { name: 'Note' }), '比去年多');
    await waitFor(async () => expect((await page.mark('1200万元')).note).toBe('比去年多'));
    await line(page, /比去年多/);
  });

  test('show both wordings of an edited quote, also in its copy, and its line says so', async () => {
    const page = await openPage('library', { before: (db) => editReading(db, 0, '6月底前', '9月底前') });
    const edited = await line(page, /6月底前完成校园周边隐患排查/);
    expect(within(edited).getByText('edited since')).toBeDefined();
    expect(within(await line(page, /1200万元/)).queryByText('edited since')).toBeNull();
    await page.user.click(edited);
    const pane = details(page);
    await pane.findByText(/^Words edited since; seen on /);
    expect(pane.getByText('6', { selector: 'del' })).toBeDefined();
    expect(pane.getByText('9', { selector: 'ins' })).toBeDefined();
    await page.user.click(pane.getByRole('button', { name: 'Copy with source' }));
    await waitFor(async () => {
      const [item] = await navigator.clipboard.read();
      const text = await (await item?.getType('text/plain'))?.text();
      expect(text).toMatch(/\[Words edited since; seen on .*9月底前完成校园周边隐患排查。”\]$/);
    });
    await page.user.click(await line(page, /1200万元/));
    await waitFor(() => expect(pane.queryByText(/^Words edited since/)).toBeNull());
  });

  test('undo notes with Ctrl+Z before earlier actions, and say what was undone', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const pane = details(page);
    await page.user.keyboard('6');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toContain('Pledge'));
    await page.user.click(await pane.findByRole('button', { name: /^Add a note: / }));
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '比去年多');
    await waitFor(async () => expect((await page.mark('£12 million')).note).toBe('比去年多'));
    await page.user.click(pane.getByRole('button', { name: 'Done' }));
    // The article's own note is offered beside it if there is none yet.
    await page.user.click(pane.getByRole('button', { name: 'Add a note on the whole article' }));
    await page.user.type(pane.getByRole('textbox', { name: 'Note' }), '存档');
    const { articleId } = await page.mark('£12 million');
    await waitFor(async () => expect((await page.db.articles.get(articleId))?.note).toBe('存档'));
    // Another line: the steps of this one go on.
    await page.user.click(await line(page, /东湖水库/));
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Note change undone');
    await waitFor(async () => expect((await page.db.articles.get(articleId))?.note).toBe(''));
    expect((await page.mark('£12 million')).note).toBe('比去年多');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await page.mark('£12 million')).note).toBe(''));
    expect(await page.codesOf('£12 million')).toContain('Pledge');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).not.toContain('Pledge'));
  });

  test('undo a note with Ctrl+Z right after it, however slowly it is stored, and nothing older', async () => {
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
    await page.findByText('Note change undone');
    expect((await page.mark('£12 million')).note).toBe('');
    expect(page.asked.filter(({ type }) => type === 'annotation.save').length).toBeGreaterThan(0);
    expect(await page.codesOf('£12 million')).toContain('Pledge');
  });

  test('do not undo a note of a mark that was deleted or noted elsewhere', async () => {
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
    await page.findByText('It has been changed since, and stays as it is');
    expect(await page.mark('£12 million')).toMatchObject({ note: '比去年多', deleted: '2026-06-02T00:00:00.000Z' });
  });

  test('keep a note that cannot be stored in its field, with the reason', async () => {
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

  test('show an article with its text, note and annotations; a corrected title stays', async () => {
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

  test('make a second correction of a field a step of its own, with its own message', async () => {
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

  test('copy the quote with its source in the chosen style', async () => {
    const page = await openPage('library', { settings: { citationStyle: 'apa' } });
    await page.user.click(await line(page, /some 200 pupils/));
    await page.user.click(await details(page).findByRole('button', { name: 'Copy with source' }));
    await waitFor(async () => {
      const [item] = await navigator.clipboard.read();
      const text = await (await item?.getType('text/plain'))?.text();
      expect(text).toMatch(/some 200 pupils[\s\S]*Fielding, D\. \(2026, May 18\)/);
    });
  });

  test('are widened with the arrow keys, and stay so until Enter resets them', async () => {
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

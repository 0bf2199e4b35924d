// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chosen, details, line, lines, list } from './library-at-hand';
import { MARKS } from './notebook-at-hand';
import { openPage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('by key', () => {
  test('Ctrl+Z undoes what was done before a reload, and says that a note cannot be undone', async () => {
    const page = await openPage('library');
    const leave = async (): Promise<void> => {
      dispatchEvent(new Event('pagehide'));
      await page.openAnother('ledger');
      await page.openAnother('library');
      await list(page);
    };
    const undo = (): Promise<void> => page.user.keyboard('{Control>}z{/Control}');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard('1');
    await page.findByText('Key passage given to 1 annotation');
    await page.user.keyboard('{Delete}');
    await page.findByText('29 annotations in 6 articles');
    await page.findByText('Annotation deleted');
    await leave();
    await undo();
    await page.findByText('30 annotations in 6 articles');
    expect(await page.codesOf('£12 million')).toEqual(['Figure', 'Key passage']);
    await leave();
    await undo();
    await page.findByText('Undone');
    expect(await page.codesOf('£12 million')).toEqual(['Figure']);

    await page.user.click(await line(page, /some 200 pupils/));
    await page.user.click(await page.findByRole('button', { name: 'Add a note: some 200 pupils' }));
    await page.user.type(await page.findByRole('textbox', { name: 'Note' }), 'later');
    await waitFor(async () => expect((await page.mark('some 200 pupils')).note).toBe('later'));
    await leave();
    await undo();
    await page.findByText('What you did last cannot be undone');
    await undo();
    await page.findByText('Nothing to undo');
    expect((await page.mark('some 200 pupils')).note).toBe('later');
  });

  test('a step undone on a page that was restored from the cache is not undone again', async () => {
    const page = await openPage('library');
    const undo = (): Promise<void> => page.user.keyboard('{Control>}z{/Control}');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard('1');
    await page.findByText('Key passage given to 1 annotation');
    dispatchEvent(new Event('pagehide'));
    dispatchEvent(new Event('pageshow'));
    await undo();
    await page.findByText('Undone');
    dispatchEvent(new Event('pagehide'));
    await page.openAnother('library');
    await list(page);
    await undo();
    expect(await page.findByText('Nothing to undo')).toBeDefined();
  });

  test.each([
    ['Delete', '{Delete}', 'library.remove'],
    ['a code', '1', 'library.code'],
  ] as const)(
    'Ctrl+Z right behind %s takes that back, however slow it is stored, and nothing older',
    async (_, key, type) => {
      const page = await openPage('library');
      await page.user.click(await line(page, /£12 million/));
      (await list(page)).focus();
      await page.user.keyboard('6');
      await page.findByText('Pledge given to 1 annotation');
      const store = page.holdBack(type);
      await page.user.keyboard(`${key}{Control>}z{/Control}`);
      await waitFor(() => expect(page.asked.map((one) => one.type)).toContain(type));
      store();
      await page.findByText('Undone');
      expect(page.queryByText(/Annotation deleted|Key passage given/)).toBeNull();
      expect(await page.living()).toBe(MARKS);
      await page.findByText('30 annotations in 6 articles');
      expect(await page.codesOf('£12 million')).toEqual(['Figure', 'Pledge']);
      await page.user.keyboard('{Control>}z{/Control}');
      await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure']));
    },
  );

  test('Ctrl+Z right after a failing deletion gives the reason, and undoes nothing older', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard('6');
    await page.findByText('Pledge given to 1 annotation');
    page.fail('library.remove', 'storage-refused');
    const refuse = page.holdBack('library.remove');
    await page.user.keyboard('{Delete}{Control>}z{/Control}');
    refuse();
    expect(await page.findByText(/^The browser does not let Pressmark store anything/)).toBeDefined();
    expect(await page.codesOf('£12 million')).toEqual(['Figure', 'Pledge']);
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('£12 million')).toEqual(['Figure']));
  });

  test('`t` searches for a code for the current line', async () => {
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

  test('`t` applies to the whole selection, whatever the current line', async () => {
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

  test('the list is navigated, selected in, coded, deleted from, and each step undone', async () => {
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

  test('deleting continues on the next line with Delete alone, and each one is restored by undo', async () => {
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

  test('deleting something twice has no further effect, and leaves no undo step', async () => {
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

  test('/ focuses the search, Enter the list; Ctrl+A selects all, Escape none, Enter opens the passage', async () => {
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

  test('digits give no code when single keys are off', async () => {
    const page = await openPage('library', { settings: { singleKeys: false } });
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    await page.user.keyboard('6{ArrowDown}');
    expect(page.asked.map(({ type }) => type)).not.toContain('library.code');
  });
});

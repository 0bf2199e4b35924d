// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { details, line, lines, list } from './library-at-hand';
import { MARKS } from './notebook-at-hand';
import { openPage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the selection', () => {
  test('gets a code from the bar, or loses it if all have it', async () => {
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

  test('stays if it cannot be deleted, with the reason', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    (await list(page)).focus();
    page.fail('library.remove', 'storage-refused');
    await page.user.keyboard('{Delete}');
    expect(await page.findByText(/^The browser does not let Pressmark store anything/)).toBeDefined();
    expect(await page.living()).toBe(MARKS);
    await line(page, /£12 million/);
  });

  test('leaves the list and every count at once, before it is deleted on disk', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /£12 million/));
    const codes = within(page.getByRole('group', { name: 'Codes' }));
    const figures = () => codes.getByRole('button', { name: /^Figure/ }).textContent;
    const before = figures();
    const goOn = page.holdBack('library.remove');
    (await list(page)).focus();
    await page.user.keyboard('{Delete}');
    await page.findByText('29 annotations in 6 articles');
    expect(await page.living()).toBe(MARKS);
    expect(figures()).not.toBe(before);
    expect((await lines(page)).some(({ textContent }) => textContent?.includes('£12 million'))).toBe(false);
    goOn();
    await page.findByText('Annotation deleted');
    await page.user.click(page.getByRole('button', { name: /^Undo/ }));
    await page.findByText('30 annotations in 6 articles');
  });

  test('is exported with nothing else', async () => {
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
  test('are moved to the bin with their annotations after confirmation, and restored whole', async () => {
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

  test('leave the list and every count at once, before they are deleted on disk', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /^What the budget says/));
    await page.user.click(await details(page).findByRole('button', { name: 'Delete the article…' }));
    const goOn = page.holdBack('library.move-articles');
    await page.user.click(details(page).getByRole('button', { name: 'Delete' }));
    await page.findByText('25 annotations in 5 articles');
    expect(page.queryByRole('button', { name: /^The Gazette/ })).toBeNull();
    expect(await page.living()).toBe(MARKS);
    goOn();
    await page.findByText('Article deleted, with 5 annotations');
    expect(page.getByText('25 annotations in 5 articles')).toBeDefined();
  });

  test('are restored by Ctrl+Z even before they are in the bin on disk', async () => {
    const page = await openPage('library');
    await page.user.click(await line(page, /^What the budget says/));
    await page.user.click(await details(page).findByRole('button', { name: 'Delete the article…' }));
    const goOn = page.holdBack('library.move-articles');
    await page.user.click(details(page).getByRole('button', { name: 'Delete' }));
    await page.findByText('25 annotations in 5 articles');
    await page.user.keyboard('{Control>}z{/Control}');
    goOn();
    await page.findByText('Undone');
    await page.findByText('30 annotations in 6 articles');
    expect(await page.living()).toBe(MARKS);
  });

  test('in the bin are deleted permanently only after a second question', async () => {
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

  test('are moved to another project with their annotations, and back', async () => {
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

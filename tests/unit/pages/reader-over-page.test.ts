// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MARKS } from './notebook-at-hand';
import { COURIER, drawer, isReady, openOver } from './reader-at-hand';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('over a page', () => {
  const page42 = { url: 'https://other.example/a', paragraphs: ['One sentence stands here.', 'And another one.'] };

  test('the article is saved when read, marked in the frame, and the view closed', async () => {
    const closed = vi.fn(() => true);
    const page = await openOver(page42, { inPage: { 'page.close': closed } });
    await isReady();
    await waitFor(async () => expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1));
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.codesOf('One sentence')).toEqual(['Key passage']));
    await page.user.click(page.getByRole('button', { name: 'Back to the page' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
  });

  test('Escape leaves the new mark before it closes the view', async () => {
    const closed = vi.fn(() => true);
    const page = await openOver(
      { url: COURIER, paragraphs: ['A council meets.', 'It says no.'] },
      {
        inPage: { 'page.close': closed },
      },
    );
    await isReady();
    page.select('council meets');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).not.toBeNull();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('toolbar', { name: 'Selected passage' })).toBeNull());
    expect(closed).not.toHaveBeenCalled();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('a mark made after a backup replaced everything is stored, with its article', async () => {
    const page = await openOver(page42);
    await isReady();
    await waitFor(async () => expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1));
    await Promise.all([page.db.articles.clear(), page.db.revisions.clear(), page.db.annotations.clear()]);
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.living()).toBe(1));
    expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1);
    expect(page.queryByText(/^The page has changed/)).toBeNull();
  });

  test('in a private window nothing is stored, and the view says so', async () => {
    const page = await openOver(page42, { isPrivate: true });
    await isReady();
    expect((await page.findByRole('alert')).textContent).toContain('Private window: nothing is stored.');
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    expect(await page.findByRole('button', { name: '1 annotation' })).toBeDefined();
    expect([await page.living(), await page.db.articles.where('url').equals(page42.url).count()]).toEqual([MARKS, 0]);
  });

  test('if no article is found, all text is shown on request', async () => {
    const answers = [{ problem: 'nothing-found' }];
    const taken = vi.fn();
    const page = await openOver(page42, {
      inPage: {
        'page.article': ((asked: { take?: string }) => {
          taken(asked.take);
          return answers.shift() ?? { problem: 'page-gone' };
        }) as never,
      },
    });
    const notice = within(await page.findByRole('alert'));
    expect(notice.getByText('No article was found on this page.')).toBeDefined();
    await page.user.click(notice.getByRole('button', { name: 'Show all text' }));
    await waitFor(() => expect(taken).toHaveBeenLastCalledWith('all-text'));
    expect(await page.findByText(/^The page has changed in the meantime/)).toBeDefined();
    expect(page.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  test('a PDF links to the page where its text can be pasted', async () => {
    const page = await openOver(page42, { inPage: { 'page.article': () => ({ problem: 'pdf' }) } });
    await page.user.click(await page.findByRole('button', { name: 'Paste the text' }));
    await waitFor(() => expect(page.opened[0]).toMatch(/^\/paste\.html\?url=/));
  });

  test('removed pieces are listed with the reason, and put back on request', async () => {
    const edit = vi.fn(() => ({ problem: 'page-gone' }));
    const page = await openOver(page42, {
      inPage: { 'page.edit': edit as never },
    });
    await isReady();
    await page.user.click(page.getByRole('button', { name: 'Details and outline' }));
    const panel = await drawer(page, 'Details and outline');
    expect(await panel.findByText('More stories')).toBeDefined();
    await page.user.click(panel.getByRole('button', { name: 'Put back: More stories' }));
    await waitFor(() => expect(edit).toHaveBeenCalledWith({ token: 'token', edit: { putBack: [0] } }));
    expect(await panel.findByText(/^The page has changed in the meantime/)).toBeDefined();
  });
});

// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { send } from '@/utils/protocol/send';
import type { Database } from '@/utils/store/database';
import { chooseProject } from '@/utils/store/projects';
import { editReading, keepReading, READINGS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

const ORDER = '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。';
const BY_HAND = '会议要求，教育部门要逐校建立台账，每月通报一次。';

/** The row whose passage says this. */
async function _row(page: WholePage, words: string) {
  const quote = await page.findByText(words, { selector: 'blockquote' });
  return quote.closest('tr') as HTMLTableRowElement;
}
const _count = async (page: WholePage): Promise<number> =>
  (await page.findAllByRole('link', { name: /./ })).filter((one) => one.closest('.ledger-source')).length;
const directive = async ({ mark }: WholePage, quote: string) => (await mark(quote)).directive;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the due list', () => {
  test('is called empty, like the officials, only after all passages were read', async () => {
    const before = (db: Database) =>
      db.annotations.filter(({ target }) => target.selector.quote.exact !== BY_HAND).delete();
    const page = await openPage('essay', { before });
    const letGo = page.holdBack('ledger.passages');
    await page.openAnother('ledger', '#due');
    await page.findByText('Reading the passages…');
    expect(page.queryByText('No directive has a deadline yet.')).toBeNull();
    location.hash = '#officials';
    dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Officials'));
    expect(page.getByText('Reading the passages…')).toBeDefined();
    expect(page.queryByText('Nothing here yet.')).toBeNull();
    location.hash = '#due';
    dispatchEvent(new HashChangeEvent('hashchange'));
    letGo();
    await page.findByText('No directive has a deadline yet.');
    expect(page.queryByText('Reading the passages…')).toBeNull();
  });

  test('groups by urgency; done is the day it was reported, and done ones are not exported with the open ones', async () => {
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00' });
    const overdue = within((await page.findByRole('heading', { name: /^Overdue/ })).parentElement as HTMLElement);
    expect(overdue.getByText('5 days ago')).toBeDefined();
    const soon = within(page.getByRole('heading', { name: /^In the next 30 days/ }).parentElement as HTMLElement);
    expect(soon.getAllByText('in 15 days')).toHaveLength(2);

    await page.user.click(overdue.getByRole('checkbox', { name: 'Done' }));
    expect(await page.findByText('marked as done on 15 Jun 2026')).toBeDefined();
    await waitFor(async () =>
      expect((await directive(page, '周晓梅要求，水利部门要在6月10日前备足物资，24小时值守。'))?.done).toBe(
        '2026-06-15',
      ),
    );
    await page.user.click(page.getByRole('button', { name: 'Calendar' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    const calendar = (await page.saved[0]?.text()) ?? '';
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260630');
  });

  test('is filtered by words and addressee; a deadline without a date is listed too', async () => {
    const before = async (db: Database): Promise<void> => {
      await db.annotations.toCollection().modify((one: Annotation) => {
        if (one.directive?.addressee === '水利部门') one.directive.deadline = { text: '汛期来临前' };
      });
    };
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    const noDay = within((await page.findByRole('heading', { name: /^Without a day/ })).parentElement as HTMLElement);
    expect(noDay.getByText('汛期来临前')).toBeDefined();
    await page.user.selectOptions(page.getByLabelText('To whom'), '各县市区');
    expect(page.queryByText('汛期来临前')).toBeNull();
    expect(page.getAllByRole('checkbox', { name: 'Done' })).toHaveLength(1);
    await page.user.selectOptions(page.getByLabelText('To whom'), 'To anyone');
    await page.user.type(page.getByRole('searchbox', { name: 'Search what is due' }), '物资');
    expect(page.getAllByRole('checkbox', { name: 'Done' })).toHaveLength(1);
    await page.user.type(page.getByRole('searchbox', { name: 'Search what is due' }), ' nowhere');
    expect(page.getByText('No directive matches.')).toBeDefined();
  });

  test('shows what later articles report, also if they quote it, and no reprints, in either script', async () => {
    const order = READINGS[0]?.paragraphs[1] ?? '';
    const later = (url: string, paragraphs: string[]): Parameters<typeof keepReading>[1] => ({
      url,
      about: { title: url.slice(-6), lang: 'zh-CN', kind: 'government', published: { text: '', iso: '2026-05-20' } },
      paragraphs,
      marks: [],
    });
    const reprint = order.replace('李强民强调', '李強民強調').replace('县', '縣');
    const before = async (db: Database): Promise<void> => {
      await keepReading(db, later('https://one.example/reprint', [...(READINGS[0]?.paragraphs ?? []), reprint]));
      await keepReading(db, later('https://two.example/report', ['青云市校园周边隐患排查已经结束。']));
      await keepReading(db, later('https://two.example/quotes', [order, '青云市校园周边隐患排查已经结束。']));
    };
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    await page.findByRole('link', { name: 'report' });
    expect(page.getByRole('link', { name: 'quotes' })).toBeDefined();
    expect(page.queryByRole('link', { name: 'eprint' })).toBeNull();
  });

  test('shows no article of another project only, whichever projects are shown', async () => {
    const later = (url: string): Parameters<typeof keepReading>[1] => ({
      url,
      about: { title: url.slice(-6), lang: 'zh-CN', kind: 'government', published: { text: '', iso: '2026-05-20' } },
      paragraphs: ['青云市校园周边隐患排查已经结束。'],
      marks: [],
    });
    const before = async (db: Database): Promise<void> => {
      await keepReading(db, later('https://two.example/report'));
      const secret = await keepReading(db, later('https://two.example/secret'));
      await db.articles.update(secret.id, { projects: [crypto.randomUUID()] });
      await chooseProject(db, undefined);
    };
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    await page.findByRole('link', { name: 'report' });
    expect(page.queryByRole('link', { name: 'secret' })).toBeNull();
  });

  test('links to the page of an article that reports completion if it is not in the notebook', async () => {
    const url = 'https://two.example/done';
    const before = async (db: Database): Promise<void> => {
      await db.annotations.toCollection().modify((one: Annotation) => {
        if (one.directive?.addressee !== '水利部门') return;
        one.directive.done = '2026-06-11';
        one.directive.doneBy = { articleId: crypto.randomUUID(), title: '已备足', url, quote: '' };
      });
    };
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    await waitFor(() => expect(page.getByRole('link', { name: '已备足' }).getAttribute('href')).toBe(url));
  });

  test('says when the deadline was edited on the page since, with both wordings', async () => {
    const before = (db: Database) => editReading(db, 0, '6月底前', '9月底前');
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    const said = await page.findByText('The page no longer states this deadline as it was marked.');
    const row = within(said.closest('li') as HTMLElement);
    expect(row.getByText(/^Words edited since; seen on /)).toBeDefined();
    expect(row.getByText('9', { selector: 'ins' })).toBeDefined();
    expect(page.getAllByText(/^Words edited since/)).toHaveLength(1);
  });

  test('compares quotes once, not at each click, and again after the page was read again', async () => {
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00' });
    const { db } = await import('@/entrypoints/library/db');
    const done = await page.findAllByRole('checkbox', { name: 'Done' });
    const read = vi.spyOn(db.revisions, 'where');
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
    await quiet();
    read.mockClear();
    await page.user.click(done[0] as HTMLElement);
    await page.findByText('marked as done on 15 Jun 2026');
    await waitFor(async () =>
      expect((await directive(page, '周晓梅要求，水利部门要在6月10日前备足物资，24小时值守。'))?.done).toBeDefined(),
    );
    await quiet();
    expect(read).not.toHaveBeenCalled();
    await editReading(page.db, 0, '6月底前', '9月底前');
    await send('ledger.change', { id: (await page.mark(BY_HAND)).id, directive: null });
    await page.findByText('The page no longer states this deadline as it was marked.');
    expect(read).toHaveBeenCalledOnce();
  });

  test.each([
    ['that never stood in the marked words', '压实主体', '压实', { text: '年底', date: '2026-12-31' }],
    ['that stands there in full width', '6月底前完成校园', '６月底前完成学校', { text: '6月底前', date: '2026-06-30' }],
    [
      'that stands there in the other script',
      '压实主体责任，6月底前完成',
      '壓實主體責任，6月底前办结',
      { text: '压实主体责任，6月底前', date: '2026-06-30' },
    ],
  ])('does not say so of a deadline %s, whatever else was edited', async (_, from, to, deadline) => {
    const before = async (db: Database): Promise<void> => {
      const { id } = (await db.annotations.toArray()).find(({ target }) => target.selector.quote.exact === ORDER) ?? {};
      await db.annotations.update(id ?? '', { 'directive.deadline': deadline } as never);
      await editReading(db, 0, from, to);
    };
    const page = await openPage('ledger', { at: '#due', today: '2026-06-15T09:00:00', before });
    await page.findByText(/^Words edited since; seen on /);
    expect(page.queryByText('The page no longer states this deadline as it was marked.')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { send } from '@/utils/protocol/send';
import type { Database } from '@/utils/store/database';
import { openPage, type WholePage } from './whole-page';

const ORDER = '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。';
const BY_HAND = '会议要求，教育部门要逐校建立台账，每月通报一次。';

/** The row whose passage says this. */
async function row(page: WholePage, words: string) {
  const quote = await page.findByText(words, { selector: 'blockquote' });
  return quote.closest('tr') as HTMLTableRowElement;
}
const count = async (page: WholePage): Promise<number> =>
  (await page.findAllByRole('link', { name: /./ })).filter((one) => one.closest('.ledger-source')).length;
const directive = async ({ mark }: WholePage, quote: string) => (await mark(quote)).directive;

/** The order as accepted when the rules did not read its deadline yet. */
async function withoutDeadline(db: Database): Promise<void> {
  const order = (await db.annotations.toArray()).find(({ target }) => target.selector.quote.exact === ORDER);
  if (!order?.directive) throw new Error('the order is not there');
  await db.annotations.update(order.id, {
    directive: { ...order.directive, deadline: { text: '' } },
    origin: { by: 'rule', rule: 'zh-directive', version: '1', confidence: 1, corrected: false },
  });
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the ledger', () => {
  test('lists every directive; one coded by hand is proposed, confirmed by a press, and undone', async () => {
    const page = await openPage('ledger');
    await row(page, ORDER);
    expect(await count(page)).toBe(5);
    const proposed = await row(page, BY_HAND);
    await waitFor(() => expect(proposed.dataset.state).toBe('proposed'));
    expect(await directive(page, BY_HAND)).toBeUndefined();

    await page.user.click(within(proposed).getByRole('button', { name: /^Confirm row/ }));
    await waitFor(async () => expect((await directive(page, BY_HAND))?.verb).toBe('要求'));
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await directive(page, BY_HAND)).toBeUndefined());
    await waitFor(async () => expect((await row(page, BY_HAND)).dataset.state).toBe('proposed'));
  });

  test('shows its rows once what is proposed in them was read: nothing is filled in under the mouse', async () => {
    const page = await openPage('essay');
    const letGo = page.holdBack('ledger.passages');
    await page.openAnother('ledger');
    await page.findByText('Reading the passages…');
    await waitFor(() => expect(page.asked.some(({ type }) => type === 'ledger.passages')).toBe(true));
    expect(document.querySelector('tr')).toBeNull();
    letGo();
    expect((await row(page, BY_HAND)).dataset.state).toBe('proposed');
    expect(page.queryByText('Reading the passages…')).toBeNull();
  });

  test('confirms and undoes all proposals in one write, so that none is left half done', async () => {
    const page = await openPage('ledger');
    await row(page, ORDER);
    await waitFor(async () => expect((await row(page, BY_HAND)).dataset.state).toBe('proposed'));
    const said = async () => (await page.db.annotations.toArray()).filter(({ directive: one }) => one).length;
    const before = await said();
    const writes = () => page.asked.filter(({ type }) => type.startsWith('ledger.change')).length;
    await page.user.click(page.getByRole('button', { name: /^Confirm all 2/ }));
    await waitFor(async () => expect(await said()).toBe(before + 2));
    expect(writes()).toBe(1);
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Undone');
    expect(await said()).toBe(before);
    expect(writes()).toBe(2);
    expect((await row(page, BY_HAND)).dataset.state).toBe('proposed');
  });

  test('stores an edited cell, a chosen strength and date, and reverts them on Ctrl+Z', async () => {
    const page = await openPage('ledger', { language: 'zh-CN' });
    const cells = within(await row(page, ORDER));
    const addressee = cells.getByLabelText<HTMLTextAreaElement>(/^对谁/);
    const before = addressee.value;
    await page.user.clear(addressee);
    await page.user.type(addressee, '各县{Enter}');
    await waitFor(async () => expect((await directive(page, ORDER))?.addressee).toBe('各县'));
    await page.user.selectOptions(cells.getByRole('combobox'), 'order');
    await waitFor(async () => expect((await directive(page, ORDER))?.strength).toBe('order'));
    expect((await directive(page, ORDER))?.addressee).toBe('各县');
    (document.activeElement as HTMLElement).blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await directive(page, ORDER))?.strength).toBe('must'));
    // The step before it is undone too, though no message mentions it any more.
    await page.findByText('已撤销');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await directive(page, ORDER))?.addressee).toBe(before));
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('没有可撤销的操作');
  });

  test('a proposed deadline is not confirmed by typing in another cell, but by its own cell or a press', async () => {
    const page = await openPage('ledger', { language: 'zh-CN', before: withoutDeadline });
    await waitFor(async () => expect((await row(page, ORDER)).dataset.state).toBe('deadline-proposed'));
    const addressee = within(await row(page, ORDER)).getByLabelText<HTMLTextAreaElement>(/^对谁/);
    const deadline = async () => within(await row(page, ORDER)).getByLabelText<HTMLTextAreaElement>(/^期限，/).value;
    expect(await deadline()).toBe('6月底前');
    await page.user.clear(addressee);
    await page.user.type(addressee, '各县{Enter}');
    await waitFor(async () => expect((await directive(page, ORDER))?.addressee).toBe('各县'));
    const typed = await directive(page, ORDER);
    expect(typed?.deadline).toEqual({ text: '' });
    expect([(await row(page, ORDER)).dataset.state, await deadline()]).toEqual(['deadline-proposed', '6月底前']);

    await page.user.click(within(await row(page, ORDER)).getByRole('button', { name: /^确认第/ }));
    await waitFor(async () =>
      expect((await directive(page, ORDER))?.deadline).toEqual({ text: '6月底前', date: '2026-06-30' }),
    );
    expect((await row(page, ORDER)).dataset.state).toBe('confirmed');
    (document.activeElement as HTMLElement).blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await directive(page, ORDER)).toEqual(typed));
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await directive(page, ORDER))?.addressee).toBe('各县市区'));
    expect((await directive(page, ORDER))?.deadline).toEqual({ text: '' });
  });

  test('a cell entered in a proposed row is stored and confirms no other; confirming the row is a press of its own', async () => {
    const page = await openPage('ledger', { language: 'zh-CN' });
    await waitFor(async () => expect((await row(page, BY_HAND)).dataset.state).toBe('proposed'));
    const cell = async (label: RegExp) => within(await row(page, BY_HAND)).getByLabelText<HTMLTextAreaElement>(label);
    const stored = async () => {
      const { directive: said, entered } = await page.mark(BY_HAND);
      return { said, entered };
    };
    const [action, speaker] = [(await cell(/^做什么/)).value, await cell(/^谁说/)];
    expect(action).not.toBe('');
    await page.user.clear(speaker);
    await page.user.type(speaker, '教育局{Enter}');
    await waitFor(async () => expect(await stored()).toEqual({ said: undefined, entered: { speaker: '教育局' } }));
    await page.user.clear(await cell(/^对谁/));
    await page.user.tab();
    const entered = { speaker: '教育局', addressee: '' };
    await waitFor(async () => expect(await stored()).toEqual({ said: undefined, entered }));
    expect((await row(page, BY_HAND)).dataset.state).toBe('proposed');

    await page.openAnother('ledger');
    await waitFor(async () => expect((await cell(/^谁说/)).value).toBe('教育局'));
    expect([(await cell(/^对谁/)).value, (await cell(/^做什么/)).value]).toEqual(['', action]);
    expect((await cell(/^谁说/)).dataset.entered).toBe('');
    expect((await cell(/^做什么/)).dataset.entered).toBeUndefined();
    await page.user.click(within(await row(page, BY_HAND)).getByRole('button', { name: /^确认第/ }));
    await waitFor(async () =>
      expect((await stored()).said).toMatchObject({ speaker: '教育局', addressee: '', action }),
    );
    expect((await stored()).entered).toBeUndefined();
    (document.activeElement as HTMLElement).blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await stored()).toEqual({ said: undefined, entered }));
    expect((await row(page, BY_HAND)).dataset.state).toBe('proposed');
  });

  test('undo gives a cell entered in a proposed row back to the rules', async () => {
    const page = await openPage('ledger', { language: 'zh-CN' });
    await waitFor(async () => expect((await row(page, BY_HAND)).dataset.state).toBe('proposed'));
    const verb = async () => within(await row(page, BY_HAND)).getByLabelText<HTMLTextAreaElement>(/^用词/);
    expect((await verb()).value).toBe('要求');
    await page.user.clear(await verb());
    await page.user.tab();
    await waitFor(async () => expect((await page.mark(BY_HAND)).entered).toEqual({ verb: '' }));
    (document.activeElement as HTMLElement).blur();
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await page.mark(BY_HAND)).entered).toBeUndefined());
    await waitFor(async () => expect((await verb()).value).toBe('要求'));
  });

  test('a proposed deadline that is cleared stays away, until that is undone', async () => {
    const page = await openPage('ledger', { language: 'zh-CN', before: withoutDeadline });
    await waitFor(async () => expect((await row(page, ORDER)).dataset.state).toBe('deadline-proposed'));
    const deadline = async () => within(await row(page, ORDER)).getByLabelText<HTMLTextAreaElement>(/^期限，/);
    const day = within(await row(page, ORDER)).getByLabelText<HTMLInputElement>(/^日期/);
    await page.user.clear(await deadline());
    await page.user.tab();
    await page.user.clear(day);
    day.blur();
    await waitFor(async () => expect((await row(page, ORDER)).dataset.state).toBe('confirmed'));
    await waitFor(async () => expect((await page.mark(ORDER)).entered).toEqual({ deadline: { text: '' } }));
    await page.openAnother('ledger');
    await waitFor(async () => expect((await row(page, ORDER)).dataset.state).toBe('confirmed'));
    expect((await deadline()).value).toBe('');
  });

  test('keeps what is being typed in a cell when the page is left', async () => {
    const page = await openPage('ledger', { language: 'zh-CN' });
    const addressee = within(await row(page, ORDER)).getByLabelText<HTMLTextAreaElement>(/^对谁/);
    await page.user.type(addressee, '、各园区');
    expect((await directive(page, ORDER))?.addressee).toBe('各县市区');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(async () => expect((await directive(page, ORDER))?.addressee).toBe('各县市区、各园区'));
  });

  test('undo reverts only its own cells; one that fails can be tried again', async () => {
    const page = await openPage('ledger');
    const cells = within(await row(page, ORDER));
    await page.user.selectOptions(cells.getByRole('combobox'), 'order');
    await waitFor(async () => expect((await directive(page, ORDER))?.strength).toBe('order'));
    const { id, directive: now } = await page.mark(ORDER);
    await send('ledger.change', { id, directive: { ...(now as object), addressee: '在另一窗口写的' } as never });
    const addressee = async () => within(await row(page, ORDER)).getByLabelText<HTMLTextAreaElement>(/^To whom/).value;
    await waitFor(async () => expect(await addressee()).toBe('在另一窗口写的'));

    page.fail('ledger.change-directives', 'storage-full');
    (document.activeElement as HTMLElement).blur();
    await page.user.keyboard('{Control>}z{/Control}');
    expect((await page.findByRole('alert')).textContent).toContain('storage is full');
    expect(page.queryByText('Undone')).toBeNull();
    expect(within(await row(page, ORDER)).getByRole<HTMLSelectElement>('combobox').value).toBe('order');
    page.fail('ledger.change-directives', undefined);
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Undone');
    expect(await directive(page, ORDER)).toMatchObject({ strength: 'must', addressee: '在另一窗口写的' });
  });

  test('a row no longer coded as a directive is removed by a press, and restored', async () => {
    const page = await openPage('ledger', {
      before: async (db) => {
        const all = await db.annotations.toArray();
        const order = all.find(({ target }) => target.selector.quote.exact === ORDER);
        await db.annotations.update(order?.id ?? '', { codes: [] });
      },
    });
    const said = await directive(page, ORDER);
    expect(said?.addressee).toBe('各县市区');
    await page.findByText(/1 no longer coded as a directive$/);
    await page.user.selectOptions(page.getByLabelText('Confirmed or not'), 'Uncoded');
    await waitFor(async () => expect(await count(page)).toBe(1));
    await row(page, ORDER);
    await page.user.selectOptions(page.getByLabelText('Confirmed or not'), 'All rows');
    await waitFor(async () => expect(await count(page)).toBe(5));
    await page.user.click(within(await row(page, ORDER)).getByRole('button', { name: 'Take out of the ledger' }));
    // Its place is kept under the mouse, with nothing in it to press.
    await waitFor(async () => expect((await row(page, ORDER)).inert).toBe(true));
    expect(await count(page)).toBe(5);
    await page.user.hover(document.body);
    await waitFor(async () => expect(await count(page)).toBe(4));
    expect(await directive(page, ORDER)).toBeUndefined();
    await page.user.click(await page.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await directive(page, ORDER)).toEqual(said));
  });

  test('a change that cannot be stored stays in its cell, with the reason', async () => {
    const page = await openPage('ledger');
    const cells = within(await row(page, ORDER));
    page.fail('ledger.change-directives', 'storage-full');
    const cell = cells.getByLabelText<HTMLTextAreaElement>(/^To whom, row/);
    await page.user.clear(cell);
    await page.user.type(cell, '各县{Enter}');
    expect((await page.findByRole('alert')).textContent).toContain('storage is full');
    expect(cell.value).toBe('各县');
    expect((await directive(page, ORDER))?.addressee).toBe('各县市区');
  });

  test('is filtered by words and state, and grouped', async () => {
    const page = await openPage('ledger');
    await row(page, ORDER);
    await page.user.type(page.getByRole('searchbox', { name: 'Search the ledger' }), '水利');
    await waitFor(async () => expect(await count(page)).toBe(1));
    await page.user.clear(page.getByRole('searchbox', { name: 'Search the ledger' }));
    await page.user.selectOptions(page.getByLabelText('Confirmed or not'), 'Confirmed');
    await waitFor(async () => expect(await count(page)).toBe(3));
    await page.user.selectOptions(page.getByLabelText('Group by'), 'official');
    const heads = page.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(heads).toContain('周晓梅 1 directive');
    await page.user.type(page.getByRole('searchbox', { name: 'Search the ledger' }), 'zzz');
    expect(await page.findByText('No directive matches.')).toBeDefined();
  });

  test('is exported as CSV with the visible rows and their positions in the saved text', async () => {
    const page = await openPage('ledger');
    await row(page, ORDER);
    await page.user.type(page.getByRole('searchbox', { name: 'Search the ledger' }), '水利');
    await waitFor(async () => expect(await count(page)).toBe(1));
    await page.user.click(page.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    const csv = (await page.saved[0]?.text()) ?? '';
    expect(csv).toContain('要在6月10日前备足物资，24小时值守');
    expect(csv).not.toContain('校园周边隐患');
    expect(page.asked.map(({ type }) => type)).toContain('ledger.places');
    expect(page.getByText(/^Saved as .*\.csv$/)).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Obsidian base' }));
    await waitFor(() => expect(page.saved[1]?.name).toMatch(/\.zip$/));
  });

  test('copies a paragraph on how the annotations were made, with numbers', async () => {
    const page = await openPage('ledger');
    await row(page, ORDER);
    await page.user.click(page.getByRole('button', { name: 'Copy paragraph' }));
    await page.findByText('Copied');
    const [item] = await navigator.clipboard.read();
    const text = await (await item?.getType('text/plain'))?.text();
    expect(text).toContain('Of 30 annotations, 22 were made by hand, 8 were accepted as suggested');
  });

  test('of a notebook without directives explains how to get them', async () => {
    const page = await openPage('ledger', { hasNotebook: false });
    expect(await page.findByText(/^Directives you accept appear here/)).toBeDefined();
    location.hash = '#officials';
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await page.findByText(/^Accept a suggested official/)).toBeDefined();
    location.hash = '#due';
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await page.findByText('No directive has a deadline yet.')).toBeDefined();
  });

  test('that cannot be read says so instead of being empty', async () => {
    const page = await openPage('ledger', { before: async () => undefined });
    page.fail('ledger.read', 'newer-database');
    await page.openAnother('ledger');
    expect((await page.findByRole('alert')).textContent).toContain('newer version of Pressmark');
    expect(page.queryByText('Nothing here yet.')).toBeNull();
  });
});

describe('the officials', () => {
  test('are all listed, found by title, each with a page of passages and directives', async () => {
    const page = await openPage('ledger', { at: '#officials' });
    await page.findByRole('link', { name: /^李强民/ });
    await page.user.type(page.getByRole('searchbox', { name: 'Search officials' }), '副市长');
    expect(page.queryByRole('link', { name: /^李强民/ })).toBeNull();
    location.hash = (page.getByRole('link', { name: /^周晓梅/ }) as HTMLAnchorElement).hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await page.findByRole('heading', { level: 2, name: /^周晓梅/ })).toBeDefined();
    expect(page.getByRole('link', { name: '副市长周晓梅' }).getAttribute('href')).toMatch(/^\/reader\.html\?article=/);
    expect(page.getByRole('link', { name: 'Show their passages in the library' }).getAttribute('href')).toContain(
      encodeURIComponent('周晓梅'),
    );
    await page.user.click(page.getByRole('link', { name: /All officials/ }));
  });

  test('are merged and split by hand, with each step undone', async () => {
    const page = await openPage('ledger', { at: `#officials=${encodeURIComponent('陈立|临川区')}` });
    await page.user.selectOptions(await page.findByLabelText('The same person as…'), '李强民 · 青云市');
    await page.user.click(page.getByRole('button', { name: 'Merge' }));
    await page.findByText('Merged');
    await waitFor(async () =>
      expect(await page.db.samePersons.toArray()).toEqual([{ id: '陈立|临川区', person: '李强民|青云市' }]),
    );
    location.hash = `#officials=${encodeURIComponent('李强民|青云市')}`;
    dispatchEvent(new HashChangeEvent('hashchange'));
    await page.user.click(await page.findByRole('button', { name: 'Make a separate person' }));
    await page.findByText('Separated');
    await waitFor(async () => expect(await page.db.samePersons.count()).toBe(0));
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await page.db.samePersons.count()).toBe(1));
  });

  test('get a new person for a passage about someone else', async () => {
    const page = await openPage('ledger', { at: `#officials=${encodeURIComponent('周晓梅|青云市')}` });
    const passage = (await page.findByRole('link', { name: '青云市副市长周晓梅' })).closest('li') as HTMLElement;
    await page.user.click(within(passage).getByRole('button', { name: 'Somebody else' }));
    await waitFor(async () => expect((await page.mark('青云市副市长周晓梅')).official?.person).toBe('周晓梅 2|青云市'));
    expect((await page.mark('副市长周晓梅')).official?.person).toBeUndefined();
  });

  test('have titles corrected at the passage', async () => {
    const page = await openPage('ledger', { at: `#officials=${encodeURIComponent('陈立|临川区')}` });
    const title = await page.findByLabelText<HTMLTextAreaElement>('Title');
    await page.user.clear(title);
    await page.user.type(title, '代区长{Enter}');
    await waitFor(async () => expect((await page.mark('区长陈立')).official?.title).toBe('代区长'));
    expect(await page.findByText('代区长', { selector: 'li' })).toBeDefined();
  });

  test('have labelled fields, with the actions on a passage next to it', async () => {
    const page = await openPage('ledger', { at: `#officials=${encodeURIComponent('周晓梅|青云市')}` });
    const passage = (await page.findByRole('link', { name: '副市长周晓梅' })).closest('li') as HTMLElement;
    const names = [...passage.querySelectorAll('.official-fields span')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Name', 'Title', 'Organisation', 'Place']);
    expect(within(passage).getByRole('button').parentElement?.className).toBe('passage-acts');
  });
});

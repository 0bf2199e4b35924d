// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LedgerTable } from '@/components/ledger/LedgerTable';
import { LedgerTools } from '@/components/ledger/LedgerTools';
import { ledgerRows } from '@/utils/ledger/rows';
import type { Article } from '@/utils/model/article';
import type { LedgerData } from '@/utils/model/ledger';
import { data, directive } from '../ledger/sample';
import { halfTyped, onScreen } from './on-screen';

afterEach(cleanup);

function table(of: LedgerData = data, proposals = new Map()) {
  const acts = { onSort: vi.fn(), onChange: vi.fn(), onConfirm: vi.fn(), onTakeOut: vi.fn() };
  const rows = ledgerRows(of, proposals);
  const sorting = { by: 'published', descending: true } as const;
  return { ...acts, rows, screen: onScreen(<LedgerTable rows={rows} sorting={sorting} group="none" {...acts} />) };
}

describe('a row of the ledger', () => {
  test('can be edited in every cell, and Enter saves', async () => {
    const { screen, rows, onChange } = table();
    const speaker = screen.getByLabelText<HTMLTextAreaElement>('Who, row 2');
    expect(speaker.value).toBe('李强民');
    await screen.user.clear(speaker);
    await screen.user.type(speaker, '李强{Enter}');
    expect(onChange).toHaveBeenCalledWith(rows[1], { speaker: '李强' });
  });

  test('is unchanged after Escape', async () => {
    const { screen, onChange } = table();
    const place = screen.getByLabelText<HTMLTextAreaElement>('Place, row 2');
    await screen.user.type(place, ' x{Escape}');
    expect(place.value).toBe('示例市');
    await screen.user.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('keeps its deadline while another one is half typed', () => {
    const { screen, onChange } = table();
    const deadline = screen.getByLabelText<HTMLInputElement>('Date, row 2');
    const before = deadline.value;
    expect([before, deadline.max]).toEqual([expect.stringMatching(/^\d{4}-/), '9999-12-31']);
    halfTyped(deadline);
    fireEvent.blur(deadline);
    expect(onChange).not.toHaveBeenCalled();
    expect(deadline.value).toBe(before);
  });

  test('does not repeat the organisation when that is the speaker', () => {
    const { screen } = table();
    expect(screen.getByLabelText('Organisation, row 2')).toBeDefined();
    expect(screen.queryByLabelText('Organisation, row 3')).toBeNull();
  });

  test('breaks lines in its source only after a dot', () => {
    const { screen } = table();
    const parts = [...screen.container.querySelectorAll('.ledger-source')].map((cell) =>
      [...cell.querySelectorAll('.ledger-part')].map(({ textContent }) => textContent),
    );
    expect(parts[1]).toEqual(['示例网 ·', '18 May 2026 ·', 'rule']);
  });

  test('coded by hand shows its words, and one press confirms the proposal', async () => {
    const open = data.annotations.find(({ origin }) => origin.by === 'hand');
    const proposals = new Map([[open?.id, { directive: directive({ speaker: '校长', action: '自查' }) }]]);
    const { screen, rows, onConfirm } = table(data, proposals);
    const row = screen.getAllByRole('row')[1];
    expect(row?.dataset.state).toBe('proposed');
    expect(row?.textContent).toContain('@各校要自查');
    await screen.user.click(screen.getByRole('button', { name: 'Confirm row 1' }));
    expect(onConfirm).toHaveBeenCalledWith([rows[0]]);
  });

  test('keeps its position when confirmed, so that rows do not move under the mouse', () => {
    const open = data.annotations.find(({ origin }) => origin.by === 'hand');
    const proposals = new Map([[open?.id, { directive: directive({ speaker: '校长', action: '自查' }) }]]);
    const { screen, rows, ...acts } = table(data, proposals);
    const line = () => screen.container.querySelector('tbody tr .ledger-state')?.textContent;
    expect(line()).toBe('ProposedConfirm');
    const confirmed = rows.map((row) => ({ ...row, state: 'confirmed' as const }));
    screen.show(
      <LedgerTable rows={confirmed} sorting={{ by: 'published', descending: true }} group="none" {...acts} />,
    );
    expect(line()).toBe('Confirmed');
    expect(screen.getAllByRole('row')[2]?.querySelector('.ledger-state')).toBeNull();
  });

  test('that was removed keeps its position, with its controls disabled', () => {
    const { screen, rows, ...acts } = table();
    const gone = new Set([rows[1]?.annotation.id ?? '']);
    screen.show(
      <LedgerTable rows={rows} gone={gone} sorting={{ by: 'published', descending: true }} group="none" {...acts} />,
    );
    expect(screen.getAllByRole('row').map((row) => row.hasAttribute('inert'))).toEqual([false, false, true, false]);
  });

  test('names the article’s source, or else its site', () => {
    const [may, ...others] = data.articles;
    const articles = [...others, { ...(may as (typeof others)[number]), source: '示例日报' }];
    const { screen } = table({ ...data, articles });
    const cells = [...screen.container.querySelectorAll('.ledger-source .quiet')].map(({ textContent }) => textContent);
    expect(cells[0]).toMatch(/^另一网 · /);
    expect(cells[1]).toMatch(/^示例日报 · /);
  });

  test('no longer coded as a directive says so, and can be removed', async () => {
    const annotations = data.annotations.map((one) =>
      one.directive?.speaker === '李强民' ? { ...one, codes: [] } : one,
    );
    const { screen, rows, onTakeOut } = table({ ...data, annotations });
    expect(screen.getByText('No longer coded as a directive').closest('tr')).toBe(screen.getAllByRole('row')[2]);
    await screen.user.click(screen.getByRole('button', { name: 'Take out of the ledger' }));
    expect(onTakeOut).toHaveBeenCalledWith(rows[1]);
  });

  test('without a proposal asks to be filled in', () => {
    expect(table().screen.getByText('To fill in')).toBeDefined();
  });
});

test('pressing a column’s name sorts by it, pressing again reverses the order', async () => {
  const { screen, onSort } = table();
  await screen.user.click(screen.getByRole('button', { name: 'Who' }));
  await screen.user.click(screen.getByRole('button', { name: /Where said/ }));
  expect(onSort.mock.calls).toEqual([[{ by: 'speaker', descending: false }], [{ by: 'published', descending: false }]]);
});

test('groups show their name and number of rows', () => {
  const rows = ledgerRows(data);
  const acts = { onSort: vi.fn(), onChange: vi.fn(), onConfirm: vi.fn(), onTakeOut: vi.fn() };
  const screen = onScreen(
    <LedgerTable rows={rows} sorting={{ by: 'speaker', descending: false }} group="official" {...acts} />,
  );
  const heads = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(heads).toEqual(['Not stated 1 directive', '李强民 1 directive', '《方案》 1 directive']);
});

test('groups by month are named like dates; a row without a publication date is in none', () => {
  const [may, june] = data.articles as [Article, Article];
  const { published: _, ...undated } = june;
  const rows = ledgerRows({ ...data, articles: [may, undated] });
  const acts = { onSort: vi.fn(), onChange: vi.fn(), onConfirm: vi.fn(), onTakeOut: vi.fn() };
  const screen = onScreen(
    <LedgerTable rows={rows} sorting={{ by: 'speaker', descending: false }} group="month" {...acts} />,
  );
  const heads = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(heads).toEqual(['Not stated 1 directive', 'May 2026 2 directives']);
});

test('the ledger is filtered by words, strength and state, and grouped', async () => {
  const acts = { onFilter: vi.fn(), onGroup: vi.fn() };
  const filter = { words: '', strength: 'any', state: 'any' } as const;
  const { user, ...screen } = onScreen(<LedgerTools filter={filter} group="none" {...acts} />);
  await user.type(screen.getByRole('searchbox'), '水');
  await user.selectOptions(screen.getByLabelText('How strongly'), 'urge');
  await user.selectOptions(screen.getByLabelText('Confirmed or not'), 'To confirm');
  await user.selectOptions(screen.getByLabelText('Group by'), 'month');
  expect(acts.onFilter.mock.calls.map(([change]) => change)).toEqual([
    { ...filter, words: '水' },
    { ...filter, strength: 'urge' },
    { ...filter, state: 'open' },
  ]);
  expect(acts.onGroup).toHaveBeenCalledWith('month');
});

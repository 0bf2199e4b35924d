// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Choice, FacetPanel, type Facets } from '@/components/library/FacetPanel';
import { SearchField } from '@/components/library/SearchField';
import { AskFirst } from '@/components/ui/AskFirst';
import type { Completion } from '@/utils/search/completion';
import { onScreen } from './on-screen';

afterEach(cleanup);

const offers: Completion[] = [
  { operator: 'code', value: 'Directive', count: 4, query: 'code:Directive ', caret: 15 },
  { operator: 'code', value: 'Official', count: 2, query: 'code:Official ', caret: 14 },
];

describe('the search field', () => {
  const field = (complete: () => Completion[] = () => offers) => {
    const acts = { onQuery: vi.fn(), onLeave: vi.fn() };
    const screen = onScreen(<SearchField query="" complete={complete} {...acts} />);
    return { ...acts, screen, box: screen.getByRole<HTMLInputElement>('combobox') };
  };

  test('offers completions, chosen with the arrow keys and Enter', async () => {
    const { screen, box, onQuery } = field();
    await screen.user.type(box, 'c');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'code:Directive4',
      'code:Official2',
    ]);
    await screen.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(box.getAttribute('aria-activedescendant')).toBe('search-completions-1');
    await screen.user.keyboard('{Enter}');
    expect(onQuery).toHaveBeenLastCalledWith('code:Official ');
    expect(screen.queryAllByRole('option')).toEqual([]);
  });

  test('goes on to the list below the last completion', async () => {
    const { screen, box, onLeave } = field();
    await screen.user.type(box, 'c{ArrowDown}{ArrowDown}');
    expect(onLeave).not.toHaveBeenCalled();
    await screen.user.keyboard('{ArrowDown}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('accepts a completion by a press, and keeps the focus', async () => {
    const { screen, box, onQuery } = field();
    await screen.user.type(box, 'c');
    fireEvent.pointerDown(screen.getAllByRole('option')[0] as HTMLElement);
    expect(onQuery).toHaveBeenLastCalledWith('code:Directive ');
    expect(document.activeElement).toBe(box);
  });

  test('closes the completions on Escape; without completions Enter moves to the list', async () => {
    const { screen, box, onLeave } = field();
    await screen.user.type(box, 'c{Escape}');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await screen.user.keyboard('{Enter}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('offers nothing once emptied, until it is pressed again', async () => {
    const Typed = () => {
      const [query, setQuery] = useState('');
      return <SearchField query={query} onQuery={setQuery} complete={() => offers} onLeave={vi.fn()} />;
    };
    const screen = onScreen(<Typed />);
    const box = screen.getByRole('combobox');
    await screen.user.type(box, 'c');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    await screen.user.clear(box);
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await screen.user.click(box);
    expect(box.getAttribute('aria-expanded')).toBe('true');
  });

  test('letters that an input method is still composing are not searched for', () => {
    const { box, onQuery } = field(() => []);
    fireEvent.input(box, { target: { value: 'zhi' }, isComposing: true });
    expect(onQuery).not.toHaveBeenCalled();
    box.value = '指令';
    fireEvent.compositionEnd(box);
    expect(onQuery).toHaveBeenCalledWith('指令');
  });
});

describe('the facets', () => {
  const choice = (n: number, change: Partial<Choice> = {}): Choice => ({
    operator: 'site',
    value: `s${n}.example`,
    label: `s${n}.example`,
    count: 20 - n,
    isChosen: false,
    ...change,
  });
  const panel = (site: Choice[]) => {
    const acts = { onToggle: vi.fn(), onEachCode: vi.fn(), onDay: vi.fn() };
    const facets = {
      code: [],
      official: [],
      place: [],
      maybeOne: [],
      isEachCode: false,
      site,
      source: [],
      lang: [],
      more: [],
      after: '2026-05',
      before: '2026-06-01',
    };
    // A facet that this test does not know has nothing to choose.
    const of = (change: Partial<Facets>): Facets =>
      new Proxy({ ...facets, ...change }, { get: (known, name) => Reflect.get(known, name) ?? [] }) as Facets;
    const screen = onScreen(<FacetPanel facets={of({})} {...acts} />);
    return {
      ...acts,
      screen,
      show: (change: Partial<Facets>) => screen.show(<FacetPanel facets={of(change)} {...acts} />),
    };
  };

  test('choices keep their places after a press until the mouse has left, and are then sorted again', async () => {
    const { screen, show } = panel([choice(0), choice(1), choice(2)]);
    const names = () => screen.getAllByRole<HTMLButtonElement>('button').map(({ textContent }) => textContent);
    const before = names();
    await screen.user.click(screen.getByRole('button', { name: /^s1/ }));
    show({ site: [choice(3), choice(1, { isChosen: true })], lang: [choice(9)] });
    expect(names().map((name) => name?.slice(0, 2))).toEqual(before.map((name) => name?.slice(0, 2)));
    expect(screen.getByRole('button', { name: /^s1/ }).getAttribute('aria-pressed')).toBe('true');
    for (const gone of [/^s0/, /^s2/])
      expect(screen.getByRole<HTMLButtonElement>('button', { name: gone }).disabled).toBe(true);
    await screen.user.hover(document.body);
    expect(names().map((name) => name?.slice(0, 2))).toEqual(['s3', 's1', 's9']);
  });

  test('a long list shows its first entries and the chosen ones, and the rest on demand', async () => {
    const { screen } = panel(Array.from({ length: 12 }, (_, n) => choice(n, { isChosen: n === 10 })));
    const names = () =>
      screen.getAllByRole('button').flatMap(({ textContent }) => textContent?.match(/^s\d+/)?.[0] ?? []);
    expect(names()).toEqual(['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's10']);
    await screen.user.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(names()).toHaveLength(12);
  });

  test('a value without matches cannot be chosen, but can be deselected', () => {
    const { screen } = panel([choice(1, { count: 0 }), choice(2, { count: 0, isChosen: true })]);
    expect(screen.getAllByRole<HTMLButtonElement>('button').map(({ disabled }) => disabled)).toEqual([true, false]);
  });

  test('a month in the query is not shown as a day in the date field', () => {
    const { screen, onDay } = panel([]);
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('');
    const until = screen.getByLabelText<HTMLInputElement>('Until');
    expect(until.value).toBe('2026-06-01');
    fireEvent.change(until, { target: { value: '2026-07-01' } });
    expect(onDay).toHaveBeenCalledWith('before', '2026-07-01');
  });
});

test('an action that is hard to undo asks first, and can be cancelled', async () => {
  const onYes = vi.fn();
  const screen = onScreen(<AskFirst label="Delete…" question="Delete it?" yes="Delete" onYes={onYes} />);
  await screen.user.click(screen.getByRole('button', { name: 'Delete…' }));
  expect(screen.getByText('Delete it?')).toBeDefined();
  expect(onYes).not.toHaveBeenCalled();
  await screen.user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onYes).toHaveBeenCalledOnce();
});

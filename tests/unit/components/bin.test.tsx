// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Bin } from '@/components/annotation/Bin';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { annotation, codeAt, onScreen, uuid } from './on-screen';

const NOW = Date.parse('2026-11-26T08:00:00.000Z');
beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const DAY_MS = 86_400_000;
const daysAgo = (n: number) => new Date(NOW - n * DAY_MS).toISOString();
const binned = (n: number, quote: string, days: number) => ({
  annotation: { ...annotation(n, quote, { codes: [codeAt(1).id], note: 'my words' }), deleted: daysAgo(days) },
  article: { title: 'A headline', url: 'https://news.example/a' },
});
const acts = () => ({ onRestore: vi.fn(), onDelete: vi.fn() });

test('a deleted annotation shows its quote, note, code and remaining time', () => {
  const screen = onScreen(
    <Bin binned={[binned(1, 'a passage', 3)]} codes={startingCodebook} showArticles {...acts()} />,
  );
  for (const words of ['a passage', 'my words', codeAt(1).names.en, '27 days left', 'A headline'])
    expect(screen.getByText(words)).toBeDefined();
});

test('a code of another project is shown from the deleted annotation itself', () => {
  const own = { ...binned(1, 'a passage', 3), codes: [codeAt(1)] };
  const screen = onScreen(<Bin binned={[own]} codes={[]} {...acts()} />);
  expect(screen.getByText(codeAt(1).names.en)).toBeDefined();
});

test('restoring takes one press; permanent deletion asks first and can be cancelled', async () => {
  const { onRestore, onDelete } = acts();
  const screen = onScreen(
    <Bin binned={[binned(1, 'a passage', 3)]} codes={startingCodebook} {...{ onRestore, onDelete }} />,
  );
  await screen.user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(onRestore).toHaveBeenCalledWith([uuid(1)]);

  const asking = screen.getByRole('button', { name: 'Delete permanently…' });
  await screen.user.click(asking);
  expect(onDelete).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain('cannot be undone');
  await screen.user.click(screen.getByRole('button', { name: 'Keep' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(asking);
  await screen.user.keyboard('{Enter}{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();

  await screen.user.click(asking);
  await screen.user.click(screen.getByRole('button', { name: 'Delete permanently' }));
  expect(onDelete).toHaveBeenCalledWith([uuid(1)]);
});

test('a whole article is restored with its contents; articles are listed before annotations', async () => {
  const onRestoreArticles = vi.fn();
  const whole = { id: uuid(9), title: 'Whole', deleted: daysAgo(1), annotations: 2 };
  const screen = onScreen(
    <Bin
      binned={[binned(1, 'a passage', 3)]}
      articles={[whole]}
      codes={[]}
      {...acts()}
      onRestoreArticles={onRestoreArticles}
    />,
  );
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Article, with 2 annotations');
  await screen.user.click(screen.getAllByRole('button', { name: 'Restore' })[0] as HTMLElement);
  expect(onRestoreArticles).toHaveBeenCalledWith([uuid(9)]);
});

test('entries are chosen individually, by range, by article or all, and restored together', async () => {
  const { onRestore, onDelete } = acts();
  const onRestoreArticles = vi.fn();
  const other = (n: number) => {
    const one = binned(n, `quote ${n}`, 1);
    return { ...one, annotation: { ...one.annotation, articleId: uuid(77) }, article: { title: 'Another', url: 'x' } };
  };
  const screen = onScreen(
    <Bin
      binned={[binned(1, 'one', 1), other(2), binned(3, 'three', 2), other(4), other(5)]}
      articles={[{ id: uuid(9), title: 'Whole', deleted: daysAgo(1), annotations: 2 }]}
      codes={[]}
      showArticles
      {...{ onRestore, onDelete, onRestoreArticles }}
    />,
  );
  const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  // Passages of one article stand together.
  expect(screen.getAllByRole('listitem').map((one) => one.querySelector('blockquote, b')?.textContent)).toEqual([
    'Whole',
    'one',
    'three',
    'quote 2',
    'quote 4',
    'quote 5',
  ]);
  expect(screen.queryByRole('button', { name: /^Restore 1$/ })).toBeNull();
  await screen.user.click(box(/“three”/));
  await screen.user.keyboard('{Shift>}');
  await screen.user.click(box(/“quote 4”/));
  await screen.user.keyboard('{/Shift}');
  expect(box(/^Another 3/).indeterminate).toBe(true);
  await screen.user.click(screen.getByRole('button', { name: 'Restore 3' }));
  expect(onRestore).toHaveBeenLastCalledWith([uuid(3), uuid(2), uuid(4)]);
  expect(onRestoreArticles).not.toHaveBeenCalled();

  await screen.user.click(box(/^Another 3/));
  expect(box(/^Another 3/).checked).toBe(true);
  await screen.user.click(box(/“three”/));
  await screen.user.click(screen.getByRole('button', { name: 'Delete 3 permanently…' }));
  expect(onDelete).not.toHaveBeenCalled();
  await screen.user.click(screen.getByRole('button', { name: 'Delete permanently' }));
  expect(onDelete).toHaveBeenLastCalledWith([uuid(2), uuid(4), uuid(5)]);

  await screen.user.click(box(/^Select all/));
  await screen.user.click(screen.getByRole('button', { name: 'Restore 6' }));
  expect(onRestore).toHaveBeenLastCalledWith([uuid(1), uuid(3), uuid(2), uuid(4), uuid(5)]);
  expect(onRestoreArticles).toHaveBeenLastCalledWith([uuid(9)]);
});

test('the focus stays in the bin after the focused entry is gone', async () => {
  const two = [binned(1, 'one', 1), binned(2, 'two', 1)];
  const screen = onScreen(<Bin binned={two} codes={[]} {...acts()} />);
  screen.getAllByRole('button')[0]?.focus();
  screen.show(<Bin binned={two.slice(1)} codes={[]} {...acts()} />);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Bin' }));
});

test('an empty bin says how long things are kept', () => {
  expect(onScreen(<Bin binned={[]} codes={[]} {...acts()} />, 'zh-CN').getByText(/回收站是空的/)).toBeDefined();
});

test('an entry restored and deleted again is no longer selected', async () => {
  const all = [binned(1, 'one', 1), binned(2, 'two', 1), binned(3, 'three', 1)];
  const bin = (some: typeof all) => <Bin binned={some} codes={[]} {...acts()} />;
  const screen = onScreen(bin(all));
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
  const boxes = screen.getAllByRole('checkbox');
  for (const box of boxes.slice(1, 3)) await screen.user.click(box);
  expect(ticked()).toHaveLength(2);
  screen.show(bin(all.slice(2)));
  await vi.waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  screen.show(bin(all));
  await vi.waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(4));
  expect(ticked()).toEqual([]);
});

test('a deleted project is one entry with counts of its contents', async () => {
  const onRestoreArticles = vi.fn();
  const project = { id: 'project p', title: 'A study', deleted: daysAgo(2), articles: 12, annotations: 1 };
  const screen = onScreen(<Bin binned={[]} articles={[project]} codes={[]} {...acts()} {...{ onRestoreArticles }} />);
  expect(screen.getByText('Project, with 12 articles and 1 annotation')).toBeDefined();
  await screen.user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(onRestoreArticles).toHaveBeenCalledWith(['project p']);
});

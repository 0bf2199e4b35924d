// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DueList } from '@/components/ledger/DueList';
import { dueRows } from '@/utils/ledger/due';
import { ledgerRows } from '@/utils/ledger/rows';
import type { LaterArticle } from '@/utils/model/ledger';
import { article, data, directive } from '../ledger/sample';

afterEach(cleanup);

const [first] = data.annotations;
const said = article(1, { published: { text: '5月18日', iso: '2026-05-18' } });
const later: LaterArticle = {
  article: article(9, { title: '整改方案已上报', published: { text: '8月10日', iso: '2026-08-10' } }),
  shared: ['衡阳', '整改'],
  quote: '衡阳市的整改方案已上报。',
};
const facts = directive({
  action: '完成排查，上报整改方案',
  deadline: { text: '6月底前', date: '2026-06-30' },
  further: [{ text: '8月15日前', date: '2026-08-15' }],
});

function show(own: typeof facts, absent?: ReadonlySet<string>) {
  const annotation = { ...first, articleId: said.id, directive: own } as NonNullable<typeof first>;
  const rows = ledgerRows({ ...data, articles: [said], annotations: [annotation] });
  const onDone = vi.fn();
  render(
    <DueList
      rows={dueRows(rows, '2026-08-12', { [annotation.id]: [later] })}
      edited={new Map()}
      absent={absent}
      onDone={onDone}
    />,
  );
  return onDone;
}

test('a later article can be accepted as saying that one of two deadlines was met', async () => {
  const onDone = show(facts);
  const soon = screen.getByText('8月15日前').closest('li') as HTMLElement;
  await userEvent.click(within(soon).getByRole('button', { name: 'Mark as done (per this article)' }));
  expect(onDone).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ deadline: expect.objectContaining({ place: 1 }) }),
    true,
    later,
  );
});

test('a deadline met according to an article links to its paragraph, and no longer offers that article', () => {
  const { article: by, quote } = later;
  show({ ...facts, done: '2026-08-11', doneBy: { articleId: by.id, title: by.title, url: by.url, quote } });
  const done = screen.getByText('6月底前').closest('li') as HTMLElement;
  expect(within(done).getByText('according to')).toBeTruthy();
  const link = within(done).getByRole('link', { name: '整改方案已上报' }) as HTMLAnchorElement;
  expect(link.getAttribute('href')).toBe(`/reader.html?article=${by.id}#${new URLSearchParams({ exact: quote })}`);
  expect(within(done).queryByRole('button')).toBeNull();
});

test('completion reported by an article missing from this notebook links to its page', () => {
  const { article: by, quote } = later;
  const doneBy = { articleId: by.id, title: by.title, url: by.url, quote };
  show({ ...facts, done: '2026-08-11', doneBy }, new Set([by.id]));
  const done = screen.getByText('6月底前').closest('li') as HTMLElement;
  expect(within(done).getByText(by.title, { selector: '.due-by a' }).getAttribute('href')).toBe(by.url);
});

test.each([
  ['https://news.example/9.html', 'https://news.example/9.html'],
  ['javascript:alert(1)', null],
])('an article identified by %s links to %s', (url, href) => {
  show({ ...facts, done: '2026-08-11', doneBy: { title: '整改方案', url, quote: '' } });
  expect(screen.getByText('整改方案').getAttribute('href')).toBe(href);
});

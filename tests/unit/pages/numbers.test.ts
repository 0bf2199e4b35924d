// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { extracted } from '@/tests/unit/store/sample';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { openPage } from './whole-page';

/** The notebook is not read before this. */
const hold = vi.hoisted(() => ({ until: Promise.resolve() }));

vi.mock('@/utils/platform/load-fold', async (importOriginal) => {
  const own = await importOriginal<typeof import('@/utils/platform/load-fold')>();
  return { ...own, loadFold: () => hold.until.then(own.loadFold) };
});

const url = 'https://grain.example/1';

test('typical words of the second slice only can be reached with Tab', async () => {
  await openPage('numbers', {
    language: 'zh-CN',
    // A word that the passages of one site say again and again, and the others never.
    before: (db) =>
      saveArticle(db, extracted({ url, text: '粮价看涨。\n'.repeat(60) }), url).then(async ({ article }) => {
        const quote = { exact: '粮价看涨。\n'.repeat(60).trim(), prefix: '', suffix: '' };
        const content = { id: newId(), articleId: article.id, target: { selector: { quote } }, codes: [], note: '' };
        await saveAnnotation(db, { ...content, origin: { by: 'hand' } });
      }),
    at: `?${new URLSearchParams({ view: 'words', here: '压实主体责任', there: '网站:grain.example' })}`,
  });
  const links = await waitFor(() => {
    const found = [...document.querySelectorAll<HTMLAnchorElement>('.numbers-table th a')];
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
  const query = new URL(links[0]?.href ?? '', 'https://a.example').searchParams.get('q');
  expect(query).toMatch(/^\+网站:grain\.example "\p{Script=Han}+"$/u);
  expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, ...links.slice(1).map(() => -1)]);
});

test('officials by addressees counts each row of the ledger, or says why it does not', async () => {
  let rows = 0;
  const page = await openPage('numbers', {
    at: '?view=directed',
    before: async (db) => {
      const [annotations, codes] = await Promise.all([db.annotations.toArray(), db.codes.toArray()]);
      const directives = codes.filter(({ names }) => names.en === 'Directive').map(({ id }) => id);
      const confirmed = annotations.filter(({ directive }) => directive?.speaker && directive.addressee);
      const [uncoded, nobody] = confirmed;
      if (!uncoded || !nobody?.directive || confirmed.length < 3) throw new Error('the sample has three directives');
      await db.annotations.update(uncoded.id, { codes: [] });
      await db.annotations.update(nobody.id, { directive: { ...nobody.directive, addressee: '' } });
      const left = await db.annotations.toArray();
      rows = left.filter((one) => one.directive || one.codes.some((id) => directives.includes(id))).length;
    },
  });
  await page.findByText(/^All \d+ passages$/);
  const caption = document.querySelector('figcaption')?.textContent ?? '';
  const said = (pattern: RegExp): number => Number(pattern.exec(caption)?.[1] ?? 0);
  const left = [
    said(/(\d+) directives? still to be confirmed or completed in the ledger/),
    said(/(\d+) confirmed directives? without an official’s name or an addressee/),
    said(/(\d+) no longer coded as a directive/),
  ];
  expect(left.every((count) => count > 0)).toBe(true);
  const cells = [...document.querySelectorAll('.numbers-table tbody tr')].map((row) => row.lastElementChild);
  const counted = cells.reduce((sum, cell) => sum + Number(cell?.textContent), 0);
  expect(counted + left.reduce((sum, one) => sum + one, 0)).toBe(rows);
});

test.each(['codes', 'coders'])('%s by codes says of passages without a code that they have none', async (view) => {
  let uncoded = 0;
  const page = await openPage('numbers', {
    at: `?view=${view}`,
    before: async (db) => {
      const annotations = await db.annotations.toArray();
      for (const { id } of annotations.slice(0, 3)) await db.annotations.update(id, { codes: [] });
      uncoded = await db.annotations.filter(({ codes }) => codes.length === 0).count();
    },
  });
  await page.findByText(`${uncoded} have no code and are not counted`);
});

test('while the notebook is being read the page says that it is counting', async () => {
  let open = () => {};
  hold.until = new Promise<void>((resolve) => (open = resolve));
  const page = await openPage('numbers');
  const said = await page.findByText('Counting…');
  expect(said.getAttribute('role')).toBe('status');
  open();
  await waitFor(() => expect(document.querySelector('.numbers-kinds')).not.toBeNull());
  expect(said.isConnected).toBe(false);
});

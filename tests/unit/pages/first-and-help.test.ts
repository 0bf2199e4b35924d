// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryWords } from '@/utils/i18n/library';
import { reviewWords } from '@/utils/i18n/review';
import { OPERATORS } from '@/utils/search/query';
import { openPage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('welcome: the chosen purpose sets the first codes, and the button leads to the sample’s tour', async () => {
  const page = await openPage('welcome', { hasNotebook: false });
  await page.user.click(await page.findByRole('radio', { name: /^Essay/ }));
  await page.user.click(page.getByRole('button', { name: 'Pressmark' }));
  await waitFor(() => expect(page.went).toEqual(['/reader.html?sample&tour=essay']));
  expect((await page.db.codes.toArray()).map(({ names }) => names.en)).toContain('Claim');
});

test('welcome: it can be skipped, and continues even if the codes cannot be stored', async () => {
  const page = await openPage('welcome', { hasNotebook: false, language: 'zh-CN' });
  page.fail('codebook.edit', 'storage-full');
  await page.user.click((await page.findAllByRole('radio'))[0] as HTMLElement);
  await page.user.click(page.getByRole('button', { name: '跳过，自己摸索' }));
  await waitFor(() => expect(page.went).toEqual(['/library.html']));
});

test('help: every key of the clean view is listed, with the shortcuts set in the browser', async () => {
  const page = await openPage('help');
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { shortcut: 'Alt+R', description: 'Clean view' },
      { shortcut: '', description: 'Library' },
    ],
  });
  await page.openAnother('help');
  const everywhere = within(await page.findByRole('table', { name: 'On every page' }));
  await everywhere.findByRole('row', { name: 'Alt+R Clean view' });
  expect(everywhere.getByRole('row', { name: /no key set Library/i })).toBeDefined();
  const reader = within(page.getByRole('table', { name: 'In the clean view' }));
  expect(reader.getAllByRole('row').length).toBeGreaterThan(15);
  for (const name of ['1–9 Apply the code and move on', 'M Mark the picture that is open', 'A Light, dark, sepia'])
    expect(reader.getByRole('row', { name })).toBeDefined();
  const review = within(page.getByRole('table', { name: 'In the review of suggestions' }));
  expect(review.getByRole('row', { name: `R ${reviewWords.en.keyNames.start}` })).toBeDefined();
  expect(page.getByRole('link', { name: 'First steps once more' }).getAttribute('href')).toBe('/welcome.html');
});

test('help: every search operator is listed in the interface language', async () => {
  const page = await openPage('help', { language: 'zh-CN' });
  await page.findByRole('heading', { name: '搜索语法' });
  const { operators, operatorHints } = libraryWords['zh-CN'];
  for (const word of OPERATORS)
    expect(page.getByRole('row', { name: `${operators[word]}: ${operatorHints[word]}` })).toBeDefined();
  expect(page.getByRole('row', { name: /^标签: / })).toBeDefined();
  expect(page.getByRole('row', { name: /^官员: / })).toBeDefined();
});

test('paste: a text with title and date becomes an article, opened at once', async () => {
  const page = await openPage('paste', { at: '?title=%E9%80%9A%E7%9F%A5&url=https%3A%2F%2Fa.example%2Fx.pdf' });
  const open = await page.findByRole<HTMLButtonElement>('button', { name: 'Read and mark it' });
  expect(open.disabled).toBe(true);
  fireEvent.input(page.getByRole('textbox', { name: 'Text' }), {
    target: { value: '各县市区要压实主体责任。\n\n6月底前完成。' },
  });
  await page.user.type(page.getByLabelText('Author'), '张明');
  fireEvent.input(page.getByLabelText('Date'), { target: { value: '2026-05-18' } });
  await page.user.click(open);
  await waitFor(() => expect(page.went[0]).toMatch(/^\/reader\.html\?article=/));
  const id = page.went[0]?.split('=')[1] ?? '';
  expect(await page.db.articles.get(id)).toMatchObject({
    title: '通知',
    authors: [{ name: '张明' }],
    published: { iso: '2026-05-18' },
  });
  expect((await page.db.revisions.where('articleId').equals(id).first())?.text).toContain('6月底前完成。');
});

test('paste: a text that cannot be saved stays in its field, with the reason', async () => {
  const page = await openPage('paste');
  page.fail('article.keep', 'storage-full');
  const field = await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  fireEvent.input(field, { target: { value: '一段话。' } });
  await page.user.click(page.getByRole('button', { name: 'Read and mark it' }));
  expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
  expect(field.value).toBe('一段话。');
  expect(page.went).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/entrypoints/background/db';
import { handlers } from '@/entrypoints/background/handlers';
import { addMenus, onMenu } from '@/entrypoints/background/menus';
import { placeHandlers } from '@/entrypoints/background/place-handlers';
import { projectHandlers } from '@/entrypoints/background/project-handlers';
import { requests } from '@/utils/protocol/requests';
import { serve } from '@/utils/protocol/serve';
import { saveArticle } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import { extracted } from '../store/sample';

interface Item {
  id: string;
  parentId?: string;
}

const items: Item[] = [];
Object.assign(fakeBrowser, {
  contextMenus: { removeAll: async () => void items.splice(0), create: (item: Item) => void items.push(item) },
});
Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name, getUILanguage: () => 'en' });
Object.assign(fakeBrowser.tabs, { query: async () => [], sendMessage: async () => undefined });
vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);

const offered = (): string[] =>
  items.flatMap(({ id, parentId }) => (parentId === 'mark' && id !== 'mark other' ? id.slice('mark '.length) : []));

test('the menu offers the codes of the current project, and follows when another is chosen', async () => {
  await addMenus();
  const [first] = await db.projects.toArray();
  const codesOf = async (project?: string) => (await readCodebook(db, project)).map(({ id }) => id);
  expect(offered()).toEqual(await codesOf(first?.id));

  const handlers = projectHandlers as unknown as Record<string, (asked: object) => Promise<{ id: string }>>;
  const codes = { from: 'preset', preset: 'essay', language: 'en' };
  const added = await handlers['projects.add']?.({ id: crypto.randomUUID(), name: 'Essay', codes });
  await vi.waitFor(async () => expect(offered()).toEqual(await codesOf(added?.id)));
  expect(offered()).not.toHaveLength(0);

  await handlers['projects.choose']?.({ id: first?.id });
  await vi.waitFor(async () => expect(offered()).toEqual(await codesOf(first?.id)));
});

test('a code chosen in the menu is given to what is selected, in its turn; in a private window nothing is', async () => {
  const [first] = await db.projects.toArray();
  const [code] = await readCodebook(db, first?.id);
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const selected = { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } }, address: article.url };
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => ({ ok: true, value: selected }) });
  const ask = serve(requests, handlers);
  const chosen = { menuItemId: `mark ${code?.id}` };
  const tab = { id: 7, url: article.url, incognito: false } as never;
  const refused = vi.fn(async () => {});
  Object.assign(fakeBrowser.action, { setPopup: async () => undefined, openPopup: refused });

  await onMenu(chosen, { id: 7, url: article.url, incognito: true } as never, ask);
  expect([await db.annotations.count(), refused.mock.calls.length]).toEqual([0, 1]);
  await onMenu(chosen, tab, ask);
  expect((await db.annotations.toArray()).map(({ codes, target }) => [codes, target.selector.quote.exact])).toEqual([
    [[code?.id], '压实主体责任'],
  ]);
});

test.each([
  ['Dana Fielding', 'DF'],
  ['王晓明', '王晓'],
])('whoever shares a project as %s signs %s', async (name, initials) => {
  const handlers = placeHandlers as unknown as Record<string, (asked: object) => Promise<unknown>>;
  const wish = { kind: 'folder', address: '', name: '', password: '', passphrase: '', coder: name };
  await handlers['place.connect']?.({ wish });
  const coders = await db.coders.toArray();
  expect(coders.map((coder) => [coder.name, coder.initials])).toEqual([[name, initials]]);
});

import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/entrypoints/background/db';
import { handlers } from '@/entrypoints/background/handlers';
import { addMenus, onMenu } from '@/entrypoints/background/menus';
import { projectHandlers } from '@/entrypoints/background/project-handlers';
import { takePress } from '@/entrypoints/background/toolbar-button';
import type { Code } from '@/utils/model/codebook';
import { noteGiven } from '@/utils/notebook/recent-codes';
import { requests } from '@/utils/protocol/requests';
import { serve } from '@/utils/protocol/serve';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import { addProject, chooseProject, currentChoice } from '@/utils/store/projects';
import { extracted } from '../store/sample';

interface Item {
  id: string;
  parentId?: string;
  title?: string;
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

test('the menu offers the codes of the current project, and follows a switch of projects', async () => {
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

test('of many codes the menu lists those with a digit, the most recent and the most frequent, each with its parent', async () => {
  const first = { id: (await currentChoice(db)).current };
  const before = await db.codes.toArray();
  const of = (at: number, more: object) => {
    const { key: _, parent: __, ...look } = before[0] as Code;
    const id = `30000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const named = { names: { en: `C${at}`, zh: `C${at}` }, rank: `a${at.toString(36)}`, project: first.id };
    return { ...look, id, ...named, ...more };
  };
  const parent = of(1, {}).id;
  const codes = Array.from({ length: 30 }, (_, at) =>
    of(at, at === 27 ? { key: '7', parent } : at > 24 ? { parent } : {}),
  );
  await db.codes.clear();
  await db.codes.bulkAdd(codes);
  await db.codeCounts.bulkPut([
    { id: of(26, {}).id, count: 5 },
    { id: of(28, {}).id, count: 60 },
  ]);
  await noteGiven([of(29, {}).id]);
  await addMenus();
  const titles = items.flatMap(({ parentId, title }) => (parentId === 'mark' ? [title] : []));
  expect(titles.slice(0, 6)).toEqual(['C1 › C27', 'C1 › C29', 'C1 › C28', 'C1 › C26', 'C0', 'C1']);
  expect(titles).toHaveLength(25);
  await db.codes.clear();
  await db.codes.bulkAdd(before);
  await db.codeCounts.clear();
  await addMenus();
});

test('a code chosen in the menu is given to the selection, in order with other writes; never in a private window', async () => {
  const first = { id: (await currentChoice(db)).current };
  const [code] = await readCodebook(db, first.id);
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

test('the menu and the live toolbar extend an existing mark at the passage, wherever it was made', async () => {
  await db.annotations.clear();
  const first = { id: (await currentChoice(db)).current };
  const [one, other] = (await readCodebook(db, first.id)).map(({ id }) => id) as [string, string];
  const page = extracted({ text: '各县市区要压实主体责任。另一段也说压实。', html: '<p>x</p>' });
  const { article, revision } = await saveArticle(db, page, 'https://news.example/a');
  const start = page.text.indexOf('压实主体责任');
  const position = { start, end: start + 6 };
  const quote = { exact: '压实主体责任', prefix: '各县市区要', suffix: '。另一段也说压实。' };
  const made = { articleId: article.id, note: '记', origin: { by: 'hand' as const } };
  await saveAnnotation(db, {
    ...made,
    id: crypto.randomUUID(),
    target: { selector: { quote, position }, revision: revision.sha256 },
    codes: [one],
  });
  // The same words on the page, where another text stands around them and before.
  const live = {
    quote: { ...quote, prefix: '首页 新闻 各县市区要', suffix: '。另一段也说压实。 分享到' },
    position: { start: 900, end: 906 },
  };
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ result: undefined }],
    insertCSS: async () => undefined,
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_: number, { type }: { type: string }) => ({
      ok: true,
      value:
        type === 'page.extract' ? { extracted: page, address: article.url } : { selector: live, address: article.url },
    }),
  });
  const ask = serve(requests, handlers);
  const tab = { id: 7, url: article.url, incognito: false } as never;
  const sender = { id: fakeBrowser.runtime.id, url: article.url, frameId: 0, tab } as never;
  const codes = async () => (await db.annotations.toArray()).map((all) => [all.codes, all.note]);

  expect((await ask('toolbar.about', { selector: live }, sender)).given).toEqual([one]);
  await onMenu({ menuItemId: `mark ${other}` }, tab, ask);
  expect(await codes()).toEqual([[[one, other], '记']]);
  const taken = await ask('toolbar.mark', { selector: live, codes: [one] }, sender);
  expect([taken.isTaken, await codes()]).toEqual([true, [[[other], '记']]]);
  await ask('toolbar.unmark', { id: taken.id }, sender);
  expect(await codes()).toEqual([[[one, other], '记']]);
  const elsewhere = { quote: { exact: '压实', prefix: '另一段也说', suffix: '。' } };
  await ask('toolbar.mark', { selector: elsewhere, codes: [one] }, sender);
  const given = (await codes()).map(([all]) => all as string[]);
  expect(given.toSorted((a, b) => b.length - a.length)).toEqual([[one, other], [one]]);
});

test('a code pressed twice in the live toolbar leaves no empty mark unless an essay quotes it', async () => {
  await Promise.all([db.annotations.clear(), db.essays.clear()]);
  const first = { id: (await currentChoice(db)).current };
  const [one, other] = (await readCodebook(db, first.id)).map(({ id }) => id) as [string, string];
  const page = extracted({ text: '各县市区要压实主体责任。', html: '<p>x</p>' });
  const { article } = await saveArticle(db, page, 'https://news.example/a');
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ result: undefined }],
    insertCSS: async () => undefined,
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => ({ ok: true, value: { extracted: page, address: article.url } }),
  });
  const ask = serve(requests, handlers);
  const tab = { id: 7, url: article.url, incognito: false } as never;
  const sender = { id: fakeBrowser.runtime.id, url: article.url, frameId: 0, tab } as never;
  const selector = { quote: { exact: '压实主体责任', prefix: '各县市区要', suffix: '。' } };
  const press = () => ask('toolbar.mark', { selector, codes: [one] }, sender);
  const living = async () =>
    (await db.annotations.toArray()).filter(({ deleted }) => !deleted).map(({ codes }) => codes);

  await press();
  const { id } = await press();
  expect(await living()).toEqual([]);
  await ask('toolbar.unmark', { id }, sender);
  expect(await living()).toEqual([[one]]);
  const origin = { by: 'hand' as const };
  const content = { id: crypto.randomUUID(), target: { selector }, note: '记', origin, articleUrl: article.url };
  const own = { id: fakeBrowser.runtime.id, url: `chrome-extension://${fakeBrowser.runtime.id}/popup.html` } as never;
  const saved = await ask('annotation.save', { content: { ...content, codes: [other] }, joins: true }, own);
  expect([saved.id, saved.codes, saved.note]).toEqual([id, [one, other], '记']);
  expect(await living()).toHaveLength(1);

  await db.annotations.clear();
  const made = await press();
  await ask('essay.send', { annotations: [made.id] }, own);
  await press();
  expect(await living()).toEqual([[]]);
});

test('a mark that was clicked on its page is coded by its id, deleted and restored; no other page may do so', async () => {
  await db.annotations.clear();
  const first = { id: (await currentChoice(db)).current };
  const [one, other] = (await readCodebook(db, first.id)).map(({ id }) => id) as [string, string];
  const page = extracted({ text: '各县市区要压实主体责任。', html: '<p>x</p>' });
  const { article } = await saveArticle(db, page, 'https://news.example/a');
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ result: undefined }],
    insertCSS: async () => undefined,
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => ({ ok: true, value: { extracted: page, address: article.url } }),
  });
  const ask = serve(requests, handlers);
  const from = (url: string) =>
    ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7, url, incognito: false } }) as never;
  const sender = from(article.url);
  const id = crypto.randomUUID();
  const quote = { exact: '主体责任', prefix: '压实', suffix: '。' };
  await saveAnnotation(db, {
    id,
    articleId: article.id,
    target: { selector: { quote } },
    codes: [one],
    note: '记',
    origin: { by: 'hand' },
  });
  const state = async () =>
    (await db.annotations.toArray()).map(({ codes, deleted }) => [codes, deleted !== undefined]);

  // The words were edited since, so the text there no longer tells which mark it is.
  const selector = { quote: { exact: '领导责任', prefix: '压实', suffix: '。' } };
  expect((await ask('toolbar.about', { selector, annotation: id }, sender)).given).toEqual([one]);
  await ask('toolbar.mark', { selector, annotation: id, codes: [other] }, sender);
  expect(await state()).toEqual([[[one, other], false]]);
  await ask('toolbar.remove', { id }, sender);
  expect(await state()).toEqual([[[one, other], true]]);
  await ask('toolbar.restore', { id }, sender);
  expect(await state()).toEqual([[[one, other], false]]);

  // The popup over it joins it, too, before it knows what stands there.
  const own = { id: fakeBrowser.runtime.id, url: `chrome-extension://${fakeBrowser.runtime.id}/popup.html` } as never;
  const content = { id: crypto.randomUUID(), target: { selector }, note: '', origin: { by: 'hand' as const } };
  const typed = { ...content, codes: [one], articleUrl: article.url };
  expect((await ask('annotation.save', { content: typed, joins: true, clicked: id }, own)).id).toBe(id);
  expect(await state()).toEqual([[[one, other], false]]);

  // Another page of the same notebook neither sees nor changes it.
  const beside = {
    ...extracted({ text: '各县市区要压实领导责任。', html: '<p>x</p>' }),
    url: 'https://news.example/b',
  };
  await saveArticle(db, beside, 'https://news.example/b');
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => ({ ok: true, value: { extracted: beside, address: 'https://news.example/b' } }),
  });
  const elsewhere = from('https://news.example/b');
  expect((await ask('toolbar.about', { selector, annotation: id }, elsewhere)).given).toEqual([]);
  const made = await ask('toolbar.mark', { selector, annotation: id, codes: [one] }, elsewhere);
  expect(made.id).not.toBe(id);
  await ask('toolbar.unmark', { id: made.id }, elsewhere);
  await expect(ask('toolbar.remove', { id }, elsewhere)).rejects.toThrow();
  expect(await state()).toEqual([[[one, other], false]]);

  // What was deleted elsewhere is not restored from a page, nor deleted a second time.
  await ask('toolbar.remove', { id }, sender);
  await expect(ask('toolbar.restore', { id }, elsewhere)).rejects.toThrow();
  await expect(ask('toolbar.remove', { id }, sender)).rejects.toThrow();
  await ask('toolbar.restore', { id }, sender);
  await removeAnnotation(db, id);
  await expect(ask('toolbar.restore', { id }, sender)).rejects.toThrow();
  expect(await state()).toEqual([[[one, other], true]]);
});

test('a clicked mark of another project is offered the codes of its own', async () => {
  await db.annotations.clear();
  const first = { id: (await currentChoice(db)).current };
  const [one] = (await readCodebook(db, first.id)).map(({ id }) => id) as [string];
  const { article } = await saveArticle(db, extracted({ text: '压实主体责任。' }), 'https://news.example/a');
  const id = crypto.randomUUID();
  const selector = { quote: { exact: '主体责任', prefix: '压实', suffix: '。' } };
  const kept = { id, articleId: article.id, target: { selector }, codes: [one], note: '', project: first.id };
  await saveAnnotation(db, { ...kept, origin: { by: 'hand' } });
  const { id: second } = await addProject(db, { id: crypto.randomUUID(), name: 'B', codes: { from: 'nothing' } });
  const ask = serve(requests, handlers);
  const tab = { id: 7, url: article.url, incognito: false };
  const sender = { id: fakeBrowser.runtime.id, url: article.url, frameId: 0, tab } as never;
  const offered = async (clicked: object) =>
    (await ask('toolbar.about', { selector, ...clicked }, sender)).codes.some((code) => code.id === one);
  expect([await offered({ annotation: id }), await offered({})]).toEqual([true, false]);
  await chooseProject(db, first.id);
  await db.projects.delete(second);
});

test('a note in the live toolbar opens the popup with the caret in it; if that fails, no later popup gets it', async () => {
  const tab = { id: 7, url: 'https://news.example/a', incognito: false } as never;
  const state = { wasOpen: false, reader: 'closed', address: 'https://news.example/a', selected: { selector: {} } };
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => ({ ok: true, value: state }), get: async () => tab });
  Object.assign(fakeBrowser.action, { openPopup: async () => undefined });
  const asked = handlers['toolbar.popup'] as (given: object, sender: object) => Promise<boolean>;
  const open = () => asked({}, { tab });
  await expect(open()).resolves.toBe(true);
  await expect(takePress(7)).resolves.toMatchObject({ wants: 'note', selected: {} });

  Object.assign(fakeBrowser.action, { openPopup: () => Promise.reject(new Error('no user input')) });
  await expect(open()).resolves.toBe(false);
  await expect(takePress(7)).resolves.not.toHaveProperty('wants');
});

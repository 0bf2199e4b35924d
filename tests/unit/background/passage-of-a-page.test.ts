import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inSavedText } from '@/entrypoints/background/annotation-at';
import { db } from '@/entrypoints/background/db';
import { saveArticle } from '@/utils/store/articles';
import { extracted } from '../store/sample';

Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });

const TEXT = '首段说各县市区要压实主体责任，逐级传导压力。\n次段又说相关部门要压实主体责任，狠抓落实。';

/** A passage as it is told by a page with a menu of `menu` characters before the article. */
const onPage = (exact: string, prefix: string, suffix: string, start: number) => ({
  selector: { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } },
});

test('a passage selected on the page is one of the article’s text, with its place there', async () => {
  const { article, revision } = await saveArticle(db, extracted({ text: TEXT }), 'https://news.example/a');
  const second = TEXT.lastIndexOf('压实主体责任');
  const placed = await inSavedText(article, onPage('压实主体责任', '又说相关部门要', '，狠抓落实。分享到', 934));
  expect(placed.revision).toBe(revision.sha256);
  expect(placed.selector.position).toEqual({ start: second, end: second + 6 });
  expect(placed.selector.copy).toEqual({ nth: 2, of: 2 });

  const first = await inSavedText(article, onPage('首段说各县市区要', '字号 打印 关闭', '压实主体责任，逐级', 900));
  expect(first.selector.position).toEqual({ start: 0, end: 8 });
});

test('the same words elsewhere on the page, and words that the text does not have, stay as they are', async () => {
  const { article } = await saveArticle(db, extracted({ text: TEXT }), 'https://news.example/a');
  const inMenu = onPage('相关部门', '首页 新闻 政务公开', '联系我们 网站地图', 20);
  expect(await inSavedText(article, inMenu)).toEqual(inMenu);
  const elsewhere = onPage('网站地图', '联系我们', '备案号', 3000);
  expect(await inSavedText(article, elsewhere)).toEqual(elsewhere);
  const inComment = onPage('压实主体责任', '网友：首段说各县市区要', '，说得好。', 5000);
  expect(await inSavedText(article, inComment)).toEqual(inComment);
});

test('a long passage that the text has once needs no neighbours', async () => {
  const only = '会议强调，各县市区要压实主体责任，逐级传导压力。';
  const about = { url: 'https://news.example/b', text: only };
  const { article, revision } = await saveArticle(db, extracted(about), about.url);
  const placed = await inSavedText(article, onPage(only, '字号 打印 关闭', '责任编辑：张明', 700));
  expect([placed.revision, placed.selector.position?.start]).toEqual([revision.sha256, 0]);
});

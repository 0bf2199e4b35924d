// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Act, runPasses } from '@/utils/extraction/pass';
import { AFTER } from '@/utils/extraction/passes';
import type { ArticleMetadata, TrailEntry } from '@/utils/model/article';

const SENTENCE = '会议强调，各县市区要压实主体责任，六月底前完成校园周边隐患排查，做到底数清、情况明。';
const ENGLISH = 'The council said that every school must publish its plan by June, and that it would check them all.';
const METADATA: ArticleMetadata = {
  title: '示例市召开校园安全工作会议',
  authors: [{ name: '张明', role: '记者' }],
  editors: [],
  kind: 'other',
  lang: 'zh-Hans',
  dir: 'ltr',
  keywords: [],
  provenance: {},
};

function clean(html: string): { text: string[]; trail: TrailEntry[] } {
  const content = document.createElement('div');
  content.innerHTML = html;
  const acts: Act[] = [];
  runPasses(AFTER, { content, metadata: METADATA, url: 'https://example.com/a/1.html' }, acts);
  const trail = acts.map(({ entry }) => entry);
  return { text: [...content.querySelectorAll('p, li, h2, td, figcaption')].map((e) => e.textContent ?? ''), trail };
}

test.each([
  '责任编辑：李四',
  '（责任编辑：李四）',
  '来源：示例日报',
  '分享到：微信 微博',
  '喜欢就点个“在看”吧！',
  '喜欢本文请点赞~',
  '扫一扫在手机打开当前页',
  '免责声明：本文不代表本网观点和立场。',
  '未经授权，不得转载、摘编。',
  '上一篇：另一条消息',
  '【1】【2】【3】',
  'Share this article',
  'Gefällt mir Wird geladen …',
  'Wszelkie prawa zastrzeżone. Dalsze rozpowszechnianie za zgodą wydawcy.',
  'Verschlagwortet mit: Rad, Stadt',
  '核稿編輯：林志明',
  '請繼續往下閱讀',
  '点击“阅读原文”了解更多',
  'Read more: something else entirely',
  '#标签一 #标签二',
  'Get our weekly newsletter in your inbox every Friday.',
  'Sign up for the Harbour newsletter',
  '记者 张明',
  '示例市召开校园安全工作会议',
  'If you liked this, please consider becoming a patron.',
  'You can support us on Patreon for the price of a cup of tea.',
  'Like it? Pin this for later!',
])('%s after the text is removed', (line) => {
  expect(clean(`<p>${SENTENCE}</p><p>${line}</p>`).text).toEqual([SENTENCE]);
});

test.each([
  '编辑部的故事从一九九二年开始，讲的是一家杂志社里几个编辑的日常生活，至今仍有人看。',
  '来源于群众的意见，最后都要回到群众中去，由群众来评判，这是一贯的做法。',
  '分享经济在过去十年里改变了城市的交通，也带来了新的问题，需要认真研究。',
  '喜欢他一点也不看重名利的性格。',
  '喜欢这条街的人都说，晚上八点在看台上能望见整座城市。',
  'The podcaster, who earns 200,000 dollars a month on Patreon, told the court that he had never seen the contract.',
  'After becoming a patron of the museum in 1987, Mrs. Ashby gave it her whole collection of maps and letters.',
  'Stay-at-home parents write most of the city’s newsletters, which are read by more people than its daily paper.',
  'Nobody knew who had written the letter, and the police could find no suspect on whom they might pin it.',
  'The text was written by Ai Weiwei in 2011 and read aloud at the opening of the exhibition.',
  'A summary written by aides to the minister runs to eleven pages.',
  'If you love the library, save it.',
  'Become a patron of the arts, the emperor told his sons, and you will never be forgotten.',
  'To continue reading after the age of 40, many people need glasses.',
  'Thousands follow the show on Patreon, which pays its five staff.',
  'Labels: in 2019 the company printed them in red, in 2020 in green.',
  '开通会员后，用户每月被扣费15元，取消自动续费却要经过七道步骤。',
  '登录后，他才发现账户里的钱已经被人转走。',
  '更多年轻人开始关注自己的心理健康。',
  '更多细节尽在不言中，他没有再说下去。',
  '欢迎关注这一问题的，不只是家长，还有学校。',
  '转发到朋友圈的谣言称，当地已经停水三天。',
  '分享本文的网友超过十万，其中多数来自当地。',
  '未经消费者同意，经营者不得向其发送商业信息。',
  '該平台不構成壟斷，法院這樣認定。',
  '该平台不构成垄断，法院这样认定。',
  '下载该App的用户超过一百万，其中一半是老人。',
  '扫码支付在农村普及得很快，连菜摊也不例外。',
  '“Buy me a coffee,” the minister told the lobbyist, and the two of them walked down to the harbour together.',
  ENGLISH,
])('a sentence that begins like furniture stays: %s', (sentence) => {
  expect(clean(`<p>${SENTENCE}</p><p>${sentence}</p><p>${SENTENCE}</p>`).text).toEqual([SENTENCE, sentence, SENTENCE]);
});

test.each([
  '未经消费者同意，经营者不得向其发送商业信息。',
  '开通会员后，用户每月被扣费15元，取消自动续费却要经过七道步骤。',
  '下载该App的用户超过一百万，其中一半是老人。',
  'If you love the library, save it.',
])('a last sentence that begins like furniture stays: %s', (sentence) => {
  expect(clean(`<p>${SENTENCE}</p><p>${sentence}</p>`).text).toEqual([SENTENCE, sentence]);
});

test('between two sentences, what desks say to their readers is removed', () => {
  for (const line of ['Sign up for our newsletter.', 'Story continues below advertisement', '未经授权，不得转载'])
    expect(clean(`<p>${SENTENCE}</p><p>${line}</p><p>${SENTENCE}</p>`).text).toEqual([SENTENCE, SENTENCE]);
});

test('a list of links is removed with its heading, and what follows stays', () => {
  const html = `<p>${SENTENCE}</p><h3>相关阅读</h3><ul><li><a href="/1">第一条旧闻的标题</a></li><li><a href="/2">第二条旧闻的标题</a></li></ul><p>${ENGLISH}</p>`;
  expect(clean(html).text).toEqual([SENTENCE, ENGLISH]);
});

test('lines in an old portal’s markup become paragraphs', () => {
  expect(clean(`<div>　　${SENTENCE}<br><br>　　${ENGLISH}</div>`).text).toEqual([SENTENCE, ENGLISH]);
});

test('verse keeps its line breaks', () => {
  const { text } = clean(`<p>${SENTENCE}</p><p>床前明月光<br>疑是地上霜</p><p>${SENTENCE}</p>`);
  expect(text).toHaveLength(3);
});

test('an editor’s name at the end of the last line is removed', () => {
  expect(clean(`<p>${SENTENCE}（责任编辑：李四）</p>`).text).toEqual([SENTENCE]);
});

test('tables and captions stay', () => {
  const html = `<p>${SENTENCE}</p><table><tr><td>来源</td><td>12</td></tr></table><figure><img src="a.jpg"><figcaption>图为会场</figcaption></figure><p>${SENTENCE}</p>`;
  expect(clean(html).text).toEqual([SENTENCE, '来源', '12', '图为会场', SENTENCE]);
});

test('the trail names each removal with its pass and reason', () => {
  const { trail } = clean(`<p>${SENTENCE}</p><p class="x">责任编辑：李四</p>`);
  expect(trail).toEqual([
    {
      pass: 'drop-furniture',
      did: 'removed',
      text: '责任编辑：李四',
    },
  ]);
});

test('a media player becomes a link with its title', () => {
  const content = document.createElement('div');
  content.innerHTML = `<p>${SENTENCE}</p><video src="/film.mp4" title="会场"></video>`;
  runPasses(AFTER, { content, metadata: METADATA, url: 'https://example.com/a/1.html' }, []);
  expect(content.querySelector('a')?.outerHTML).toBe('<a href="https://example.com/film.mp4">▶ 会场</a>');
});

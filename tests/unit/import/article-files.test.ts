// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

type Read = Awaited<ReturnType<typeof readAll>>;

const URL = 'https://news.example/a';

const read = (value: unknown, more = {}): Promise<Read> =>
  readAll(typeof value === 'string' ? value : JSON.stringify(value), { ...context, ...more });

describe('articles', () => {
  const page = (head: string) =>
    `<!doctype html><html lang="zh-CN"><head>${head}<title>示例市召开会议</title></head><body><nav>首页</nav><article><h1>示例市召开会议</h1>${'<p>各县市区要压实主体责任，六月底前完成校园周边隐患排查，确保师生安全。</p>'.repeat(6)}</article><script>throw 1</script></body></html>`;

  test.each([
    ['the browser wrote its address in', '<!-- saved from url=(0022)https://news.example/a -->'],
    [
      'SingleFile wrote its address in',
      '<!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: x\n-->',
    ],
    ['it names its canonical address', '<link rel="canonical" href="https://news.example/a">'],
  ])('a saved page becomes an article: %s', async (_, head) => {
    const { notebook } = await read(page(head));
    expect(notebook.articles).toMatchObject([{ url: URL, title: '示例市召开会议' }]);
    expect(notebook.revisions[0]?.text).toContain('压实主体责任');
    expect(notebook.revisions[0]?.html).not.toContain('script');
  });

  test('a saved page without an address asks for one', async () => {
    expect(await readFile(page(''), context)).toMatchObject({ ok: false, reason: 'no-address' });
    expect((await read(page(''), { address: URL })).notebook.articles[0]?.url).toBe(URL);
  });

  test('pasted text keeps every word; an address in the last line is its source', async () => {
    const { notebook } = await read('标题在此\n\n第一段<b>。\n第二段。\nhttps://news.example/a', { fileName: '' });
    expect(notebook.articles).toMatchObject([{ url: URL, title: '标题在此' }]);
    expect(notebook.revisions[0]?.text).toBe('第一段<b>。\n第二段。');
  });

  test('text without an address gets a generated one, the same each time', async () => {
    const [one, two] = [
      await read('短文一。\n短文二。', { fileName: '' }),
      await read('短文一。\n短文二。', { fileName: 'a.txt' }),
    ];
    expect(one.notebook.articles[0]?.url).toMatch(/^file:\/\/\/imported\//);
    expect(two.notebook.articles[0]?.id).toBe(one.notebook.articles[0]?.id);
  });
});

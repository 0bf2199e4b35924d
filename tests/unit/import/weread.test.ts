// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);

const read = (text: string, fileName = 'a.txt') => readAll(text, { ...context, fileName });

describe('微信读书', () => {
  test('thoughts and ratings without a marker are kept, and nothing absent is counted', async () => {
    const result = await read(
      '《书名》\n\n作者名\n5个笔记\n\n点评\n\n★★★★☆\n2023/05/06 认为好看\n\n很好\n\n2023/05/07 发表想法\n我的想法\n两行\n>> 第一句\n\n>> 第二句\n\n-- 来自微信读书\n',
    );
    expect(said(result).map(([quote, note]) => [quote, note])).toEqual([
      ['第一句', '我的想法\n两行'],
      ['第二句', ''],
    ]);
    expect(result.notebook.articles).toMatchObject([{ title: '书名', note: '很好' }]);
    expect(result.leftOut).toEqual([{ what: '★', count: 1 }]);
  });

  test('quotes and thoughts', async () => {
    const text =
      '《书名》\n\n作者名\n3个笔记\n\n第一章 开头\n\n◆ 第一句划线\n\n◆ 2020/05/06发表想法\n\n我的想法\n\n原文：第二句\n\n◆ 第三句划线\n\n第二章\n\n-- 来自微信读书\n';
    const result = await read(text);
    expect(said(result).map(([quote, note]) => [quote, note])).toEqual([
      ['第一句划线', ''],
      ['第二句', '我的想法'],
      ['第三句划线', ''],
    ]);
    expect(result.notebook.articles).toMatchObject([{ title: '书名', authors: [{ name: '作者名' }] }]);
    expect(result.leftOut).toEqual([
      { what: '第一章 开头', count: 1 },
      { what: '第二章', count: 1 },
    ]);
  });

  test('chapters are counted by their names, with markers of their own and after thoughts', async () => {
    const arrows = '《书名》\n\n作者名\n2个笔记\n\n◆ 第一章\n\n>> 第一句\n\n◆ 第二章\n\n>> 第二句\n\n-- 来自微信读书\n';
    const behind =
      '《书名》\n\n作者名\n1个笔记\n\n◆ 2020/05/06发表想法\n\n想法\n\n原文：一句\n\n后记\n\n-- 来自微信读书\n';
    const names = async (text: string) => (await read(text)).leftOut.map(({ what }) => what);
    expect(await names(arrows)).toEqual(['第一章', '第二章']);
    expect(await names(behind)).toEqual(['后记']);
  });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const read = (text: string) => readAll(text, { ...context, fileName: 'a.csv' });
const ID = '3b241101-e2bb-4255-8caf-4136c566a962';

/** Headers of files that earlier versions wrote, in the columns below. */
const FORMER = {
  'zh-CN': {
    annotations: '编号,引文,批注,编码,来历,文章,网址,创建日期',
    articles: '文档,文章,网址,阅读日期,批注数,编号',
  },
  'zh-TW': {
    annotations: '編號,引文,註記,編碼,來歷,文章,網址,建立日期',
    articles: '文件,文章,網址,閱讀日期,註記數,編號',
  },
};

describe.each(Object.entries(FORMER))('a table of an earlier version in %s', (_, { annotations, articles }) => {
  test('restores its annotations, without the apostrophes added for spreadsheets', async () => {
    const { notebook } = await read(
      `${annotations}\n${ID},'=1+1,'@我,指令; 部署,hand,甲,https://a.example/1,2026-05-20\n`,
    );
    expect(notebook.annotations.map(({ id, target, note }) => [id, target.selector.quote.exact, note])).toEqual([
      [ID, '=1+1', '@我'],
    ]);
    expect(notebook.codes.map(({ names }) => names.zh)).toEqual(['指令', '部署']);
  });

  test('restores its articles', async () => {
    const { notebook } = await read(`${articles}\n甲 (2),甲,https://a.example/1,2026-05-20,3,${ID}\n`);
    expect(notebook.articles).toMatchObject([{ title: '甲', url: 'https://a.example/1' }]);
  });
});

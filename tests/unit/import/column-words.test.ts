import { describe, expect, test } from 'vitest';
import { guessColumns } from '@/utils/import/table-columns';

/** The fields guessed for the columns of a header, `-` for one that is not read. */
const fields = (header: string) => guessColumns(header.split(','))?.map((field) => field ?? '-');

describe('columns are known with what people write around their names', () => {
  test.each([
    ['网址（URL）,标题,引文（原文）,备注', 'url title quote note'],
    ['URL (link),Title,Quote (verbatim),Note', 'url title quote note'],
    ['url,\u00a0title ,quote\u200b', 'url title quote'],
    ['文章标题,文章链接,作者,发表时间,精彩句子', 'title url author published quote'],
    ['新聞標題,新聞連結,摘錄', 'title url quote'],
    ['帖子链接,文章的标题,摘录,我的笔记', 'url title quote note'],
    ['Timestamp,Article URL,Headline,Quote,Your comment', 'created url title quote note'],
    ['news_title,news_url,my_notes', 'title url note'],
    ['Story link,Story author,Title,Highlight,My tags', 'url author title quote codes'],
  ])('%s', (header, wanted) => {
    expect(fields(header)?.join(' ')).toBe(wanted);
  });

  test('but not with a word that makes them another thing', () => {
    expect(fields('url,title,quote,article description,Story id,报道日')).toEqual([
      'url',
      'title',
      'quote',
      '-',
      '-',
      'published',
    ]);
  });
});

describe('columns of other programs and of people’s own tables', () => {
  test.each([
    ['书名,作者,出版社,页码,摘抄,感想', 'title author - - quote note'],
    ['Article,Link,Quote,Coder,Theme', 'title url quote - codes'],
    ['id,publish_date,title,url,language,media_name,media_url', 'id published title url lang site -'],
    ['author,title,description,url,urlToImage,publishedAt,content', 'author title - url - published -'],
    ['Core statement,Quotation,Title,Author,Page', 'note quote title author -'],
    ['Note title,Highlight,Tags', 'title quote codes'],
    ['公众号,标题,链接,发布时间', 'source title url published'],
  ])('%s', (header, wanted) => {
    expect(fields(header)?.join(' ')).toBe(wanted);
  });
});

test.each([
  ['主题,发件人,链接', 'title'],
  ['主題,網址', 'title'],
  ['主题,网址,摘录', 'codes'],
  ['标题,主题,网址', 'codes'],
])('in a table of %s, 主题 is its %s', (header, field) => {
  const names = header.split(',');
  expect(guessColumns(names)?.[names.findIndex((name) => /主[题題]/.test(name))]).toBe(field);
});

import { type ColumnLabels, LABELS } from '@/utils/export/labels';
import { codebookColumns, ownCodebookColumns } from './codebook-columns';

/** What a column of a table may hold. */
export const FIELDS = [
  'url',
  'title',
  'quote',
  'note',
  'articleNote',
  'codes',
  'codePaths',
  'codeIds',
  'created',
  'modified',
  'author',
  'published',
  'site',
  'source',
  'id',
  'kind',
  'prefix',
  'suffix',
  'highlights',
  'code',
  'path',
  'parent',
  'group',
  'nameEn',
  'nameZh',
  'definition',
  'example',
  'colour',
] as const;
export type Field = (typeof FIELDS)[number];

/** What the reader may choose a column to be; the others are found by their names alone. */
export const CHOSEN_FIELDS = [
  'url',
  'title',
  'quote',
  'note',
  'codes',
  'created',
  'author',
  'code',
  'parent',
  'definition',
  'example',
  'colour',
] as const;

/** A column of each place; undefined for one that is not taken. */
export type Columns = readonly (Field | undefined)[];

/**
 * Names that programs give their columns, lower case. Sources: the exports of Pocket (title,url,time_added,tags,status),
 * Readwise (Highlight,Book Title,…), Raindrop.io (id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite),
 * Instapaper (URL,Title,Selection,Folder,Timestamp,Tags), the Hypothesis client (Created at,Author,Page URL,…), Omnivore
 * (title,url,author,labels,savedAt,…), Taguette (id,document,tag,content), and what Chinese and English spreadsheets say.
 */
const NAMES: Partial<Record<Field, string>> = {
  url: 'url|uri|link|href|page url|source url|source_url|original url|web address|address|address of the article|网址|網址|链接|連結|鏈接|超链接|地址|网页链接|原文链接|链接地址',
  title:
    'title|page title|book title|article|article title|article_title|document|document title|document name|document_name|filename|file name|media title|headline|name of article|标题|標題|题目|題目|文章|文章标题|文章標題|书名|書名|文档|網頁標題|网页标题|篇名',
  quote:
    'quote|highlight|highlighted text|selection|content|exact|passage|text|quotation|quotation content|excerpt|excerpt copy|segment|coded text|coded segment|excerpted text|annotated text|引文|引用|划线|劃線|划线内容|划线文字|标注|標註|标注内容|原文|摘录|摘錄|摘抄|高亮|高亮内容|内容|內容',
  note: 'note|notes|comment|comments|annotation|memo|remark|my note|description|笔记|筆記|备注|備註|批注|想法|评论|評論|点评|说明文字|描述',
  codes:
    'tags|tag|manual tags|document tags|labels|label|code|codes|codename|code name|keywords|topics|标签|標籤|编码|編碼|分类|分類|关键词',
  created:
    'created|created at|created_at|createdat|date|date added|added|added at|added_at|time_added|timestamp|highlighted at|saved at|savedat|saved date|time|创建时间|建立時間|添加时间|时间|時間|日期|收藏时间|划线时间|标注时间',
  modified: 'modified|updated|updated at|updated_at|updatedat|last modified|修改时间|修改時間|更新时间|更新時間',
  author: 'author|authors|book author|byline|作者',
  published: 'published|published at|publishedat|publication date|date published|发布时间|發布時間|发表时间|出版日期',
  site: 'site|site name|website|publisher|网站|網站|站点|站點',
  source: 'source|来源|來源',
  id: 'id|guid|uuid|编号|編號',
  kind: 'annotation/reply type|annotation type|type|highlight type|类型|類型',
  prefix: 'prefix|上文',
  suffix: 'suffix|下文',
  highlights: 'highlights',
};

/** Columns that mean something else in the tables of one program, which another of its columns gives away. */
const ELSEWHERE: readonly (readonly [sign: string, column: string, field: Field | undefined, what: string])[] = [
  ['annotation/reply type', 'author', undefined, 'Hypothesis: who wrote the annotation'],
  ['readingprogress', 'description', undefined, 'Omnivore: what the page says of itself'],
  ['cover', 'excerpt', undefined, 'Raindrop.io: what the page says of itself'],
  ['is_archived', 'content', undefined, 'wallabag: the whole article'],
  ['date added', 'date', 'published', 'Zotero: when it was published'],
];

const listed = (names: Partial<Record<Field, string>>): Map<string, Field> =>
  new Map(
    Object.entries(names).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
  );

/** Columns of our own tables, whatever language they were written in. */
const OWN: Partial<Record<string, Field>> = {
  id: 'id',
  quote: 'quote',
  note: 'note',
  article_note: 'articleNote',
  codes: 'codes',
  code_paths: 'codePaths',
  code_ids: 'codeIds',
  article_title: 'title',
  author: 'author',
  source: 'source',
  site: 'site',
  url: 'url',
  published: 'published',
  created: 'created',
  modified: 'modified',
};

const ownNames = (): Map<string, Field | undefined> =>
  new Map(
    Object.values(LABELS).flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([key, label]) => [
        [label.toLowerCase(), OWN[key]] as const,
        [key, OWN[key]] as const,
      ]),
    ),
  );

const ENTRIES = listed(NAMES);

const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[：:]$/, '')
    .replace(/\s+/g, ' ');

/** Each field once: of two columns of one name the first. */
function once(fields: readonly (Field | undefined)[]): Columns {
  const met = new Set<Field>();
  return fields.map((field) => {
    if (!field || met.has(field)) return undefined;
    met.add(field);
    return field;
  });
}

/** Zotero's tables tell times in UTC, without saying so. */
export const isZotero = (header: readonly string[]): boolean => {
  const names = header.map(nameOf);
  return names.includes('item type') && names.includes('date added');
};

/** Whether the header is one for programs: our own tables have no apostrophe before formulas under it. */
export const isMachineHeader = (header: readonly string[]): boolean =>
  header.some((name) => ['text_sha256', 'name_en'].includes(nameOf(name)));

/** Whether it is a codebook that Pressmark wrote. */
export const isOwnCodebook = (header: readonly string[]): boolean =>
  ownCodebookColumns(header.map(nameOf)) !== undefined;

/** Columns in which our own tables always have something: under words, empty ones are left out. */
const ALWAYS: readonly (readonly (keyof ColumnLabels)[])[] = [
  ['text_sha256'],
  ['id', 'quote', 'origin', 'article_title', 'created'],
  ['id', 'document_name', 'article_title', 'accessed', 'annotations'],
];

/** Is this a table of quotes or articles that Pressmark wrote? It has columns that no other program has. */
export function isOwnTable(header: readonly string[]): boolean {
  const names = new Set(header.map(nameOf));
  const languages = Object.values(LABELS).map(
    ({ columns }) =>
      (column: keyof ColumnLabels): string =>
        columns[column].toLowerCase(),
  );
  return [(column: keyof ColumnLabels): string => column, ...languages].some((called) =>
    ALWAYS.some((columns) => columns.every((column) => names.has(called(column)))),
  );
}

/** What each column holds, by its name; none for a table that nothing can be told of. */
export function guessColumns(header: readonly string[]): Columns | undefined {
  const names = header.map(nameOf);
  if (isOwnTable(header)) {
    const own = ownNames();
    return once(names.map((name) => own.get(name)));
  }
  const own = ownCodebookColumns(names);
  if (own) return once(own);
  // What holds passages or addresses is no codebook, whatever it says of codes.
  const hasEntries = names.some((name) => ['quote', 'highlights', 'url'].includes(ENTRIES.get(name) ?? ''));
  const codebook = hasEntries ? undefined : codebookColumns(names);
  if (codebook) return once(codebook);
  const meant = (name: string): Field | undefined => {
    const other = ELSEWHERE.find(([sign, column]) => column === name && names.includes(sign));
    return other ? other[2] : ENTRIES.get(name);
  };
  const entries = once(names.map(meant));
  const holds = (field: Field) => entries.includes(field);
  const says = holds('quote') || holds('highlights') || holds('url');
  return says && (holds('url') || holds('title')) ? entries : undefined;
}

export const isCodebook = (columns: Columns): boolean => columns.includes('code') || columns.includes('path');

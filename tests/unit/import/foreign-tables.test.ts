// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const read = (text: string) => readAll(text, { ...context, fileName: 'a.csv' });
type Read = Awaited<ReturnType<typeof readAll>>;
const addresses = ({ notebook }: Read) => notebook.articles.map(({ url }) => url);

describe('an address in a table', () => {
  test.each([
    ['www.news.example/a', 'https://www.news.example/a'],
    ['news.example/2024/a?id=1', 'https://news.example/2024/a?id=1'],
    ['news.example', 'https://news.example/'],
    ['//news.example/a', 'https://news.example/a'],
    ['<https://news.example/a>', 'https://news.example/a'],
    ['新华网.example/a', 'https://xn--xkrr14bows.example/a'],
    ['news.example:8080/a', 'https://news.example:8080/a'],
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ])('%s without a scheme is a web address', async (written, url) => {
    const [found] = addresses(await read(`url,quote\n${written},words\n`));
    expect(new URL(found ?? '').hostname).toBe(new URL(url).hostname);
    expect(new URL(found ?? '').pathname).toBe(new URL(url).pathname);
  });

  test('does not merge articles when missing', async () => {
    const rows = [
      'News,www.a.example/1,one',
      'News,a.example/2,two',
      'News,ftp://a.example/3,three',
      'News,obsidian://open?file=4,four',
      'News,n/a,five',
      'News,report.pdf,six',
    ];
    const result = await read(`title,url,quote\n${rows.join('\n')}\n`);
    expect(new Set(addresses(result)).size).toBe(rows.length);
    expect(result.refusals).toEqual([]);
  });

  test('does not merge articles of one title by two authors or of two days when missing', async () => {
    const result = await read(
      'title,author,date published,quote\nEditorial,Ann,2024-01-01,one\nEditorial,Ben,2024-01-01,two\nEditorial,Ben,2024-01-02,three\nEditorial,Ben,2024-01-02,four\n',
    );
    expect(result.notebook.articles.map(({ title }) => title)).toEqual(['Editorial', 'Editorial', 'Editorial']);
  });

  test('that would run code is rejected, even with a title', async () => {
    const result = await read('title,url,quote\nNews,javascript:alert(1),words\n');
    expect(result.refusals).toMatchObject([{ reason: 'unsafe-address' }]);
  });
});

describe('an apostrophe before a formula', () => {
  test('belongs to the text in another program’s table', async () => {
    const { notebook } = await read("url,quote\nhttps://a.example/1,'-ism and '=x\n");
    expect(notebook.annotations[0]?.target.selector.quote.exact).toBe("'-ism and '=x");
  });
});

test.each([
  ['#a #b', ['a', 'b']],
  ['#指令# #要求#', ['指令', '要求']],
  ['#a #b/c', ['a', 'b/c']],
  ['#a, #b c', ['a', 'b c']],
  ['C#', ['C#']],
])('the tags “%s” are a list', async (tags, names) => {
  const { notebook } = await read(`url,quote,tags\nhttps://a.example/1,words,"${tags}"\n`);
  expect(notebook.codes.map(({ names: { en } }) => en)).toEqual(names);
});

test.each(['sep=;\r\nurl;quote\r\nhttps://a.example/1;a, b\r\n', '"sep=|"\nurl|quote\nhttps://a.example/1|"a, b"\n'])(
  'a first line that names the separator is not part of the table: %j',
  async (text) => {
    const { notebook } = await read(text);
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['a, b']);
  },
);

test.each([
  ['MAXQDA', 'Document name,Code,Begin,End,Segment\nDoc 1,Causes > Money,1,1,the words\n', 'Money'],
  [
    'ATLAS.ti',
    'ID,Document,Quotation Name,Quotation Content,Comment,Codes,Density\n1:1,Doc 1,q,the words,mine,Money,0\n',
    'Money',
  ],
  ['Dedoose', 'Media Title,Excerpt Copy,Codes\nDoc 1,the words,Money\n', 'Money'],
])('coded passages of %s are passages, not a codebook', async (_, text, name) => {
  const { notebook, format } = await read(text);
  expect(format).toBe('table');
  expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['the words']);
  expect(notebook.codes.at(-1)?.names.en).toBe(name);
});

test.each([
  ['ATLAS.ti in German', 'ID;Dokument;Zitatname;Zitatinhalt;Kommentar;Codes\n1:1;Doc 1;q;the words;mine;Money\n'],
  [
    'ATLAS.ti in Spanish',
    'ID;Documento;Nombre de la cita;Contenido de la cita;Comentario;Códigos\n1:1;Doc 1;q;the words;mine;Money\n',
  ],
  [
    'MAXQDA in German',
    'Farbe;Kommentar;Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Segment\n●;mine;G;Doc 1;Money;1;1;the words\n',
  ],
  ['MAXQDA in Chinese', '文档名,代码,开始,结束,编码片段,注释\nDoc 1,Money,1,1,the words,mine\n'],
  ['QualCoder', 'File,Coder,Coded,Id,Codename,Coded_Memo\nDoc 1,ann,the words,1,Money,mine\n'],
  [
    'Dedoose',
    'Media Title,Excerpt Creator,Excerpt Date,Codes Applied Combined,Excerpt Copy,Note\nDoc 1,Ann,1/2/2024,Money,the words,mine\n',
  ],
  ['Delve', 'Transcript,Snippet,Code,Notes\nDoc 1,the words,Money,mine\n'],
])('coded passages of %s have their text, code and comment', async (_, text) => {
  const { notebook } = await read(text);
  expect(notebook.articles.map(({ title }) => title)).toEqual(['Doc 1']);
  expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
    ['the words', 'mine'],
  ]);
  expect(notebook.codes.map(({ names }) => names.en)).toEqual(['Money']);
});

test.each([
  ['NVivo in German', 'Name;Beschreibung;Dateien;Referenzen\nMoney;what it costs;1;2\n'],
  ['NVivo in Spanish', 'Nombre;Descripción;Archivos;Referencias\nMoney;what it costs;1;2\n'],
  ['NVivo in French', 'Nom;Description;Fichiers;Références\nMoney;what it costs;1;2\n'],
])('the codebook of %s', async (_, text) => {
  const { notebook, format } = await read(text);
  expect(format).toBe('codebook-csv');
  expect(notebook.codes).toMatchObject([{ names: { en: 'Money' }, definition: 'what it costs' }]);
});

test.each([
  ['Russian', 'Название,Ссылка,Описание,Теги\nOne,https://x.example/a,mine,news\n'],
  ['Vietnamese', 'Tiêu đề,Liên kết,Mô tả,Nhãn\nOne,https://x.example/a,mine,news\n'],
  ['Arabic', 'العنوان,الرابط,الوصف,الوسوم\nOne,https://x.example/a,mine,news\n'],
  ['Turkish', 'Başlık;Bağlantı;Açıklama;Etiketler\nOne;https://x.example/a;mine;news\n'],
  ['Polish', 'Nazwa;Odnośnik;Notatka;Tagi\nOne;https://x.example/a;mine;news\n'],
  ['Chinese, by name', '名称,网址,备注,标签\nOne,https://x.example/a,mine,news\n'],
])('a list of pages in %s keeps titles, notes and tags', async (_, text) => {
  const { notebook } = await read(text);
  expect(notebook.articles).toMatchObject([{ title: 'One', url: 'https://x.example/a', note: 'mine\n\n#news' }]);
  expect(notebook.codes).toEqual([]);
});

test.each(['Name,Phone,Address,Notes\nAnn,1,Main St 1,hi\n', '姓名,电话,地址\n张三,138,北京市朝阳区\n'])(
  'people with postal addresses are not articles: %j',
  async (text) => {
    const result = await readFile(new TextEncoder().encode(text), { ...context, fileName: 'a.csv' });
    expect(result).toMatchObject({ ok: false, reason: 'unknown-table' });
  },
);

const A = 'https://x.example/a';
describe('quotes from other programs and languages', () => {
  test.each([
    [
      'Glasp',
      `Document Title,Document URL,Document Author,Document Note,Highlighted Text,Highlight Color,Highlight Note,Highlighted At\nOne,${A},Ann,of all,the words,yellow,mine,2024-01-01\n`,
    ],
    [
      'Diigo',
      `title,url,tags,description,comments,annotations,created_at\nOne,${A},a b,,,"Highlight: the words\nNote: mine",2024-01-01\n`,
    ],
    ['Korean', `제목,링크,인용,메모,태그\nOne,${A},the words,mine,뉴스\n`],
    ['Japanese', `タイトル,リンク,引用,メモ,タグ\nOne,${A},the words,mine,ニュース\n`],
    ['German', `Titel;Webadresse;Zitat;Notiz;Schlagwörter\nOne;${A};the words;mine;Politik\n`],
    ['French', `Titre;Lien;Citation;Note;Mots-clés\nOne;${A};the words;mine;politique\n`],
    ['Spanish', `Título;Enlace;Cita;Nota;Etiquetas\nOne;${A};the words;mine;política\n`],
    ['Traditional Chinese', `標題,網址,重點,筆記,標籤\nOne,${A},the words,mine,新聞\n`],
  ])('%s', async (_, text) => {
    const { notebook } = await read(text);
    expect(notebook.articles).toMatchObject([{ url: A, title: 'One' }]);
    expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
      ['the words', 'mine'],
    ]);
  });

  test.each([
    [
      'Pinboard',
      `[{"href":"${A}","description":"One","extended":"mine","time":"2024-01-01T00:00:00Z","tags":"news city"}]`,
    ],
    ['linkding', `url,title,description,notes,tag_names,date_added\n${A},One,of the page,mine,news city,2024-01-01\n`],
  ])('%s: articles, with the reader’s own note and tags', async (_, text) => {
    const { notebook } = await readAll(text, { ...context, fileName: text.startsWith('[') ? 'a.json' : 'a.csv' });
    expect(notebook.articles).toMatchObject([{ url: A, title: 'One', note: 'mine\n\n#news #city' }]);
    expect(new Date(notebook.articles[0]?.created ?? '').getFullYear()).toBe(2024);
  });
});

test('a cell marked as text for Excel is that text', async () => {
  const { notebook } = await read('url,quote\nhttps://a.example/1,"=""he said """"so"""""""\n');
  expect(notebook.annotations[0]?.target.selector.quote.exact).toBe('he said "so"');
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);

const read = (text: string, fileName = 'a.txt') => readAll(text, { ...context, fileName });

describe('Kindle', () => {
  const rule = '\r\n==========\r\n';
  test('clippings in English: a note stands under its highlight, bookmarks are counted', async () => {
    const text = [
      '\ufeffThe Book (Ann Author)\r\n- Your Highlight on page 5 | Location 100-102 | Added on Monday, March 4, 2019 3:04:05 PM\r\n\r\nfirst words',
      'The Book (Ann Author)\r\n- Your Note on page 5 | Location 102 | Added on Monday, March 4, 2019 3:05:05 PM\r\n\r\nmine',
      'The Book (Ann Author)\r\n- Your Bookmark on page 9 | Location 200 | Added on Monday, March 4, 2019 3:06:05 PM\r\n\r\n',
      '',
    ].join(rule);
    const result = await read(text, 'My Clippings.txt');
    expect(said(result)).toEqual([['first words', 'mine', '2019-03-04']]);
    expect(result.notebook.articles).toMatchObject([{ title: 'The Book', authors: [{ name: 'Ann Author' }] }]);
    expect(result.leftOut).toEqual([{ what: 'Your Bookmark on page', count: 1 }]);
  });

  test('clippings in Chinese', async () => {
    const text = [
      '书名（作者）\n- 您在位置 #100-102的标注 | 添加于 2019年3月4日星期一 下午3:04:05\n\n划线的话',
      '书名（作者）\n- 您在位置 #102的笔记 | 添加于 2019年3月4日星期一 下午3:05:05\n\n我的想法',
      '',
    ].join('\n==========\n');
    expect(said(await read(text))).toEqual([['划线的话', '我的想法', '2019-03-04']]);
  });
});

describe('Kindle in other languages: a note stands under its highlight, bookmarks are counted, the day is read', () => {
  test.each<[string, string, string, string]>([
    [
      'German',
      'Ihre Markierung auf Seite 5 | Position 100-102 | Hinzugefügt am Montag, 4. März 2019 15:04:05',
      'Ihre Notiz auf Seite 5 | Position 102 | Hinzugefügt am Montag, 4. März 2019 15:05:05',
      'Ihr Lesezeichen auf Seite 9 | Position 200 | Hinzugefügt am Montag, 4. März 2019 15:06:05',
    ],
    [
      'Spanish',
      'Tu subrayado en la página 5 | posición 100-102 | Añadido el lunes, 4 de marzo de 2019 15:04:05',
      'Tu nota en la página 5 | posición 102 | Añadido el lunes, 4 de marzo de 2019 15:05:05',
      'Tu marcador en la página 9 | posición 200 | Añadido el lunes, 4 de marzo de 2019 15:06:05',
    ],
    [
      'Portuguese',
      'Seu destaque na página 5 | posição 100-102 | Adicionado: segunda-feira, 4 de março de 2019 15:04:05',
      'Sua nota na página 5 | posição 102 | Adicionado: segunda-feira, 4 de março de 2019 15:05:05',
      'Seu marcador na página 9 | posição 200 | Adicionado: segunda-feira, 4 de março de 2019 15:06:05',
    ],
    [
      'Russian',
      'Ваш выделенный отрывок на странице 5 | Место 100–102 | Добавлено: понедельник, 4 марта 2019 г. в 15:04:05',
      'Ваша заметка на странице 5 | Место 102 | Добавлено: понедельник, 4 марта 2019 г. в 15:05:05',
      'Ваша закладка на странице 9 | Место 200 | Добавлено: понедельник, 4 марта 2019 г. в 15:06:05',
    ],
    [
      'Dutch',
      'Je markering op pagina 5 | Locatie 100-102 | Toegevoegd op maandag 4 maart 2019 15:04:05',
      'Je notitie op pagina 5 | Locatie 102 | Toegevoegd op maandag 4 maart 2019 15:05:05',
      'Je bladwijzer op pagina 9 | Locatie 200 | Toegevoegd op maandag 4 maart 2019 15:06:05',
    ],
    [
      'French',
      'Votre surlignement à la page 5 | emplacement 100-102 | Ajouté le lundi 4 mars 2019 15:04:05',
      'Votre note à la page 5 | emplacement 102 | Ajouté le lundi 4 mars 2019 15:05:05',
      'Votre signet à la page 9 | emplacement 200 | Ajouté le lundi 4 mars 2019 15:06:05',
    ],
    [
      'Italian',
      'La tua evidenziazione a pagina 5 | posizione 100-102 | Aggiunto in data lunedì 4 marzo 2019 15:04:05',
      'La tua nota a pagina 5 | posizione 102 | Aggiunto in data lunedì 4 marzo 2019 15:05:05',
      'Il tuo segnalibro a pagina 9 | posizione 200 | Aggiunto in data lunedì 4 marzo 2019 15:06:05',
    ],
    [
      'Japanese',
      '5ページ|位置No. 100-102のハイライト |作成日: 2019年3月4日月曜日 15:04:05',
      '5ページ|位置No. 102のメモ |作成日: 2019年3月4日月曜日 15:05:05',
      '9ページ|位置No. 200のブックマーク |作成日: 2019年3月4日月曜日 15:06:05',
    ],
    [
      'Traditional Chinese',
      '您在第 5 頁 (位置 #100-102) 的重點 | 新增於 2019年3月4日 星期一 下午 3:04:05',
      '您在第 5 頁 (位置 #102) 的註解 | 新增於 2019年3月4日 星期一 下午 3:05:05',
      '您在第 9 頁 (位置 #200) 的書籤 | 新增於 2019年3月4日 星期一 下午 3:06:05',
    ],
    [
      'Simplified Chinese',
      '您在第 5 页（位置 #100-102）的标注 | 添加于 2019年3月4日星期一 下午3:04:05',
      '您在第 5 页（位置 #102）的笔记 | 添加于 2019年3月4日星期一 下午3:05:05',
      '您在第 9 页（位置 #200）的书签 | 添加于 2019年3月4日星期一 下午3:06:05',
    ],
    [
      'Polish',
      'Twoje zaznaczenie na stronie 5 | pozycja 100-102 | Dodano: poniedziałek, 4 marca 2019 15:04:05',
      'Twoja notatka na stronie 5 | pozycja 102 | Dodano: poniedziałek, 4 marca 2019 15:05:05',
      'Twoja zakładka na stronie 9 | pozycja 200 | Dodano: poniedziałek, 4 marca 2019 15:06:05',
    ],
    [
      'Turkish',
      '12. sayfadaki vurgulama | konum 100-102 | Eklenme tarihi: 4 Mart 2019 Pazartesi 15:04:05',
      '12. sayfadaki not | konum 102 | Eklenme tarihi: 4 Mart 2019 Pazartesi 15:05:05',
      '19. sayfadaki yer imi | konum 200 | Eklenme tarihi: 4 Mart 2019 Pazartesi 15:06:05',
    ],
    [
      'Danish',
      'Din fremhævning på side 5 | placering 100-102 | Tilføjet mandag den 4. marts 2019 15:04:05',
      'Din note på side 5 | placering 102 | Tilføjet mandag den 4. marts 2019 15:05:05',
      'Dit bogmærke på side 9 | placering 200 | Tilføjet mandag den 4. marts 2019 15:06:05',
    ],
    [
      'English of an old device',
      'Highlight Loc. 1000-02  | Added on Monday, March 04, 2019, 03:04 PM',
      'Note Loc. 1002  | Added on Monday, March 04, 2019, 03:05 PM',
      'Bookmark Loc. 2000  | Added on Monday, March 04, 2019, 03:06 PM',
    ],
  ])('%s', async (_, highlight, note, bookmark) => {
    const about = [highlight, note, bookmark].map((line) => `Book (Author)\r\n- ${line}\r\n\r\n`);
    const text = [`${about[0]}first words`, `${about[1]}mine`, about[2], ''].join('\r\n==========\r\n');
    const result = await read(text, 'My Clippings.txt');
    const [annotation] = result.notebook.annotations;
    expect(result.notebook.annotations).toHaveLength(1);
    expect([annotation?.target.selector.quote.exact, annotation?.note]).toEqual(['first words', 'mine']);
    expect(result.notebook.articles.map(({ note: own }) => own)).toEqual(['']);
    expect(result.leftOut.map(({ count }) => count)).toEqual([1]);
    const made = new Date(annotation?.created ?? '');
    expect([made.getFullYear(), made.getMonth(), made.getDate(), made.getHours(), made.getMinutes()]).toEqual([
      2019, 2, 4, 15, 4,
    ]);
  });
});

test('Kindle: what a device writes in place of words it may not copy is no quote', async () => {
  const about = (place: string) =>
    `Book (A)\n- Your Highlight on page 3 | location ${place} | Added on Tuesday, 2 January 2024 23:05:06\n\n`;
  const result = await read(
    `${about('30-31')} <You have reached the clipping limit for this item>\n==========\n${about('40-41')}<b> is a tag\n==========\n`,
    'My Clippings.txt',
  );
  expect(said(result).map(([quote]) => quote)).toEqual(['<b> is a tag']);
  expect(result.refusals).toMatchObject([{ reason: 'no-quote' }]);
});

describe('微信读书', () => {
  test('what is thought and judged without a sign of its own is kept, and nothing is counted that is not there', async () => {
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

  test('chapters are counted by their names, behind signs of their own and behind thoughts too', async () => {
    const arrows = '《书名》\n\n作者名\n2个笔记\n\n◆ 第一章\n\n>> 第一句\n\n◆ 第二章\n\n>> 第二句\n\n-- 来自微信读书\n';
    const behind =
      '《书名》\n\n作者名\n1个笔记\n\n◆ 2020/05/06发表想法\n\n想法\n\n原文：一句\n\n后记\n\n-- 来自微信读书\n';
    const names = async (text: string) => (await read(text)).leftOut.map(({ what }) => what);
    expect(await names(arrows)).toEqual(['第一章', '第二章']);
    expect(await names(behind)).toEqual(['后记']);
  });
});

test('bookmarks of a browser are articles; folders are counted, scripts refused', async () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>News</H3><DL><p><DT><A HREF="https://news.example/a" ADD_DATE="1620000000" TAGS="a,b">One</A><DD>words
<DT><A HREF="javascript:alert(1)">Two</A></DL><p></DL><p>`;
  const result = await readAll(html, { ...context, fileName: 'bookmarks.html' });
  expect(result.notebook.articles).toMatchObject([
    { url: 'https://news.example/a', title: 'One', note: 'words\n\n#a #b', accessed: '2021-05-03T00:00:00.000Z' },
  ]);
  expect(result.refusals).toMatchObject([{ record: 'Two', reason: 'unsafe-address' }]);
  expect(result.leftOut).toEqual([{ what: '<H3> News', count: 1 }]);
});

describe('lists of highlights in JSON', () => {
  const A = 'https://news.example/a';
  test.each([
    ['Pocket', [{ url: A, title: 'One', highlights: [{ quote: 'words', created_at: 1620000000 }] }]],
    [
      'Readwise',
      {
        count: 1,
        results: [
          {
            title: 'One',
            source_url: A,
            highlights: [{ text: 'words', note: '', highlighted_at: '2021-05-03T00:00:00Z', tags: [{ name: 't' }] }],
          },
        ],
      },
    ],
    [
      'Raindrop',
      {
        items: [{ link: A, title: 'One', highlights: [{ text: 'words', note: '', created: '2021-05-03T00:00:00Z' }] }],
      },
    ],
  ])('of %s', async (_, value) => {
    const result = await readAll(JSON.stringify(value), context);
    expect(said(result)).toEqual([['words', '', '2021-05-03']]);
    expect(result.notebook.articles[0]?.url).toBe(A);
  });
});

describe('Obsidian Web Clipper', () => {
  const URL = 'https://news.example/a';
  const quotes = async (pages: unknown) =>
    (await readAll(JSON.stringify(pages), context)).notebook.annotations.map(({ target }) => target.selector.quote);
  const page = (...highlights: object[]) => [{ url: URL, highlights }];
  /** A record as the clipper keeps it: obsidianmd/obsidian-clipper, src/utils/highlighter.ts. */
  const record = (content: string, more: object = {}) => ({
    id: '1779239550000',
    type: 'text',
    xpath: '/html/body/p[1]',
    content,
    startOffset: 0,
    endOffset: content.length,
    ...more,
  });

  test('its records with places are read, not the words beside them: each passage once, with what stands around it', async () => {
    const textQuote = { prefix: 'before ', suffix: ' after' };
    const result = await readAll(
      JSON.stringify([
        {
          url: URL,
          title: 'The headline',
          highlights: [{ text: 'words', timestamp: '2026-05-20T01:12:30.000Z', notes: ['mine'] }],
          data: [record('words', { textQuote, notes: ['mine'] })],
        },
      ]),
      context,
    );
    expect(result.notebook.annotations).toMatchObject([
      {
        target: { selector: { quote: { exact: 'words', ...textQuote } } },
        note: 'mine',
        created: '2026-05-20T01:12:30.000Z',
      },
    ]);
    expect(result.notebook.articles).toMatchObject([{ url: URL, title: 'The headline' }]);
    expect(result.leftOut).toEqual([]);
  });

  test('a selection over several blocks is one annotation, its blocks lines', async () => {
    const of = { groupId: 'g1' };
    const data = [
      record('<p>It ends here.</p>', { ...of, textQuote: { prefix: 'a', suffix: 'x' } }),
      record('Alone.', { id: '2' }),
      record('<li>Then it <b>goes</b> on.</li>', { ...of, textQuote: { prefix: 'y', suffix: 'z' }, notes: ['n'] }),
    ];
    expect(await quotes([{ url: URL, highlights: [], data }])).toEqual([
      { exact: 'It ends here.\nThen it goes on.', prefix: 'a', suffix: 'z' },
      { exact: 'Alone.', prefix: '', suffix: '' },
    ]);
  });

  test('signs that only markup writes so are the signs, lines of the words stay lines', async () => {
    const [one, two] = await quotes(
      page({ text: 'AT&amp;T said &quot;x < y&quot;\nand&nbsp;left&#8230;' }, record('R&amp;D')),
    );
    expect(one?.exact.replaceAll('\u00a0', ' ')).toBe('AT&T said "x < y"\nand left…');
    expect(two?.exact).toBe('R&D');
  });

  test('code keeps its lines and indents', async () => {
    const [one] = await quotes(
      page(record('<p>so:</p><pre><code>def f(x):\n    if x &lt; 1:\n\n        return  x\n</code></pre><p>and</p>')),
    );
    expect(one?.exact).toBe('so:\ndef f(x):\n    if x < 1:\n\n        return  x\nand');
  });

  test('what only the words have is not lost', async () => {
    const pages = [{ url: URL, highlights: [{ text: 'words' }, { text: 'more' }], data: [record('words')] }];
    expect((await quotes(pages)).map(({ exact }) => exact)).toEqual(['words', 'more']);
  });

  test('what it keeps itself is read as well', async () => {
    const stored = { highlights: { [URL]: { url: URL, title: 'One', highlights: [record('<em>words</em> here')] } } };
    expect(await quotes(stored)).toMatchObject([{ exact: 'words here' }]);
  });

  test('the same words twice are two annotations, by what stands around them, by offsets, or by nothing', async () => {
    const around = (prefix: string) => record('words', { textQuote: { prefix, suffix: '' } });
    for (const data of [
      [around('a'), around('b')],
      [record('words'), record('words', { startOffset: 9, endOffset: 14 })],
      [record('words'), record('words')],
    ])
      expect(await quotes([{ url: URL, highlights: [], data }])).toHaveLength(2);
    expect(await quotes(page({ text: 'words' }, { text: 'words' }))).toHaveLength(2);
  });

  test.each([
    ['paragraphs', '<p>It ends here.</p><p>Then it\n goes on.</p>'],
    ['parts of one selection', 'It ends here.\n\nThen it goes on.'],
    ['parts with markup in them', 'It <b>ends</b> here.\n\nThen it <i>goes</i> on.'],
    ['items and line breaks', '<ul><li>It ends here.</li><li>Then it<span> goes</span> on.</li></ul>'],
    ['breaks', 'It ends here.<br>Then it goes on.'],
  ])('blocks end lines: %s', async (_, text) => {
    expect(await quotes(page({ text }))).toMatchObject([{ exact: 'It ends here.\nThen it goes on.' }]);
  });

  test('what it has besides is counted', async () => {
    const result = await readAll(JSON.stringify(page({ text: 'words', color: 'red' })), context);
    expect(result.leftOut).toEqual([{ what: 'highlights[].color', count: 1 }]);
  });
});

describe('W3C', () => {
  const quote = (exact: string) => ({
    source: 'https://news.example/a',
    selector: { type: 'TextQuoteSelector', exact },
  });
  const anno = (id: string, body: unknown, target: unknown, more = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body,
    target,
    ...more,
  });

  test('replies stand under what they answer, those to replies too; a lone one is named', async () => {
    const result = await readAll(
      JSON.stringify([
        anno('urn:r2', { type: 'TextualBody', value: 'third' }, 'urn:r1', { motivation: 'replying' }),
        anno('urn:r1', { type: 'TextualBody', value: 'second' }, 'urn:a', { motivation: 'replying' }),
        anno('urn:a', { type: 'TextualBody', value: 'first' }, quote('words')),
        anno('urn:x', { type: 'TextualBody', value: 'lone' }, 'urn:nowhere', { motivation: 'replying' }),
      ]),
      context,
    );
    expect(result.notebook.annotations.map(({ note }) => note)).toEqual(['first\n\nthird\n\nsecond']);
    expect(result.refusals).toMatchObject([{ record: 'urn:x', reason: 'no-parent' }]);
  });

  test('one body on two passages is two annotations', async () => {
    const result = await readAll(
      JSON.stringify(anno('urn:a', { type: 'TextualBody', value: 'mine' }, [quote('one'), quote('two')])),
      context,
    );
    expect(said(result).map(([exact, note]) => [exact, note])).toEqual([
      ['one', 'mine'],
      ['two', 'mine'],
    ]);
  });

  test('a body in HTML becomes Markdown, one that is no text is counted', async () => {
    const bodies = [
      {
        type: 'TextualBody',
        format: 'text/html',
        value: '<p>A <b>bold</b> <a href="https://x.example/">link</a></p><ul><li>one</li></ul>',
      },
      { type: 'Image', id: 'https://x.example/i.png' },
    ];
    const result = await readAll(JSON.stringify(anno('urn:a', bodies, quote('words'))), context);
    expect(result.notebook.annotations[0]?.note).toBe('A **bold** [link](https://x.example/)\n\n- one');
    expect(result.leftOut).toEqual([{ what: 'body (Image)', count: 1 }]);
  });
});

test.each([
  ['our own backup', '{\n"format": "pressmark-notebook",\n"version": 1,\n"codes": [],\n"articles": [\n', 'a.json'],
  ['a table', 'title,url,note\n', 'a.csv'],
])('%s that speaks of other programs is still read', async (_, begins, fileName) => {
  const words = 'https://omnivore.app/me/x #Omnivore <rss> <opml> <en-export';
  const file = begins.startsWith('{')
    ? `${begins}],\n"revisions": [],\n"annotations": [],\n"generator": "${words}"\n}`
    : `${begins}One,https://omnivore.app/me/x,${words}\n`;
  expect(await readFile(file, { ...context, fileName })).toMatchObject({ ok: true });
});

test.each([
  ['Omnivore (Markdown)', '# One\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/one-18d)\n', 'a.md'],
  ['PDF', new TextEncoder().encode('%PDF-1.7 …'), 'a.pdf'],
  ['EPUB', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'book.epub'],
  ['RIS', 'TY  - NEWS\nTI  - x\nER  - \n', 'a.ris'],
  ['BibTeX', '@article{key,\n title = {x}\n}', 'a.bib'],
  ['Evernote', '<?xml version="1.0"?><!DOCTYPE en-export><en-export/>', 'a.enex'],
  ['Readwise (Markdown)', '# The Book\n\n## Metadata\n- Author: X\n\n## Highlights\n- words\n', 'a.md'],
])('%s is named, and becomes no article', async (name, input, fileName) => {
  expect(await readFile(input, { ...context, fileName })).toMatchObject({
    ok: false,
    reason: 'other-kind',
    detail: name,
  });
});

describe('what an article says decides nothing of its kind', () => {
  const clip = (body: string) => `---\ntitle: One\nsource: https://a.example/one\n---\n${body}\n`;
  const page = (body: string) =>
    `<!-- saved from url=(0025)https://a.example/one -->\n<!DOCTYPE html><html><head><title>One</title></head><body><article><h1>One</h1>${body}<p>${'It is an article of many words, and they go on. '.repeat(20)}</p></article></body></html>`;
  test.each([
    ['a clip about feeds', clip('A feed begins with `<rss version="2.0">` or `<feed>`.'), 'a.md'],
    ['a clip with an outline in code', clip('```\n<opml version="2.0">\n<en-export>\n<xml><records>\n```'), 'a.md'],
    ['a clip with a link into Zotero', clip('Words, see [this](zotero://select/library/items/X).'), 'a.md'],
    ['a clip that links to Omnivore', clip('Words.\n\n[Read on Omnivore](https://omnivore.app/me/x)'), 'a.md'],
    ['a clip that shows a note’s markup', clip('It writes `<div data-schema-version="9">` and text.'), 'a.md'],
    ['a clip with a link named Original', clip('See the [Original](https://b.example/#:~:text=words).'), 'a.md'],
    ['a clip that shows our front matter', clip(`So:\n\ntext_sha256: ${'a'.repeat(64)}`), 'a.md'],
    ['a text with one link into Zotero', `Notes\n${'A line of words.\n'.repeat(9)}zotero://select/x\n`, 'a.txt'],
    ['a page with an element feed-header', page('<feed-header>x</feed-header>'), 'a.html'],
    ['a page with a picture in its own XML', page('<svg><feed></feed></svg><rss-link></rss-link>'), 'a.html'],
    ['a page with a link into Zotero', page('<a href="zotero://select/library/items/X">in Zotero</a>'), 'a.html'],
    ['a page with Kindle’s class', page('<div class="noteHeading">Note</div>'), 'a.html'],
  ])('%s', async (_, text, fileName) => {
    const result = await readFile(new TextEncoder().encode(text), { ...context, fileName });
    expect(result).toMatchObject({ ok: true });
  });

  const DECLARED = '\ufeff<?xml version="1.0"?>\n<!-- made <b>by hand</b> -->\n<?xml-stylesheet href="a.xsl"?>\n';
  test.each([
    ['RSS', `${DECLARED}<rss version="2.0"><channel/></rss>`],
    ['RSS', `${DECLARED}<feed xmlns="http://www.w3.org/2005/Atom"/>`],
    ['RSS', `${DECLARED}<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>`],
    ['OPML', `${DECLARED}<opml version="2.0"/>`],
    [
      'Evernote',
      `${DECLARED}<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export>`,
    ],
    ['EndNote XML', `${DECLARED}<xml><records/></xml>`],
  ])('%s is known by its root', async (detail, text) => {
    expect(await readFile(new TextEncoder().encode(text), { ...context, fileName: 'a.xml' })).toMatchObject({ detail });
  });
});

test('Kindle in Arabic: places and the day are read; a day that cannot be is counted', async () => {
  const text = [
    'كتاب (مؤلف)\n- تمييزك في الموقع ١٠٠-١٠٢ | تمت الإضافة يوم الاثنين، ٤ مارس ٢٠١٩ ١٠:١٢:٣٣ ص\n\nالكلمات الأولى',
    'كتاب (مؤلف)\n- ملاحظتك في الموقع ١٠٢ | تمت الإضافة يوم الاثنين، ٤ مارس ٢٠١٩ ١٠:١٣:٣٣ ص\n\nملاحظتي',
    'كتاب (مؤلف)\n- تمييزك في الموقع ٢٠٠ | تمت الإضافة في ٤٥ مارس ٢٠١٩\n\nكلمات أخرى',
    '',
  ].join('\n==========\n');
  const result = await read(text);
  expect(said(result).slice(0, 1)).toEqual([['الكلمات الأولى', 'ملاحظتي', '2019-03-04']]);
  expect(result.leftOut).toEqual([{ what: 'تمت الإضافة في', count: 1 }]);
});

test('codes of a cell, one a line, are several', async () => {
  const { notebook } = await read('quote,title,tags\nwords,T,"Fear\nHope, at last"\n', 'a.csv');
  expect(notebook.codes.map(({ names }) => names.en).toSorted()).toEqual(['Fear', 'Hope, at last']);
});

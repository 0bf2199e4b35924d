// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);

const read = (text: string, fileName = 'a.txt') => readAll(text, { ...context, fileName });

describe('Kindle', () => {
  const rule = '\r\n==========\r\n';
  test('clippings in English: a note goes with its highlight, bookmarks are counted', async () => {
    const text = [
      '\ufeffThe Book (Ann Author)\r\n- Your Highlight on page 5 | Location 100-102 | Added on Monday, March 4, 2019 3:04:05 PM\r\n\r\nfirst words',
      'The Book (Ann Author)\r\n- Your Note on page 5 | Location 102 | Added on Monday, March 4, 2019 3:05:05 PM\r\n\r\nmine',
      'The Book (Ann Author)\r\n- Your Bookmark on page 9 | Location 200 | Added on Monday, March 4, 2019 3:06:05 PM\r\n\r\n',
      '',
    ].join(rule);
    const result = await read(text, 'My Clippings.txt');
    expect(said(result)).toEqual([['first words', 'mine\n\npage 5 | Location 100-102', '2019-03-04']]);
    expect(result.notebook.articles).toMatchObject([{ title: 'The Book', authors: [{ name: 'Ann Author' }] }]);
    expect(result.leftOut).toEqual([{ what: 'Your Bookmark on page … | Location …', count: 1 }]);
  });

  test('clippings in Chinese', async () => {
    const text = [
      '书名（作者）\n- 您在位置 #100-102的标注 | 添加于 2019年3月4日星期一 下午3:04:05\n\n划线的话',
      '书名（作者）\n- 您在位置 #102的笔记 | 添加于 2019年3月4日星期一 下午3:05:05\n\n我的想法',
      '',
    ].join('\n==========\n');
    const result = await read(text);
    expect(said(result)).toEqual([['划线的话', '我的想法\n\n位置 #100-102', '2019-03-04']]);
    expect(result.leftOut).toEqual([]);
  });

  test.each([
    ['Your Highlight on page 12 | Location 170-172', 'page 12 | Location 170-172'],
    ['Your Highlight at location 1203-1204', 'location 1203-1204'],
    ['Your Highlight on page xii', 'page xii'],
    ['Highlight Loc. 1000-02', 'Loc. 1000-02'],
    ['您在第 5 页（位置 #100-102）的标注', '第 5 页（位置 #100-102）'],
    ['您在第 5 頁 (位置 #100-102) 的重點', '第 5 頁 (位置 #100-102)'],
    ['Ihre Markierung auf Seite 5 | Position 100-102', 'Ihre Markierung auf Seite 5 | Position 100-102'],
  ])('%s: the note says where', async (about, where) => {
    const text = `Book (A)\n- ${about} | Added on Monday, March 4, 2019 3:04:05 PM\n\nwords\n==========\n`;
    const result = await read(text, 'My Clippings.txt');
    expect(said(result)).toEqual([['words', where, '2019-03-04']]);
    expect(result.leftOut).toEqual([]);
  });

  test('a note of the book that goes with no highlight keeps where it stands', async () => {
    const text =
      'Book (A)\n- Your Note on page 7 | Location 90 | Added on Monday, March 4, 2019 3:04:05 PM\n\nmine\n==========\n';
    const { notebook } = await read(text, 'My Clippings.txt');
    expect(notebook.articles.map(({ note }) => note)).toEqual(['mine\n\npage 7 | Location 90']);
  });
});

describe('Kindle in other languages: a note goes with its highlight, bookmarks are counted, dates are read', () => {
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
    expect(annotation?.target.selector.quote.exact).toBe('first words');
    // The reader's words, then where the passage stands.
    expect(annotation?.note.split('\n\n')).toEqual(['mine', expect.stringMatching(/100[-–]102|1000-02/)]);
    expect(result.notebook.articles.map(({ note: own }) => own)).toEqual(['']);
    // The bookmark.
    expect(result.leftOut.map(({ count }) => count)).toEqual([1]);
    const made = new Date(annotation?.created ?? '');
    expect([made.getFullYear(), made.getMonth(), made.getDate(), made.getHours(), made.getMinutes()]).toEqual([
      2019, 2, 4, 15, 4,
    ]);
  });
});

test('Kindle in Arabic: places and dates are read; an unreadable date is named', async () => {
  const text = [
    'كتاب (مؤلف)\n- تمييزك في الموقع ١٠٠-١٠٢ | تمت الإضافة يوم الاثنين، ٤ مارس ٢٠١٩ ١٠:١٢:٣٣ ص\n\nالكلمات الأولى',
    'كتاب (مؤلف)\n- ملاحظتك في الموقع ١٠٢ | تمت الإضافة يوم الاثنين، ٤ مارس ٢٠١٩ ١٠:١٣:٣٣ ص\n\nملاحظتي',
    'كتاب (مؤلف)\n- تمييزك في الموقع ٢٠٠ | تمت الإضافة في ٤٥ مارس ٢٠١٩\n\nكلمات أخرى',
    '',
  ].join('\n==========\n');
  const result = await read(text);
  expect(said(result).slice(0, 1)).toEqual([['الكلمات الأولى', 'ملاحظتي\n\nتمييزك في الموقع 100-102', '2019-03-04']]);
  expect(result.leftOut).toEqual([]);
  expect(result.notices).toEqual([
    { table: 'annotations', record: 'تمت الإضافة في 45 مارس 2019', reason: 'unknown-date' },
  ]);
});

test('Kindle: the device’s placeholder for text it may not copy is not a quote', async () => {
  const about = (place: string) =>
    `Book (A)\n- Your Highlight on page 3 | location ${place} | Added on Tuesday, 2 January 2024 23:05:06\n\n`;
  const result = await read(
    `${about('30-31')} <You have reached the clipping limit for this item>\n==========\n${about('40-41')}<b> is a tag\n==========\n`,
    'My Clippings.txt',
  );
  expect(said(result).map(([quote]) => quote)).toEqual(['<b> is a tag']);
  expect(result.refusals).toMatchObject([{ reason: 'no-quote' }]);
});

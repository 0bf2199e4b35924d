// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const ADDRESS = 'https://news.example/a';
const read = (text: string) => readAll(text, { ...context, fileName: 'export.csv' });

/** A passage in a table with these columns, of the 13th of May 2024. */
test.each([
  ['Titel;Adresse;Zitat;Kommentar;Schlagwörter;Datum', '13.05.2024'],
  ['Tytuł;Adres;Cytat;Komentarz;Tagi;Data', '13 maja 2024'],
  ['Başlık;Adres;Alıntı;Not;Etiketler;Tarih', '13 Mayıs 2024'],
  ['शीर्षक;लिंक;उद्धरण;टिप्पणी;टैग;तारीख', '13 मई 2024'],
  ['العنوان;الرابط;الاقتباس;ملاحظة;الوسوم;التاريخ', '١٣ مايو ٢٠٢٤'],
  ['ชื่อเรื่อง;ลิงก์;ข้อความ;บันทึก;แท็ก;วันที่', '13 พฤษภาคม 2567'],
  ['כותרת;קישור;ציטוט;הערה;תגיות;תאריך', '13 במאי 2024'],
  ['Заголовок;Посилання;Цитата;Коментар;Теги;Дата', '13 травня 2024'],
  ['Τίτλος;Σύνδεσμος;Απόσπασμα;Σημείωση;Ετικέτες;Ημερομηνία', '13 Μαΐου 2024'],
  ['عنوان;لینک;نقل قول;یادداشت;برچسب‌ها;تاریخ', '13 May 2024'],
  ['標題;連結;劃線內容;備註;標籤;日期', '民國113年5月13日'],
])('%s', async (header, day) => {
  const { notebook, leftOut } = await read(`${header}\nOne;${ADDRESS};the words;mine;"a, b";${day}\n`);
  expect(leftOut).toEqual([]);
  expect(notebook.articles).toMatchObject([{ title: 'One', url: ADDRESS }]);
  expect(notebook.annotations).toMatchObject([
    { note: 'mine', target: { selector: { quote: { exact: 'the words' } } } },
  ]);
  const [annotation] = notebook.annotations;
  expect(annotation?.codes).toHaveLength(2);
  expect(new Date(annotation?.created ?? '').toLocaleDateString('en-GB')).toBe('13/05/2024');
});

test('next to passages, the only column of addresses belongs to them, whatever its name', async () => {
  const { notebook } = await read(`Quote;Ubi\nthe words;${ADDRESS}\n`);
  expect(notebook.articles).toMatchObject([{ url: ADDRESS }]);
  const two = await read(`Title;Quote;Ubi;Imago\nOne;the words;${ADDRESS};https://img.example/1.png\n`);
  expect(two.notebook.articles[0]?.url).not.toMatch(/^https/);
});

test.each([
  'Code;Definition;Ankerbeispiel;Oberkategorie',
  'Код;Определение;Пример;Родительский код',
  'コード;定義;例;上位コード',
  'Código;Definición;Ejemplo;Código superior',
  'Kod;Definicja;Przykład;Kod nadrzędny',
  'Kod;Tanım;Örnek;Üst kod',
])('%s is a codebook in which one code is under another', async (header) => {
  const { notebook } = await read(`${header}\nCauses;what for;so;\nOther;else;so;Causes\n`);
  const [causes, other] = notebook.codes;
  expect([causes?.definition, causes?.example, other?.parent]).toEqual(['what for', 'so', causes?.id]);
});

test('country codes in a hierarchy are codes only if the reader says so', async () => {
  const table = 'Code,Name,Parent\nDE,Germany,\nDE-BY,Bavaria,Germany\n';
  expect(await readFile(table, { ...context, fileName: 'regions.csv' })).toMatchObject({ reason: 'unknown-table' });
  const said = 'Code,Name,Definition,Parent\nC1,Causes,what for,\nC2,Other,else,Causes\n';
  expect((await readAll(said, { ...context, fileName: 'a.csv' })).notebook.codes).toHaveLength(2);
});

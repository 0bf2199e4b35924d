// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

/** A text in an encoding of single bytes. */
function inBytes(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byChar = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (char) => {
    const byte = byChar.get(char);
    if (byte === undefined) throw new Error(`${encoding} has no ${char}`);
    return byte;
  });
}

const read = (bytes: Uint8Array) => readAll(bytes, { ...context, fileName: 'a.csv' });

describe('a table saved by Excel in', () => {
  test.each([
    ['Polish', 'windows-1250', 'Spotkał się z ministrem, który źle ocenił wniosek'],
    ['Polish, a few words', 'windows-1250', 'Spotkał się'],
    ['Polish, one of them at the end of a word', 'windows-1250', 'Może z panią'],
    ['Czech', 'windows-1250', 'Vláda schválila návrh zákona o dani z příjmů'],
    ['Hungarian', 'windows-1250', 'A kormány döntött a költségvetésről, és hűséges maradt'],
    ['Romanian', 'windows-1250', 'Guvernul a hotărât să crească pensiile şi alocaţiile'],
    ['Croatian', 'windows-1250', 'Vlada će sljedeći tjedan odlučiti o račun građana'],
    ['Turkish', 'windows-1254', 'Başkan ılımlı bir açıklama yaptı'],
    ['Turkish, one word', 'windows-1254', 'Başkan yardımcısı'],
    ['Lithuanian', 'windows-1257', 'Vyriausybė šiandien svarstė žemės įstatymą'],
    ['Greek', 'windows-1253', 'Η κυβέρνηση αποφάσισε να αυξήσει τις συντάξεις'],
    ['Hebrew', 'windows-1255', 'הממשלה החליטה להעלות את הקצבאות'],
    ['Arabic', 'windows-1256', 'قررت الحكومة زيادة الرواتب، بحسب الوزير'],
    ['Thai', 'windows-874', 'รัฐบาลตัดสินใจเพิ่มเงินบำนาญ'],
    ['Russian', 'windows-1251', 'Правительство решило повысить пенсии'],
    ['Ukrainian', 'windows-1251', 'Уряд вирішив підвищити пенсії'],
    ['Russian of Unix', 'koi8-r', 'Правительство решило повысить пенсии'],
    ['French', 'windows-1252', 'Le gouvernement a décidé la hausse des pensions à Nîmes'],
    ['German', 'windows-1252', 'Die Regierung erhöht für alle die Bezüge'],
    ['Spanish', 'windows-1252', 'España subirá las pensiones'],
    ['Portuguese', 'windows-1252', 'A decisão não é definitiva: as pensões'],
    ['Danish', 'windows-1252', 'Regeringen øger ydelserne på grund af prisstigninger'],
    ['Icelandic', 'windows-1252', 'Ríkisstjórnin ákvað að hækka bætur það sem eftir er'],
    ['Czech, one name', 'windows-1250', 'Dvořák'],
    ['Turkish, one name', 'windows-1254', 'Cumhurbaşkanı Erdoğan'],
    ['Turkish in capitals', 'windows-1254', 'İSTANBUL VALİLİĞİ AÇIKLADI'],
    ['one lone letter', 'windows-1252', 'Il va à Paris'],
    ['two, one of them alone', 'windows-1252', 'così è'],
    ['a verb alone', 'windows-1252', 'Il tempo è più bello'],
    ['Lithuanian, a word of one letter', 'windows-1257', 'eina į mišką'],
    ['Hungarian, a word of one letter', 'windows-1250', 'ő is megjött tegnap este későn'],
    ['Russian in capitals', 'windows-1251', 'ПРАВИТЕЛЬСТВО'],
    ['a Portuguese name', 'windows-1252', 'São Paulo'],
    ['a French name', 'windows-1252', 'Citroën'],
    ['one accent', 'windows-1252', 'At the café'],
  ])('%s', async (_, encoding, quote) => {
    const { notebook } = await read(inBytes(encoding, `title;url;quote\nOne;https://news.example/a;${quote}\n`));
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual([quote]);
  });

  test.each([
    ['windows-1250', 'Gdańsk'],
    ['windows-1257', 'Rīga'],
    ['windows-1253', 'ΕΛΛΑΔΑ'],
  ])('%s: %s alone is ambiguous, so the reader is asked', async (encoding, quote) => {
    const bytes = inBytes(encoding, `title;url;quote\nOne;https://news.example/a;${quote}\n`);
    expect(await readFile(bytes, { ...context, fileName: 'a.csv' })).toMatchObject({
      ok: false,
      reason: 'unclear-encoding',
    });
  });
});

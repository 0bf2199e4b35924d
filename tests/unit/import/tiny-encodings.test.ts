// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { decodeText, possibleReadings } from '@/utils/import/decode-text';
import { readFile } from '@/utils/import/read-file';
import { cpuMs } from '../cpu-time';
import { context } from './parse-markup';
import { readAll } from './reading';

const inBytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

test.each([
  // bytes as programs of those countries write them; in hexadecimal, for no encoder of ours does
  ['gb18030', '标题\n重点，红色', 'b1eacce20ad6d8b5e3a3acbaecc9ab'],
  ['gb18030', 'name,note\n张三,好', '6e616d652c6e6f74650ad5c5c8fd2cbac3'],
  ['gb18030', '教育部通知', 'bdccd3fdb2bfcda8d6aa'],
  ['gb18030', '鳜鱼养殖户', 'f7acd3e3d1f8d6b3bba7'],
  ['big5', '臺北市政府今天宣布', 'bb4fa55fa5abac46a9b2a4b5a4d1abc5a5ac'],
  ['big5', '標籤\n問責', 'bcd0c5d20ab0ddb364'],
  ['big5', '責任編輯：王', 'b364a5f4bd73bfe8a147a4fd'],
  ['shift_jis', '大阪府警の発表', '91e58de3957b8c7882cc94ad955c'],
  ['shift_jis', '題名,メモ\n会議,確認済み', '91e896bc2c838183820a89ef8b632c8a6d94468dcf82dd'],
  ['euc-jp', '政府は対策を急ぐ', 'c0afc9dca4cfc2d0baf6a4f2b5dea4b0'],
  ['euc-kr', '이름,비고\n김철수,확인', 'c0ccb8a72cbaf1b0ed0ab1e8c3b6bcf62cc8aec0ce'],
  ['windows-1251', 'имя,заметка\nИван,да', 'e8ecff2ce7e0ece5f2eae00ac8e2e0ed2ce4e0'],
  ['windows-1251', 'Срок до июня', 'd1f0eeea20e4ee20e8feedff'],
  ['windows-1252', 'title,note\nCafé,good', '7469746c652c6e6f74650a436166e92c676f6f64'],
  ['windows-1252', 'El alcalde dijo: no habrá más', '456c20616c63616c64652064696a6f3a206e6f2068616272e1206de173'],
  ['windows-1252', 'Ärger in Köln', 'c47267657220696e204bf66c6e'],
  ['windows-1254', 'Cumhurbaşkanı Erdoğan', '43756d6875726261fe6b616efd204572646ff0616e'],
  ['windows-1250', 'Příliš žluťoučký', '50f8ed6c699a209e6c759d6f75e86bfd'],
] as const)('a text of a few bytes in %s: %s', (_, text, hex) => {
  expect(decodeText(inBytes(hex))).toBe(text);
});

test.each([
  ['Greek or Chinese', '5265706f727420627920cdf5b7bc', 'Report by 王芳', 'gb18030'],
  ['Russian or Chinese', 'cae8bfe2', 'Київ', 'windows-1251'],
  ['Japanese or Chinese', 'bcf3c1ea', '首相', 'euc-jp'],
  ['Arabic or Chinese', '35a1e6', '5℃', 'gb18030'],
  ['Latin or Chinese', 'bb4fc657', '臺灣', 'big5'],
  ['Thai or Chinese', 'cec2b6c835a1e6', '温度5℃', 'gb18030'],
])('%s: the encoding is ambiguous, and the reader is shown each decoding', async (_, hex, text, encoding) => {
  const bytes = inBytes(hex);
  const asked = await readFile(bytes, { ...context, fileName: 'a.txt' });
  expect(asked).toMatchObject({ ok: false, reason: 'unclear-encoding' });
  const readings = 'readings' in asked ? (asked.readings ?? []) : [];
  expect(readings).toContainEqual({ encoding, sample: [text] });
  expect(new Set(readings.map(({ sample }) => sample.join())).size).toBe(readings.length);
  const { notebook } = await readAll(bytes, { ...context, fileName: 'a.txt', encoding });
  expect(notebook.revisions[0]?.text).toBe(text);
});

test.each(['1a', '1f', '02', '07'])(
  'a control character %s left by DOS, Word or Excel does not make a text unreadable',
  (hex) => {
    const bytes = inBytes(`bdccd3fdb2bfcda8d6aa${hex}`);
    expect(decodeText(bytes)).toBe(`教育部通知${String.fromCharCode(Number.parseInt(hex, 16))}`);
  },
);

test('decodings are shown where they differ, even after a long address', () => {
  const address = `https://news.example/${'a-long-address-'.repeat(10)}`;
  const ascii = [...`url;quote\n${address};`].map((sign) => sign.charCodeAt(0));
  const readings = possibleReadings(Uint8Array.from([...ascii, ...inBytes('bcf3c1ea'), 0x0a]));
  expect(readings.map(({ encoding }) => encoding)).toContain('euc-jp');
  for (const { sample } of readings) expect(sample.join()).toMatch(/^….*-;[^\0-\x7f]+$/);
  expect(new Set(readings.map(({ sample }) => sample.join())).size).toBe(readings.length);
});

test.each([
  ['a line behind others that read alike', 'Müller\nMüller\nMüller\nMüller\nbaþ\n'],
  ['a line beside others', 'Café one\nCafé two\nCafé three\ndað'],
  ['the end of a long line', `Müller ${'in Ankara '.repeat(30)}baþ`],
])('decodings are distinguished by %s', (_, latin) => {
  const readings = possibleReadings(Uint8Array.from([...latin], (sign) => sign.charCodeAt(0)));
  expect(readings.length).toBeGreaterThan(1);
  expect(new Set(readings.map(({ sample }) => sample.join())).size).toBe(readings.length);
});

test('a long text in an old encoding is read almost as fast as its beginning', async () => {
  const line = inBytes(`${'bdccd3fdb2bfcda8d6aa'.repeat(10)}0a`);
  const times = (count: number): Uint8Array =>
    Uint8Array.from({ length: line.length * count }, (_, i) => line[i % line.length] ?? 0);
  const [short, long] = [times(1_000), times(40_000)];
  decodeText(short);
  const before = await cpuMs(() => decodeText(short));
  expect(await cpuMs(() => decodeText(long))).toBeLessThan(3 * before + 200);
  expect(decodeText(long)).toBe(`${'教育部通知'.repeat(10)}\n`.repeat(40_000));
});

test('an old encoding is detected wherever the first non-ASCII character is', () => {
  const ascii = new TextEncoder().encode('title;address\n'.repeat(20_000));
  const bytes = Uint8Array.from([...ascii, ...inBytes('bdccd3fdb2bfcda8d6aa'.repeat(20))]);
  expect(decodeText(bytes)?.slice(ascii.length)).toBe('教育部通知'.repeat(20));
});

test('UTF-8 stays UTF-8, whatever encoding was chosen for another file of that name', () => {
  expect(decodeText(new TextEncoder().encode('Gdańsk'), 'windows-1250')).toBe('Gdańsk');
});

test('binary data are rejected without a choice', async () => {
  const bytes = inBytes('ff81fe8d9d8fff9081fe9dff8ffe9dff81');
  expect(await readFile(bytes, { ...context, fileName: 'a.txt' })).toMatchObject({ ok: false, reason: 'not-utf8' });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { decodeText } from '@/utils/import/decode-text';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const bytesOf = (text: string, order: 'le' | 'be', mark: string): Uint8Array => {
  const whole = mark + text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), order === 'le');
  return new Uint8Array(view.buffer);
};

/** The bytes of these characters in GB 18030 and Big5, which no encoder of ours writes. */
const OLD: Record<'gb18030' | 'big5', Record<string, number[]>> = {
  gb18030: {
    标: [0xb1, 0xea],
    题: [0xcc, 0xe2],
    指: [0xd6, 0xb8],
    令: [0xc1, 0xee],
    引: [0xd2, 0xfd],
    文: [0xce, 0xc4],
  },
  big5: { 標: [0xbc, 0xd0], 題: [0xc3, 0x44], 指: [0xab, 0xfc], 令: [0xa5, 0x4f], 引: [0xa4, 0xde], 文: [0xa4, 0xe5] },
};
const inOld = (encoding: keyof typeof OLD, text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => OLD[encoding][char] ?? [char.charCodeAt(0)]));

const CSV = '标题,链接,引文\n𬭎字指令,https://news.example/a,指令引文\n';
const JSON_TEXT = JSON.stringify([
  { url: 'https://news.example/a', title: '标题', highlights: [{ text: '指令引文' }] },
]);
const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target }) => target.selector.quote.exact);

describe.each(['le', 'be'] as const)('UTF-16 %s', (order) => {
  test.each([
    ['a table', CSV, 'a.csv'],
    ['JSON', JSON_TEXT, 'a.json'],
  ])('%s, with byte order mark and without', async (_, text, fileName) => {
    for (const mark of ['\ufeff', ''])
      expect(said(await readAll(bytesOf(text, order, mark), { ...context, fileName }))).toEqual(['指令引文']);
  });

  test('a backup', async () => {
    const backup =
      '{"format":"pressmark-notebook","version":1,"codes":[],"articles":[],"revisions":[],"annotations":[]}';
    expect(await readFile(bytesOf(backup, order, '\ufeff'), context)).toMatchObject({ ok: true, format: 'json' });
  });
});

test.each([
  ['gb18030', '标题,链接,引文\n指令,https://news.example/a,指令引文\n', 'a.csv'],
  ['gb18030', '[{"url":"https://news.example/a","highlights":[{"text":"指令引文"}]}]', 'a.json'],
  ['big5', '標題,url,引文\n指令,https://news.example/a,指令引文\n', 'a.csv'],
  ['big5', '[{"url":"https://news.example/a","title":"標題","highlights":[{"text":"指令引文"}]}]', 'a.json'],
] as const)('%s: %s', async (encoding, text, fileName) => {
  expect(said(await readAll(inOld(encoding, text), { ...context, fileName }))).toEqual(['指令引文']);
});

test.each([
  [
    'shift_jis',
    '7469746c652c75726c2c71756f74650a8ef1918a82cc89ef8ca92c68747470733a2f2f6e6577732e6578616d706c652f612c90ad957b82cd91ce8df482f08b7d82ae95fb906a82c582b70a',
    '政府は対策を急ぐ方針です',
  ],
  [
    'euc-jp',
    '7469746c652c75726c2c71756f74650abcf3c1eaa4ceb2f1b8ab2c68747470733a2f2f6e6577732e6578616d706c652f612cc0afc9dca4cfc2d0baf6a4f2b5dea4b0cafdbfcba4c7a4b90a',
    '政府は対策を急ぐ方針です',
  ],
  [
    'euc-kr',
    '7469746c652c75726c2c71756f74650ab4ebc5ebb7c920c8b8b0df2c68747470733a2f2f6e6577732e6578616d706c652f612cc1a4baceb4c220b4ebc3a5c0bb20bcadb5ceb8a3b1e2b7ce20c7dfb4d90a',
    '정부는 대책을 서두르기로 했다',
  ],
  [
    'windows-1251',
    '7469746c652c75726c2c71756f74650ad1eee2e5f9e0ede8e52c68747470733a2f2f6e6577732e6578616d706c652f612ccff0e0e2e8f2e5ebfcf1f2e2ee20eff0e8ece5f220ece5f0fb20e4ee20e8feedff0a',
    'Правительство примет меры до июня',
  ],
  [
    'koi8-r',
    '7469746c652c75726c2c71756f74650af3cfd7c5ddc1cec9c52c68747470733a2f2f6e6577732e6578616d706c652f612cf0d2c1d7c9d4c5ccd8d3d4d7cf20d0d2c9cdc5d420cdc5d2d920c4cf20c9c0ced10a',
    'Правительство примет меры до июня',
  ],
  [
    'gb18030',
    '7469746c652c75726c2c71756f74650ad5f2bdadd1efd6d02c68747470733a2f2f6e6577732e6578616d706c652f612cf7acd3e3d1f8d6b3bba70a',
    '鳜鱼养殖户',
  ],
  [
    'big5',
    '7469746c652c75726c2c71756f74650ab77cc4b32c68747470733a2f2f6e6577732e6578616d706c652f612cc674c5c1be69b4dea4e10a',
    '鱸鰻養殖戶',
  ],
])('a table in %s', async (_, hex, quote) => {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  expect(said(await readAll(bytes, { ...context, fileName: 'a.csv' }))).toEqual([quote]);
});

test('UTF-8 with an invalid byte is rejected, not decoded as something else', async () => {
  const bytes = new TextEncoder().encode('标题,链接,引文\n指令,https://news.example/a,指令引文要求落实\n');
  bytes[bytes.length - 4] = 0xff;
  expect(await readFile(bytes, { ...context, fileName: 'a.csv' })).toMatchObject({ ok: false, reason: 'not-utf8' });
});

test('a file that only begins as text is not taken for UTF-16', async () => {
  const bytes = Uint8Array.from([0x41, 0, 0, 0x42, 0, 1, 2, 3, 0xff, 0xfe]);
  expect(await readFile(bytes, context)).toMatchObject({ ok: false });
});

test('a stray zero byte does not change the decoding of UTF-8', () => {
  for (const text of ['url,quote\na\0b,c\n', '标题,引文\n一\0,二\n'])
    expect(decodeText(new TextEncoder().encode(text))).toBe(text);
});

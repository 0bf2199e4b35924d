import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { Stop } from '@/components/repetition/stops';
import { wayCsv, waySvg } from '@/components/repetition/way-files';
import { repetitionWords } from '@/utils/i18n/repetition';

const PASSAGE = '要压实“责任”，<全面>排查 & 整改';
const stop = (number: number, title: string, day?: string): Stop => ({
  number,
  level: number === 1 ? 'nation' : undefined,
  article: {
    id: String(number),
    title,
    url: `https://a.example/wiki/a_(${number})`,
    lang: 'zh-CN',
    dir: 'ltr',
    source: '新华社',
    ...(day ? { published: { text: day, iso: day } } : {}),
  },
});
const stops = [stop(1, '=SUM(1)', '2026-05-12'), stop(2, '会议 <b>', '2026-05-18T08:00'), stop(3, '无日期')];
const told = {
  passage: PASSAGE,
  words: repetitionWords['zh-CN'],
  language: 'zh-CN',
} as const;

test('the table has every article with its address, and no cell that a spreadsheet would compute', () => {
  const rows: Record<string, string>[] = parseCsv(wayCsv(stops, told), { bom: true, columns: true });
  expect(rows.map(({ 序号, 发布日期, 层级, 原话, 链接 }) => [序号, 发布日期, 层级, 原话, 链接])).toEqual([
    ['1', '2026-05-12', '中央', PASSAGE, 'https://a.example/wiki/a_(1)'],
    ['2', '2026-05-18T08:00', '层级不详', PASSAGE, 'https://a.example/wiki/a_(2)'],
    ['3', '', '层级不详', PASSAGE, 'https://a.example/wiki/a_(3)'],
  ]);
  expect(rows[0]?.文章).toBe("'=SUM(1)");
});

test('the chart is well-formed, contains everything dated, and explains its line', () => {
  const svg = waySvg(stops, told);
  expect(XMLValidator.validate(svg)).toBe(true);
  const { circle, text } = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
  expect(circle).toHaveLength(2);
  const said = (text as ({ '#text': unknown } | string)[]).map((one) =>
    typeof one === 'object' ? String(one['#text']) : one,
  );
  expect(said).toContain(repetitionWords['zh-CN'].line);
  expect(said.filter((one) => one.startsWith('2 · '))).toHaveLength(1);
});

/** The texts of a picture, with their width in em: Han 1, others .55. */
const textsOf = (svg: string): { said: string; size: number; x: number; em: number }[] =>
  [...svg.matchAll(/<text x="([\d.]+)"([^>]*)>([^<]*)</g)].map(([, x, more = '', said = '']) => ({
    said,
    x: Number(x),
    size: Number(/font-size="(\d+)"/.exec(more)?.[1] ?? 13),
    em: [...said].reduce((sum, letter) => sum + (letter < '\u1100' ? 0.55 : 1), 0),
  }));

test.each([
  ['Chinese', '压实责任全面排查整改'.repeat(12)],
  ['English', 'press for full checks '.repeat(12)],
])('no line of the chart exceeds its right edge: %s', (_, long) => {
  const svg = waySvg([stop(1, long, '2026-05-12'), stop(2, long, '2026-05-18')], { ...told, passage: long });
  const texts = textsOf(svg);
  for (const { said, x, size, em } of texts) expect(x + em * size, said).toBeLessThanOrEqual(960);
  const cut = texts.filter(({ said }) => said.endsWith('…'));
  expect(cut).toHaveLength(3);
  // All the room there is is used.
  for (const { said, x, size, em } of cut) expect(x + em * size, said).toBeGreaterThan(900);
});

import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { LEDGER_COLUMNS } from '@/utils/export/ledger/csv';
import { ledgerFiles } from '@/utils/export/ledger/files';
import type { LedgerFile } from '@/utils/export/ledger/ledger-file';
import { ledgerWords } from '@/utils/i18n/ledger';
import { ledgerRows } from '@/utils/ledger/rows';
import { data } from '../ledger/sample';

const places = new Map([['00000000-0000-4000-8000-000000000011', { sha256: '9f2c'.repeat(16), start: 3, end: 24 }]]);
const standings = new Map([
  ['00000000-0000-4000-8000-000000000011', { state: 'changed', day: '2026-11-30' }],
  ['00000000-0000-4000-8000-000000000013', { state: 'orphan', day: '2026-11-30' }],
  ['00000000-0000-4000-8000-000000000021', { state: 'unchanged', day: '2026-11-29' }],
] as const);
const options = { words: ledgerWords['zh-CN'], language: 'zh-CN', places, standings } as const;
const write = (id: LedgerFile['id']) => [
  ...(ledgerFiles.find((file) => file.id === id)?.write(ledgerRows(data), options) ?? []),
];
const joined = (chunks: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    chunks.flatMap((chunk) => [...(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)]),
  );
const text = (id: LedgerFile['id']) => write(id).join('');

test.each(['csv', 'markdown', 'calendar'] as const)('writes the golden %s', async (id) => {
  const { extension } = ledgerFiles.find((file) => file.id === id) as LedgerFile;
  await expect(text(id)).toMatchFileSnapshot(`../../golden/ledger.${extension}`);
});

test('a CSV reader finds every column, and no cell that a spreadsheet would compute', () => {
  const records: Record<string, string>[] = parseCsv(text('csv'), { bom: true, columns: true });
  expect(Object.keys(records[0] ?? {})).toEqual(Object.keys(LEDGER_COLUMNS));
  expect(records.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["'@各校要自查"]));
  expect(records[0]?.article_title).toMatch(/^'=SUM/);
  expect(records[1]).toMatchObject({
    deadline_date: '2026-06-30',
    start: '3',
    end: '24',
    origin: 'rule',
    rule_version: '1',
  });
});

test('a pipe in a title does not break the Markdown table', () => {
  const cells = text('markdown')
    .trim()
    .split('\n')
    .map((line) => line.replace(/\\\|/g, '').split('|').length);
  expect(new Set(cells)).toEqual(new Set([8]));
});

test('calendar lines have at most 75 bytes, end in CRLF, and contain only dates', () => {
  const ics = text('calendar');
  const lines = ics.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(ics.replaceAll('\r\n ', '')).toContain('SUMMARY:各县市区：要在6月底前完成排查');
  expect(ics).toContain('DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701');
});

test('two deadlines of one passage, one of them met, are in one cell each, and in two events', () => {
  const rows = ledgerRows(data)
    .slice(1, 2)
    .map((row) => ({
      ...row,
      directive: {
        ...row.directive,
        done: '2026-07-01',
        doneBy: { title: '排查 | 已完成', url: 'https://news.example/9.html', quote: '' },
        further: [{ text: '8月15日前', date: '2026-08-15' }],
      },
    }));
  const written = (id: LedgerFile['id']) =>
    [...(ledgerFiles.find((file) => file.id === id)?.write(rows, options) ?? [])].join('');
  const [record] = parseCsv(written('csv'), { bom: true, columns: true });
  expect(record).toMatchObject({
    deadline_text: '6月底前; 8月15日前',
    deadline_date: '2026-06-30; 2026-08-15',
    done: '2026-07-01; ',
    done_by: '排查 | 已完成; ',
    done_by_url: 'https://news.example/9.html; ',
  });
  expect(written('markdown')).toContain(
    '| 6月底前 2026-06-30 · 2026年7月1日标为已办结 · 依据 [排查 \\| 已完成](https://news.example/9.html); 8月15日前 2026-08-15 |',
  );
  const events = written('calendar').split('END:VEVENT').slice(0, 2);
  expect(events.map((event) => /UID:(\S+)@|$/.exec(event)?.[1]?.slice(-2))).toEqual(['11', '-2']);
  expect(events.map((event) => /VALUE=DATE:(\d+)/.exec(event)?.[1])).toEqual(['20260630', '20260815']);
  // There is no reminder of a directive that is done.
  expect(events.map((event) => event.includes('VALARM'))).toEqual([false, true]);
});

test('an impossible date gives no event, and the others are written', () => {
  const rows = ledgerRows(data).map((row) => ({
    ...row,
    directive: { ...row.directive, deadline: { text: '', date: '2026-02-30' } },
  }));
  const file = ledgerFiles.find(({ id }) => id === 'calendar');
  expect(
    [...(file?.write([...rows, ...ledgerRows(data)], options) ?? [])].join('').match(/BEGIN:VEVENT/g),
  ).toHaveLength(1);
});

test('the Obsidian archive has a base and one note per directive, with valid YAML properties', async () => {
  const bytes = new Uint8Array(await new Blob(write('obsidian') as BlobPart[]).arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, new TextDecoder().decode(content)] as const,
  );
  const base = parseYaml(files.find(([name]) => name === 'Ledger/Ledger.base')?.[1] ?? '');
  expect(base.views[0].order).toEqual(expect.arrayContaining(['deadline', 'article']));
  expect(base.filters.or).toContain('file.inFolder("Ledger")');
  const notes = files.filter(([name]) => /^Ledger\/.*\.md$/.test(name));
  expect(notes).toHaveLength(3);
  const [, order] = notes.find(([, note]) => note.includes('李强民')) ?? ['', ''];
  expect(parseYaml(order.split('---')[1] ?? '')).toMatchObject({
    speaker: '[[李强民]]',
    article: '[[2026-05-18 第1次会议]]',
    strength: 'order',
    tags: ['directive'],
  });
});

test('the same rows give the same bytes', async () => {
  const bytes = async () => new Uint8Array(await new Blob(write('obsidian') as BlobPart[]).arrayBuffer());
  expect(await bytes()).toEqual(await bytes());
});

test('every file says how a row’s words appear in the newest text', () => {
  const records: Record<string, string>[] = parseCsv(text('csv'), { bom: true, columns: true });
  expect(records.map(({ quote_state, quote_state_day }) => [quote_state, quote_state_day])).toEqual([
    ['unchanged', '2026-11-29'],
    ['changed', '2026-11-30'],
    ['orphan', '2026-11-30'],
  ]);
  expect(text('markdown')).toContain('原文已改（2026-11-30 所见）');
  expect(text('calendar').replaceAll('\r\n ', '')).toContain('原文已改（2026-11-30 所见）');
  const notes = Object.values(unzipSync(joined(write('obsidian')))).map((bytes) => new TextDecoder().decode(bytes));
  const order = notes.find((note) => note.includes('speaker: "[[李强民]]"')) ?? '';
  expect(parseYaml(order.split('---')[1] ?? '')).toMatchObject({ quote_state: 'changed' });
  expect(order).toContain('原文已改（2026-11-30 所见）');
});

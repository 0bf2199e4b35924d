import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { presetCodes } from '@/utils/codebook/presets';
import { json } from '@/utils/export/formats/json';
import { hereOf, planImport, planReplacement, recordsIn } from '@/utils/import/plan';
import { prepare } from '@/utils/import/planned-file';
import { readFile } from '@/utils/import/read-file';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { sampleBeside, sampleNotebook } from '../export/sample-notebook';
import { anyNotebook } from './generate-notebook';
import { contentsOf, dryRun, EMPTY, NOW, readAll } from './reading';

const write = (notebook = sampleNotebook) => [...json.write(notebook, { language: 'en', version: '0.1.0' })].join('');
const good = JSON.parse(write());
const [first] = good.annotations;

test('a backup is restored unchanged, including the bin', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, async (notebook) => {
      expect(await readAll(write(notebook))).toMatchObject({ refusals: [], notebook });
    }),
  );
});

test('a source in which an earlier version included a button of the page is cleaned, unless typed by hand', async () => {
  const sourcesOf = async (source: string, provenance?: string) => {
    const articles = good.articles.map((one: object) => ({
      ...one,
      title: `关于批准${source}`,
      source,
      provenance: provenance ? { source: provenance } : {},
    }));
    const { notebook } = await readAll(JSON.stringify({ ...good, articles }));
    return [...new Set(notebook.articles.map((one) => one.source))];
  };
  expect(await sourcesOf('新华社 举报', 'info-line')).toEqual(['新华社']);
  expect(await sourcesOf('北青网-北京青年报 北京 举报', 'info-line')).toEqual(['北青网-北京青年报']);
  expect(await sourcesOf('更新时间', 'beside the date')).toEqual([undefined]);
  expect(await sourcesOf('调整二〇〇七年末国债余额限额的决议', 'beside the date')).toEqual([undefined]);
  expect(await sourcesOf('调整2007年末国债余额限额的决议', 'beside the date')).toEqual([undefined]);
  for (const name of ['央视 新闻', 'The Source', '新华社 北京'])
    expect(await sourcesOf(name, 'info-line')).toEqual([name]);
  expect(await sourcesOf('新华社 举报', 'by-hand')).toEqual(['新华社 举报']);
  // A source from a table or another program was never read off a page, and the headline may end with the name of an
  // outlet.
  expect(await sourcesOf('法治日报 今天')).toEqual(['法治日报 今天']);
  expect(await sourcesOf('Tokyo 更新', 'json-ld')).toEqual(['Tokyo 更新']);
  expect(await sourcesOf('The New York Times', 'beside the date')).toEqual(['The New York Times']);
});

test('comparing a long file with an empty notebook’s records yields to other work', async () => {
  const annotations = Array.from({ length: 8000 }, (_, n) => ({
    ...first,
    id: `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  }));
  const contents = await contentsOf({ ...good, annotations });
  // Ten milliseconds pass whenever the clock is looked at.
  let clock = 0;
  const looks = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10));
  let turns = 0;
  const count = (): void => {
    turns++;
    turning = setImmediate(count);
  };
  let turning = setImmediate(count);
  await prepare(contents, hereOf(EMPTY), new Map(), undefined);
  clearImmediate(turning);
  looks.mockRestore();
  expect(turns).toBeGreaterThan(1);
});

test('reading and comparing a file report progress up to the end', async () => {
  const read: number[] = [];
  const long = write().replace('{', `{${' '.repeat(1 << 20)}`);
  const context = { parseMarkup: async () => undefined, extraction: () => Promise.reject(), now: NOW };
  const contents = await readAll(new Blob([long]), { ...context, tellShare: (share) => read.push(share) });
  expect(read.length).toBeGreaterThan(3);
  expect(read).toEqual(read.toSorted());
  expect(read.at(-1)).toBe(1);
  const compared: number[] = [];
  await planImport([contents], hereOf(EMPTY), { now: NOW, tellShare: (share) => compared.push(share) });
  expect(compared).toHaveLength(recordsIn([contents]));
  expect(compared.at(-1)).toBe(1);
});

test('decisions about suggestions and persons are restored with it', async () => {
  const text = write({ ...sampleNotebook, ...sampleBeside });
  expect(await readAll(text)).toMatchObject({ notebook: sampleNotebook, beside: sampleBeside });
});

test('a backup that replaces everything keeps its ids, and so do its decisions', async () => {
  const contents = await readAll(write({ ...sampleNotebook, ...sampleBeside }));
  const articles = sampleNotebook.articles.map((one, i) => ({ ...one, id: `0b7c5a52-6a3e-4f0e-9b51-3d1f5c0bff0${i}` }));
  const { plan } = await dryRun(contents, { ...EMPTY, articles });
  expect(plan.beside.decisions).not.toEqual(sampleBeside.decisions);
  expect((await planReplacement(contents)).beside).toEqual(sampleBeside);
});

test('a backup of a restored backup is the same file', async () => {
  const result = await readAll(new TextEncoder().encode(`\ufeff${write()}`));
  expect(write(result.notebook)).toBe(write());
});

test('preset codes of a notebook in another language match, unless one was changed', async () => {
  const english = presetCodes('politics', 'en');
  const [first, ...others] = presetCodes('politics', 'zh-CN');
  const changed = { ...first, definition: '只记要点', modified: '2026-11-24T00:00:00.000Z' } as Code;
  const file = await readAll(write({ ...EMPTY, codes: [changed, ...others] }));
  const { codes } = await dryRun(file, { ...EMPTY, codes: english });
  expect(codes).toMatchObject({ same: english.length - 1, conflicts: [] });
});

test('fields of a later version are kept', async () => {
  const annotations = [{ ...first, mood: { of: 'the day' } }];
  const result = await readAll(JSON.stringify({ ...good, annotations }));
  expect(result.notebook.annotations).toMatchObject([{ mood: { of: 'the day' } }]);
});

test('keys with a meaning in JavaScript are dropped, and none reaches a prototype', async () => {
  const text = write().replace(
    '"articleId"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toJSON":"x","articleId"',
  );
  const result = await readAll(text);
  expect(result.refusals).toEqual([]);
  expect(Object.keys(result.notebook.annotations[0] ?? {})).not.toContain('toJSON');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('unknown keys inside a field are dropped, including those with a meaning in JavaScript', async () => {
  const text = write().replaceAll('"by":"hand"', '"by":"hand","__proto__":{"polluted":1},"toJSON":"x"');
  const { notebook } = await readAll(text);
  const origins = notebook.annotations.map(({ origin }) => Object.getOwnPropertyNames(origin));
  expect(origins).toEqual(sampleNotebook.annotations.map(({ origin }) => Object.keys(origin)));
});

describe('a whole file is rejected', () => {
  test.each([
    ['empty', '  \n'],
    ['not-json', write().slice(0, -7)],
    ['unknown-format', '{"notes":[]}'],
    ['unknown-format', '[1,2]'],
    ['unknown-format', JSON.stringify({ ...good, annotations: {} })],
    ['no-version', JSON.stringify({ ...good, version: undefined })],
    ['no-version', JSON.stringify({ ...good, version: '1; drop' })],
    ['no-version', JSON.stringify({ ...good, version: -1 })],
    ['newer-version', JSON.stringify({ ...good, version: 99 })],
    // One byte was lost: in another encoding all would be other words.
    [
      'not-utf8',
      new Uint8Array(Buffer.from('{"name":"衡东县分管领导?("}').map((byte) => (byte === 0x3f ? 0xc3 : byte))),
    ],
    ['not-utf8', new Uint8Array(Buffer.from(write(), 'utf16le'))],
    ['unknown-format', JSON.stringify({ ...good, annotations: 1 })],
  ] as const)('as %s', async (reason, input) => {
    expect(await readFile(input)).toMatchObject({ ok: false, reason });
  });

  test('or accepted, however deep it nests', async () => {
    const deep = `{"format":"pressmark-notebook","version":1,"annotations":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(await readFile(deep)).toMatchObject({ ok: false });
  });
});

describe('a bad record is left out and named, the others stay', () => {
  test.each([
    [
      'malformed',
      'target.selector.quote.exact',
      { target: { selector: { quote: { exact: { $gt: '' }, prefix: '', suffix: '' } } } },
    ],
    ['malformed', 'codes', { codes: 'not a list' }],
    ['malformed', 'codes.0', { codes: [1, null] }],
    ['malformed', 'created', { created: 'yesterday' }],
    ['malformed', 'created', { created: 1e308 }],
    ['malformed', 'id', { id: {} }],
    ['malformed', 'id', { id: undefined }],
    ['duplicate-id', undefined, { id: good.annotations[1].id }],
    ['unknown-article', 'articleId', { articleId: first.id }],
    ['too-long', 'note', { note: 'x'.repeat(100_001) }],
    ['too-many-codes', 'codes', { codes: Array.from({ length: 1001 }, () => first.id) }],
  ] as const)('%s %s', async (reason, field, over) => {
    const [, ...others] = good.annotations;
    const result = await readAll(JSON.stringify({ ...good, annotations: [...others, { ...first, ...over }] }));
    expect(result).toMatchObject({
      refusals: [{ table: 'annotations', reason, ...(field ? { field } : {}) }],
    });
    expect(result.notebook.annotations).toHaveLength(others.length);
  });

  test.each([
    ['malformed', 'deep'],
    ['too-deep', { ...first, more: 'deep' }],
  ])('when it nests without end: %s', async (reason, row) => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const [, ...others] = good.annotations;
    const file = JSON.stringify({ ...good, annotations: [...others, row] }).replace('"deep"', deep);
    const result = await readAll(file);
    expect(result.refusals).toMatchObject([{ reason }]);
    expect(result.notebook.annotations).toHaveLength(others.length);
  });

  test('when its text is impossibly long', async () => {
    const revisions = [{ ...good.revisions[0], html: 'x'.repeat(20_000_001) }, ...good.revisions.slice(1)];
    const result = await readAll(JSON.stringify({ ...good, revisions }));
    expect(result.refusals).toMatchObject([{ table: 'revisions', reason: 'too-long', field: 'html' }]);
  });

  test('with everything that refers to it, when it is an article whose address would run code', async () => {
    const articles = good.articles.map((article: object) => ({ ...article, url: 'javascript:alert(1)' }));
    const result = await readAll(JSON.stringify({ ...good, articles }));
    const reasons = new Set(result.refusals.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['unsafe-address', 'unknown-article']));
  });
});

describe('the dry run', () => {
  const changed = (note: string, modified: string) => ({
    ...sampleNotebook,
    annotations: sampleNotebook.annotations.map((annotation, index) =>
      index === 0 ? { ...annotation, note, modified } : annotation,
    ),
  });
  const count = async (incoming = sampleNotebook, existing = sampleNotebook) => {
    const { added, changed, same, conflicts } = (await dryRun(incoming, existing)).annotations;
    return [added.length, changed.length, same, conflicts.map(({ why }) => why)];
  };

  test.each([
    ['everything new in an empty notebook', count(sampleNotebook, EMPTY), [4, 0, 0, []]],
    ['nothing the second time', count(), [0, 0, 4, []]],
    ['a newer note', count(changed('new', '2027-01-01T00:00:00.000Z')), [0, 1, 3, []]],
    [
      'an older note, which does not overwrite',
      count(changed('old', '2026-05-20T01:12:45.000Z')),
      [0, 0, 3, ['older']],
    ],
    ['two notes of one moment', count(changed('other', '2026-05-20T01:13:02.000Z')), [0, 0, 3, ['same-time']]],
  ])('finds %s', async (_, found, wanted) => {
    expect(await found).toEqual(wanted);
  });

  test('matches an article by its canonical address, not by one it was also read at', async () => {
    const [one, ...others] = sampleNotebook.articles;
    if (!one) throw new Error('an article is needed');
    const there = 'https://www.example.cn/show?id=1';
    const id = '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0bf00';
    const shared = { ...one, id: `${id}1`, url: 'https://www.example.cn/show', addresses: [there] };
    const own = { ...one, id: `${id}2`, url: there, addresses: [there] };
    const here = { ...EMPTY, articles: [...others, own, shared] };
    const { plan } = await dryRun({ ...EMPTY, articles: [{ ...own, id: `${id}3` }] }, here);
    expect([...(plan.files[0]?.adopted.articles ?? [])]).toEqual([[`${id}3`, own.id]]);
  });

  test('matches an article of the same address and a code of the same names', async () => {
    const text = write();
    const foreign = JSON.parse(
      text
        .replaceAll('-000000000001"', '-00000000f001"')
        .replaceAll('-000000000001:', '-00000000f001:')
        .replaceAll('-000000000012"', '-00000000f012"'),
    );
    const plan = await dryRun(foreign, sampleNotebook);
    expect([plan.articles.added, plan.codes.added, plan.revisions.added, plan.annotations.added]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(plan.annotations.same).toBe(4);
  });
});

describe('a wrong clock', () => {
  const [ours] = sampleNotebook.annotations as [Notebook['annotations'][number]];
  const only = (over: object): Notebook => ({ ...sampleNotebook, annotations: [{ ...ours, ...over }] });
  test.each([
    ['ours was changed before it was made', { note: 'mine', modified: '2020-01-01T00:00:00.000Z' }, { note: 'theirs' }],
    ['theirs is of a day that has not come', {}, { note: 'theirs', modified: '2099-01-01T00:00:00.000Z' }],
  ])('%s: the reader is asked', async (_, here, there) => {
    const { changed, conflicts } = (await dryRun(only(there), only(here))).annotations;
    expect([changed, conflicts.map(({ why }) => why)]).toEqual([[], ['clock']]);
  });

  test('an impossible, older time in the file keeps the reader’s record without asking', async () => {
    const there = only({ note: 'theirs', modified: '2020-01-01T00:00:00.000Z' });
    expect((await dryRun(there, sampleNotebook)).annotations.conflicts.map(({ why }) => why)).toEqual(['older']);
  });
});

test('more annotations than a call can have arguments are read and planned', async () => {
  const articles = sampleNotebook.articles;
  const annotations = Array.from({ length: 130_000 }, (_, n) => ({
    ...good.annotations[1],
    id: `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  }));
  const result = await readFile(JSON.stringify({ ...good, articles, annotations }));
  if (!result.ok) throw new Error(result.reason);
  const { plan } = await dryRun(result, EMPTY);
  expect(plan.tables.annotations).toMatchObject({ added: 130_000, conflicts: 0 });
}, 240_000);

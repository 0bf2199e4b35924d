import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '@/utils/export/formats/json';
import { planImport } from '@/utils/import/plan-import';
import { readFile } from '@/utils/import/read-file';
import { sampleBeside, sampleNotebook } from '../export/sample-notebook';
import { anyNotebook } from './generate-notebook';

const EMPTY = { codes: [], articles: [], revisions: [], annotations: [] };
const write = (notebook = sampleNotebook) => [...json.write(notebook, { language: 'en', version: '0.1.0' })].join('');
const good = JSON.parse(write());
const [first] = good.annotations;

test('a backup comes back identical, bin included', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, async (notebook) => {
      const result = await readFile(write(notebook));
      expect(result).toMatchObject({ ok: true, refusals: [], notebook });
    }),
  );
});

test('what was decided about suggestions and persons comes back with it', async () => {
  const text = write({ ...sampleNotebook, ...sampleBeside });
  expect(await readFile(text)).toMatchObject({ ok: true, notebook: sampleNotebook, beside: sampleBeside });
});

test('a backup of a backup is the same file', async () => {
  const result = await readFile(new TextEncoder().encode(`\ufeff${write()}`));
  expect(result.ok && write(result.notebook)).toBe(write());
});

test('fields of a later Pressmark are kept', async () => {
  const annotations = [{ ...first, mood: { of: 'the day' } }];
  const result = await readFile(JSON.stringify({ ...good, annotations }));
  expect(result.ok && result.notebook.annotations).toMatchObject([{ mood: { of: 'the day' } }]);
});

test('keys that mean something to JavaScript are dropped, and none reaches a prototype', async () => {
  const text = write().replace(
    '"articleId"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toJSON":"x","articleId"',
  );
  const result = await readFile(text);
  expect(result).toMatchObject({ ok: true, refusals: [] });
  expect(result.ok && Object.keys(result.notebook.annotations[0] ?? {})).not.toContain('toJSON');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('keys inside a field that nobody knows are dropped, among them those that mean something to JavaScript', async () => {
  const text = write().replaceAll('"by":"hand"', '"by":"hand","__proto__":{"polluted":1},"toJSON":"x"');
  const result = await readFile(text);
  const origins = result.ok ? result.notebook.annotations.map(({ origin }) => Object.getOwnPropertyNames(origin)) : [];
  expect(origins).toEqual(sampleNotebook.annotations.map(({ origin }) => Object.keys(origin)));
});

describe('a whole file is refused', () => {
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
    ['not-utf8', new Uint8Array([0x7b, 0xc3, 0x28])],
    ['not-utf8', new Uint8Array(Buffer.from(write(), 'utf16le'))],
    ['value-too-long', JSON.stringify({ ...good, annotations: [{ ...first, note: 'x'.repeat(30e6) }] })],
    ['unknown-format', JSON.stringify({ ...good, annotations: 1 })],
  ] as const)('as %s', async (reason, input) => {
    expect(await readFile(input)).toMatchObject({ ok: false, reason });
  });

  test('as too-deep where a record nests without end', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const file = JSON.stringify({ ...good, annotations: ['deep'] }).replace('"deep"', deep);
    expect(await readFile(file)).toMatchObject({ ok: false, reason: 'too-deep' });
  });

  test('or answered, however deep it nests', async () => {
    const deep = `{"format":"pressmark-notebook","version":1,"annotations":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(await readFile(deep)).toMatchObject({ ok: false });
  });
});

describe('one bad record is left out and named, the others stay', () => {
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
    ['too-many-codes', 'codes', { codes: Array.from({ length: 1001 }, () => first.id) }],
  ] as const)('%s %s', async (reason, field, over) => {
    const [, ...others] = good.annotations;
    const result = await readFile(JSON.stringify({ ...good, annotations: [...others, { ...first, ...over }] }));
    expect(result).toMatchObject({
      ok: true,
      refusals: [{ table: 'annotations', reason, ...(field ? { field } : {}) }],
    });
    expect(result.ok && result.notebook.annotations).toHaveLength(others.length);
  });

  test('an article whose address runs, with all that hangs on it', async () => {
    const articles = good.articles.map((article: object) => ({ ...article, url: 'javascript:alert(1)' }));
    const result = await readFile(JSON.stringify({ ...good, articles }));
    const reasons = result.ok && new Set(result.refusals.map(({ reason }) => reason));
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
  const count = (incoming = sampleNotebook, existing = sampleNotebook) => {
    const { added, changed, same, conflicts } = planImport(incoming, existing).annotations;
    return [added.length, changed.length, same, conflicts.map(({ why }) => why)];
  };

  test.each([
    ['everything new in an empty notebook', count(sampleNotebook, EMPTY), [4, 0, 0, []]],
    ['nothing the second time', count(), [0, 0, 4, []]],
    ['a newer note', count(changed('new', '2027-01-01T00:00:00.000Z')), [0, 1, 3, []]],
    [
      'an older note, which does not overwrite',
      count(changed('old', '2020-01-01T00:00:00.000Z')),
      [0, 0, 3, ['older']],
    ],
    ['two notes of one moment', count(changed('other', '2026-05-20T01:13:02.000Z')), [0, 0, 3, ['same-time']]],
  ])('finds %s', (_, found, wanted) => {
    expect(found).toEqual(wanted);
  });

  test('takes an article of the same address and a code of the same names for the one already here', () => {
    const text = write();
    const foreign = JSON.parse(
      text
        .replaceAll('-000000000001"', '-00000000f001"')
        .replaceAll('-000000000001:', '-00000000f001:')
        .replaceAll('-000000000012"', '-00000000f012"'),
    );
    const plan = planImport(foreign, sampleNotebook);
    expect([plan.articles.added, plan.codes.added, plan.revisions.added, plan.annotations.added]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(plan.annotations.same).toBe(4);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editCodebook, replaceCodes } from '@/utils/codebook/edit';
import { freeKey, sharesKey } from '@/utils/codebook/keys';
import { codeTree } from '@/utils/codebook/tree';
import { under } from '@/utils/codebook/under';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { cpuMs } from '../cpu-time';
import { uuid } from '../export/sample-notebook';

const NOW = '2026-11-26T00:00:00.000Z';

const code = (n: number, parent?: number, key?: string): Code => ({
  id: uuid(n),
  names: { en: `code ${n}`, zh: `标签${n}` },
  color: 'red',
  underline: 'solid',
  definition: '',
  example: '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...(parent ? { parent: uuid(parent) } : {}),
  ...(key ? { key } : {}),
});

// 1 > 2 > 3, 1 > 4, 5
const codes = [code(1, undefined, '1'), code(2, 1), code(3, 2), code(4, 1), code(5)];

const edit = (change: CodebookEdit, of: Codebook = codes) =>
  editCodebook(of, change, { now: NOW, used: new Set(), project: uuid(100) });

/** The tree as text: depth and number, in order. */
const shape = (of: Codebook): string =>
  codeTree(of)
    .map(({ code, depth }) => `${'>'.repeat(depth)}${Number(code.id.slice(-12))}`)
    .join(' ');

test('the tree shows codes under their parents, in the reader’s order', () => {
  expect(shape(codes)).toBe('1 >2 >>3 >4 5');
  expect([...under(codes, uuid(1))].sort()).toEqual([uuid(2), uuid(3), uuid(4)]);
});

test('a missing parent or a cycle of parents hides no code', () => {
  expect(shape([code(1, 2), code(2, 1), code(3, 9), code(4, 3)])).toBe('1 2 3 >4');
});

const rows: [string, CodebookEdit, string][] = [
  ['a code is added under another', { kind: 'add', id: uuid(6), fields: code(6), parent: uuid(5) }, '1 >2 >>3 >4 5 >6'],
  ['a code with an id that is there is not added', { kind: 'add', id: uuid(1), fields: code(1) }, '1 >2 >>3 >4 5'],
  ['a code moves to the top, to the end', { kind: 'move', id: uuid(2) }, '1 >4 5 2 >3'],
  ['a code moves before a sibling', { kind: 'move', id: uuid(4), parent: uuid(1), before: uuid(2) }, '1 >4 >2 >>3 5'],
  ['a code moves before one at the top', { kind: 'move', id: uuid(5), before: uuid(1) }, '5 1 >2 >>3 >4'],
  ['a code does not move under what stands under it', { kind: 'move', id: uuid(1), parent: uuid(3) }, '1 >2 >>3 >4 5'],
  ['what stood under a removed code moves up', { kind: 'remove', id: uuid(2) }, '1 >3 >4 5'],
  [
    'what stood under a merged code stands under the other',
    { kind: 'merge', ids: [uuid(1)], into: uuid(5) },
    '5 >2 >>3 >4',
  ],
  ['a code merged into one far below makes no ring', { kind: 'merge', ids: [uuid(1)], into: uuid(3) }, '2 >3 >>4 5'],
  ['several are merged at once', { kind: 'merge', ids: [uuid(2), uuid(4)], into: uuid(5) }, '1 5 >3'],
  ['merging into itself changes nothing', { kind: 'merge', ids: [uuid(5)], into: uuid(5) }, '1 >2 >>3 >4 5'],
  ['merging into what is not there changes nothing', { kind: 'merge', ids: [uuid(5)], into: uuid(9) }, '1 >2 >>3 >4 5'],
];

test.each(rows)('%s', (_what, change, expected) => {
  expect(shape(edit(change).codes)).toBe(expected);
});

test('children of a removed code take its place, wherever it was', () => {
  const apart = [code(5), code(1), code(6), code(2, 1), code(3, 2), code(4, 1)];
  expect(shape(edit({ kind: 'remove', id: uuid(1) }, apart).codes)).toBe('5 2 >3 4 6');
});

test('a change affects only its fields and the time; null removes the key', () => {
  const change: CodebookEdit = {
    kind: 'change',
    id: uuid(1),
    fields: { names: { en: 'order', zh: '命令' }, key: null },
  };
  const [first, ...rest] = edit(change).codes;
  const { key: _, ...kept } = code(1);
  expect(first).toEqual({ ...kept, names: { en: 'order', zh: '命令' }, modified: NOW });
  expect(rest).toEqual(codes.slice(1));
});

test('annotations get the replacement code, once each, in order', () => {
  const { replaced } = edit({ kind: 'merge', ids: [uuid(2), uuid(3)], into: uuid(5) });
  expect(replaceCodes([uuid(2), uuid(1), uuid(3), uuid(5)], replaced)).toEqual([uuid(5), uuid(1)]);
  expect(replaceCodes([uuid(2), uuid(1)], edit({ kind: 'remove', id: uuid(2) }).replaced)).toEqual([uuid(1)]);
});

const anyId = fc.integer({ min: 1, max: 8 }).map(uuid);
const anyEdit: fc.Arbitrary<CodebookEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: anyId, fields: fc.constant(code(1)), parent: anyId }),
  fc.record({
    kind: fc.constant('move' as const),
    id: anyId,
    parent: fc.option(anyId, { nil: undefined }),
    before: fc.option(anyId, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('merge' as const), ids: fc.array(anyId, { minLength: 1, maxLength: 4 }), into: anyId }),
  fc.record({ kind: fc.constant('remove' as const), id: anyId }),
);

test('after any edit there is no duplicate code, cycle, missing parent, or removal without a replacement', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      let all: Codebook = codes;
      for (const change of edits) {
        const { codes: after, replaced } = edit(change, all);
        const ids = after.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of all) expect(ids.includes(id) || replaced.has(id)).toBe(true);
        for (const into of replaced.values()) if (into) expect(ids).toContain(into);
        for (const { id, parent } of after) {
          if (parent) expect(ids).toContain(parent);
          expect(under(after, id)).not.toContain(id);
        }
        expect(codeTree(after)).toHaveLength(after.length);
        // A ring shows as a parent that the tree does not show.
        for (const { code, parent } of codeTree(after)) expect(parent?.id).toBe(code.parent);
        all = after;
      }
    }),
  );
});

test('a key is shared, free, or neither', () => {
  const two = [code(1, undefined, '1'), code(2, undefined, '1'), code(3)];
  expect(sharesKey(two, code(1, undefined, '1')).map(({ id }) => id)).toEqual([uuid(2)]);
  expect(sharesKey(two, code(3))).toEqual([]);
  expect(freeKey(two)).toBe('2');
});

describe('two codes of the same name under one parent', () => {
  const base = { color: 'red', underline: 'solid', definition: '', example: '' } as const;
  const of = (n: number, name: string, parent?: string): Code => ({
    ...base,
    id: `00000000-0000-4000-8000-00000000010${n}`,
    names: { en: name, zh: name },
    created: '2026-05-20T00:00:00.000Z',
    modified: '2026-05-20T00:00:00.000Z',
    ...(parent ? { parent } : {}),
  });
  const [causes, effects] = [of(1, 'Causes'), of(2, 'Effects')];
  const [one, other] = [of(3, 'Other', causes.id), of(4, 'Other', effects.id)];
  const codes = [causes, effects, one, other];
  const edited = (change: CodebookEdit) => edit(change, codes).codes;

  test.each<[string, CodebookEdit]>([
    ['added', { kind: 'add', id: of(5, 'x').id, fields: { ...base, names: { en: 'ＣＡＵＳＥＳ', zh: '原因' } } }],
    ['renamed', { kind: 'change', id: effects.id, fields: { names: { en: 'Effects', zh: 'causes' } } }],
    ['moved', { kind: 'move', id: other.id, parent: causes.id }],
  ])('cannot be created by %s', (_, change) => {
    expect(edited(change)).toBe(codes);
  });

  test('are allowed under different parents, and other fields can change', () => {
    expect(edited({ kind: 'move', id: other.id })).toHaveLength(4);
    expect(edited({ kind: 'change', id: other.id, fields: { definition: 'words' } })).not.toBe(codes);
  });
});

test('a codebook nested thousands deep becomes a tree quickly', async () => {
  const deep = Array.from({ length: 4000 }, (_, i) => code(i + 1, i || undefined));
  let branches: ReturnType<typeof codeTree> = [];
  const spent = await cpuMs(() => {
    branches = codeTree(deep.toReversed());
    expect(under(deep, uuid(1)).size).toBe(3999);
  });
  expect(branches.map(({ code: { id } }) => id)).toEqual(deep.map(({ id }) => id));
  expect(branches.at(-1)?.depth).toBe(3999);
  expect(spent).toBeLessThan(1000);
});

test('a cycle left by two machines is broken, so that no code is under itself', () => {
  const ring = [code(1, 2), code(2, 1), code(3)];
  const { codes: left } = edit({ kind: 'remove', id: uuid(1) }, ring);
  expect(left.map(({ id, parent }) => [id, parent])).toEqual([
    [uuid(2), undefined],
    [uuid(3), undefined],
  ]);
  const own = edit({ kind: 'remove', id: uuid(1) }, [code(1, 1), code(2)]);
  expect(own.codes.map(({ id }) => id)).toEqual([uuid(2)]);
});

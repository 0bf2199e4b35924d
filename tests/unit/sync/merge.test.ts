import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAt, tick } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { Packed, pack, unpack } from '@/utils/sync/packed';
import { receive } from '@/utils/sync/receive';
import { rowOf } from '@/utils/sync/rows';
import { deleted, merge, type State, stateText } from '@/utils/sync/state';
import { stateBefore, stateDeletedBefore, writtenRow } from '@/utils/sync/write';

const AT = '2026-05-01T00:00:00.000Z';
const MS = Date.parse(AT);
const at = (minute: number, device: string) => clockAt(MS + minute * 60_000, 0, device);

const ARTICLE: JsonObject = {
  id: 'a',
  url: 'https://news.example/a',
  title: '标题',
  addresses: ['https://news.example/a'],
  note: '',
  projects: ['p'],
  provenance: { title: 'og' },
  created: AT,
  changed: AT,
};
const ANNOTATION: JsonObject = {
  id: 'n',
  articleId: 'a',
  target: { selector: {} },
  codes: ['x', 'y'],
  note: '原来的',
  origin: { by: 'hand' },
  created: AT,
  modified: AT,
};
const article = stateBefore('articles', ARTICLE, AT, 6);
const annotation = stateBefore('annotations', ANNOTATION, AT, 6);
const both = (a: State, b: State) => rowOf(merge(a, b));

describe('the clock', () => {
  test('continues although the machine’s is set back, and never repeats a time', () => {
    const first = tick('dev', '', MS);
    const second = tick('dev', first, MS - 3_600_000);
    const third = tick('dev', second, MS - 3_600_000);
    expect([first, second, third]).toEqual([first, second, third].toSorted());
    expect(new Set([first, second, third]).size).toBe(3);
    const full = clockAt(MS, 0xffff, 'dev');
    expect(tick('dev', full, MS) > full).toBe(true);
  });
});

describe('merging', () => {
  test('is commutative and idempotent', () => {
    const write = fc.record({
      device: fc.constantFrom('p', 'q', 'r'),
      minute: fc.nat(9),
      note: fc.string(),
      code: fc.constantFrom('x', 'y', 'z'),
    });
    // Every write of a device builds on its earlier ones: three chains, each cut at any point.
    const states = fc.array(write, { minLength: 3, maxLength: 12 }).map((writes) => {
      const chains = new Map<string, State[]>();
      for (const [i, { device, note, code }] of writes.entries()) {
        const chain = chains.get(device) ?? [annotation];
        const last = chain.at(-1) as State;
        const row = rowOf(last) ?? ANNOTATION;
        const next = i % 5 === 4 ? deleted(last) : writtenRow(last, { ...row, note, codes: [code] }, at(i, device));
        chains.set(device, [...chain, next]);
      }
      return [...chains.values()].flat();
    });
    fc.assert(
      fc.property(states, fc.nat(), fc.nat(), fc.nat(), (all, i, j, k) => {
        const [a, b, c] = [i, j, k].map((n) => all[n % all.length] as State) as [State, State, State];
        const whole = stateText(merge(merge(a, b), c));
        expect(stateText(merge(a, merge(b, c)))).toBe(whole);
        expect(stateText(merge(merge(c, b), a))).toBe(whole);
        expect(stateText(merge(merge(merge(a, b), c), b))).toBe(whole);
        expect(stateText(unpack(Packed.parse(JSON.parse(JSON.stringify(pack(merge(a, b)))))))).toBe(
          stateText(merge(a, b)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keeps different fields edited on two machines; of one field the newer wins', () => {
    const here = writtenRow(annotation, { ...ANNOTATION, target: { selector: { here: true } } }, at(1, 'here'));
    const there = writtenRow(annotation, { ...ANNOTATION, directive: { verb: '要求', action: 'b' } }, at(2, 'there'));
    const later = writtenRow(
      there,
      { ...(rowOf(there) as JsonObject), directive: { verb: '强调', action: 'b' } },
      at(3, 'there'),
    );
    expect(both(here, later)).toMatchObject({
      target: { selector: { here: true } },
      directive: { verb: '强调', action: 'b' },
    });
  });

  test('prefers a title corrected by hand to any later extraction', () => {
    const byHand = writtenRow(article, { ...ARTICLE, title: '改正', provenance: { title: 'by-hand' } }, at(1, 'here'));
    const again = writtenRow(
      article,
      { ...ARTICLE, title: '页面新题', provenance: { title: 'json-ld' } },
      at(9, 'there'),
    );
    expect(both(byHand, again)).toMatchObject({ title: '改正', provenance: { title: 'by-hand' } });
  });

  test('joins two notes on one article', () => {
    const here = writtenRow(article, { ...ARTICLE, note: '这里' }, at(1, 'here'));
    const there = writtenRow(article, { ...ARTICLE, note: '那里' }, at(2, 'there'));
    expect(both(here, there)?.note).toBe('那里\n\n— — —\n\n这里');
  });

  test('gives and removes codes of both machines, in the order they were given', () => {
    const here = writtenRow(annotation, { ...ANNOTATION, codes: ['x', 'y', 'p'] }, at(1, 'here'));
    const there = writtenRow(annotation, { ...ANNOTATION, codes: ['y', 'q'] }, at(2, 'there'));
    expect(both(here, there)?.codes).toEqual(['y', 'p', 'q']);
    const turned = writtenRow(annotation, { ...ANNOTATION, codes: ['y', 'x'] }, at(3, 'here'));
    expect(rowOf(turned)?.codes).toEqual(['y', 'x']);
  });

  test('takes a record edited later out of the bin, and leaves one edited before', () => {
    const binned = writtenRow(annotation, { ...ANNOTATION, deleted: AT }, at(5, 'here'));
    const before = writtenRow(annotation, { ...ANNOTATION, note: '早' }, at(4, 'there'));
    const after = writtenRow(annotation, { ...ANNOTATION, note: '晚' }, at(6, 'there'));
    expect(both(binned, before)).toMatchObject({ note: '早', deleted: AT });
    expect(both(binned, after)).toMatchObject({ note: '晚' });
    expect(both(binned, after)).not.toHaveProperty('deleted');
  });

  test('keeps a permanent deletion for what its author had seen, without a trace of the text', () => {
    const gone = deleted(annotation);
    expect(both(gone, annotation)).toBeUndefined();
    expect(JSON.stringify(pack(merge(gone, annotation)))).not.toContain('原来的');
    const buried = stateDeletedBefore('annotations', 'n', '2026-05-02T00:00:00.000Z', 6);
    expect(both(buried, annotation)).toBeUndefined();
  });

  test('restores the whole record when an edit unseen by that author exists', () => {
    const edited = writtenRow(annotation, { ...ANNOTATION, codes: ['x', 'y', 'z'] }, at(1, 'there'));
    const { row, outcome } = receive(edited, deleted(annotation), () => at(2, 'there'));
    expect(outcome).toBe('revived');
    expect(row).toEqual({ ...ANNOTATION, codes: ['x', 'y', 'z'] });
  });

  test('passes on unknown fields and tables', () => {
    const newer = writtenRow(annotation, { ...ANNOTATION, mood: { is: '晴' } }, at(1, 'there'));
    expect(both(annotation, newer)?.mood).toEqual({ is: '晴' });
    expect(rowOf(stateBefore('moods', { id: 'm', is: 1 }, AT, 7))).toEqual({ id: 'm', is: 1 });
  });

  test('does not count a row equal to its state as a write', () => {
    const merged = merge(
      writtenRow(annotation, { ...ANNOTATION, note: '甲' }, at(1, 'here')),
      writtenRow(annotation, { ...ANNOTATION, note: '乙', codes: ['y'] }, at(2, 'there')),
    );
    expect(writtenRow(merged, rowOf(merged) as JsonObject, at(9, 'here'))).toBe(merged);
  });
});

describe('deadlines of one directive', () => {
  const [B, C, D] = ['end of May', 'end of June', 'end of July'].map((text, i) => ({
    text,
    date: `2026-0${i + 5}-30`,
  }));
  const by = (title: string) => ({ title, url: 'https://news.example/met', quote: 'It was done.' });
  const met = (one: JsonObject | undefined, day: string) => ({ ...one, done: day, doneBy: by(String(one?.text)) });
  const DUE: JsonObject = {
    ...ANNOTATION,
    directive: { verb: '要求', action: 'b', deadline: { text: 'a' }, further: [B, C, D] as JsonObject[] },
  };
  const due = stateBefore('annotations', DUE, AT, 6);
  const say = (state: State, change: JsonObject, minute: number, device: string): State => {
    const row = rowOf(state) as JsonObject;
    return writtenRow(
      state,
      { ...row, directive: { ...(row.directive as JsonObject), ...change } },
      at(minute, device),
    );
  };
  const furtherOf = (state: State) => (rowOf(state)?.directive as JsonObject | undefined)?.further;

  test('two people say of two of them that they were met, and both are', () => {
    const here = say(due, { further: [met(B, '2026-05-20'), C, D] as JsonObject[] }, 1, 'here');
    const there = say(due, { further: [B, met(C, '2026-06-20'), D] as JsonObject[] }, 2, 'there');
    expect(furtherOf(merge(here, there))).toEqual([met(B, '2026-05-20'), met(C, '2026-06-20'), D]);
    expect(furtherOf(due)).toEqual([B, C, D]);
  });

  test('what is said of one stays with it though one before it is taken out, or its words are corrected', () => {
    const without = say(due, { further: [C, D] as JsonObject[] }, 1, 'here');
    const said = say(due, { further: [B, met(C, '2026-06-20'), D] as JsonObject[] }, 2, 'there');
    expect(furtherOf(merge(without, said))).toEqual([met(C, '2026-06-20'), D]);
    const words = { ...C, text: 'by 30 June' };
    const corrected = say(without, { further: [words, D] as JsonObject[] }, 3, 'here');
    expect(furtherOf(merge(corrected, said))).toEqual([{ ...met(C, '2026-06-20'), text: 'by 30 June' }, D]);
  });

  test('one that was met comes back if whoever took it out did not know', () => {
    const without = say(due, { further: [C, D] as JsonObject[] }, 2, 'here');
    const said = say(due, { further: [met(B, '2026-05-20'), C, D] as JsonObject[] }, 1, 'there');
    expect(furtherOf(merge(without, said))).toEqual([C, D, met(B, '2026-05-20')]);
    const reopened = say(said, { further: [B, C, D] as JsonObject[] }, 3, 'there');
    expect(furtherOf(merge(without, reopened))).toEqual([C, D]);
    expect(furtherOf(say(merge(without, said), { further: [C, D] as JsonObject[] }, 4, 'here'))).toEqual([C, D]);
  });

  test('more than a directive may have wait until there is room, and lose nothing', () => {
    const many = (name: string) => Array.from({ length: 6 }, (_, i): JsonObject => ({ text: `${name} ${i}` }));
    const here = say(due, { further: [B, C, D, ...many('here')] as JsonObject[] }, 1, 'here');
    const there = say(due, { further: [B, C, D, ...many('there')] as JsonObject[] }, 2, 'there');
    const both = merge(here, there);
    expect(furtherOf(both)).toEqual([B, C, D, ...many('here')]);
    const fewer = say(both, { further: [B, ...many('here').slice(0, 2)] as JsonObject[] }, 3, 'here');
    expect(furtherOf(fewer)).toEqual([B, ...many('here').slice(0, 2), ...many('there')]);
  });

  test('a record of an earlier Pressmark, which had them in one field, is understood', () => {
    const earlier = (further: unknown[], minute: number) => {
      const rest = { ...DUE, directive: { verb: '要求', action: 'b', deadline: { text: 'a' } } };
      const packed = pack(stateBefore('annotations', rest, AT, 6));
      const field = { 'directive.further': [[at(minute, 'old'), further]] };
      return unpack(Packed.parse(JSON.parse(JSON.stringify({ ...packed, d: field }))));
    };
    const stored = earlier([B, C, D], 1);
    expect(furtherOf(stored)).toEqual([B, C, D]);
    const said = say(stored, { further: [B, met(C, '2026-06-20'), D] as JsonObject[] }, 2, 'here');
    // It writes the whole list again, and knows nothing of what was said here.
    const again = earlier([met(B, '2026-05-20'), C], 3);
    expect(furtherOf(merge(said, again))).toEqual([met(B, '2026-05-20'), met(C, '2026-06-20')]);
    // It would not see them: it is to keep the record as one of a later version.
    expect([pack(said).v, pack(annotation).v]).toEqual([7, 6]);
  });

  test('who says that the first was met, and by nothing, is not given another’s evidence', () => {
    const here = say(due, { done: '2026-05-01', doneBy: by('a') }, 1, 'here');
    const there = say(due, { done: '2026-05-02' }, 2, 'there');
    const row = both(here, there);
    expect(row).toMatchObject({ directive: { done: '2026-05-02' } });
    expect(row).not.toHaveProperty('directive.doneBy');
  });

  test('deleted for ever here, and edited there, it stands again with what was edited', () => {
    const verb = say(due, { verb: '强调', further: [B, met(C, '2026-06-20'), D] as JsonObject[] }, 1, 'there');
    const rest = merge(deleted(due), verb);
    const { row, outcome } = receive(due, rest, () => at(2, 'third'));
    expect(outcome).toBe('revived');
    expect(row).toMatchObject({ directive: { verb: '强调', further: [B, met(C, '2026-06-20'), D] } });
  });
});

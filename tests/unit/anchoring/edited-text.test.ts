import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateText } from '@/utils/anchoring/match-quote';
import { selectorAt } from './selector-at';

const vocabulary =
  'council bridge harbour evening mayor voted closed repairs 市长 桥梁 关闭 会议 居民 港口 of the a'.split(' ');
const prose = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 60, maxLength: 200 })
  .map((list) => list.map((word, i) => (i % 9 === 8 ? `${word} ${i}.\n` : `${word} `)).join(''));
const foreign = fc
  .array(fc.constantFrom('xylophon', 'quiz', '鲸鱼', 'zebra', '珊瑚'), { maxLength: 30 })
  .map((list) => `${list.join(' ')}\n`);

test('a passage is found after any edit outside it and its context', () => {
  const property = fc.property(
    prose,
    foreign,
    foreign,
    fc.nat(),
    fc.integer({ min: 1, max: 80 }),
    (text, before, after, at, length) => {
      const start = at % text.length;
      const end = Math.min(text.length, start + length);
      const selector = selectorAt(text, start, end);
      fc.pre(selector.quote.exact.trim() === selector.quote.exact && /[\p{L}\p{N}]/u.test(selector.quote.exact));
      const edited = before + text + after;
      const [place] = locateText(edited, [selector], { reference: text });
      expect(place).toMatchObject({
        found: true,
        position: { start: start + before.length, end: end + before.length },
      });
    },
  );
  fc.assert(property, { numRuns: 300 });
});

/** Each word once: where words are repeated, a cut can be read in more than one way. */
const plain = fc
  .integer({ min: 60, max: 200 })
  .map((length) =>
    Array.from({ length }, (_, i) => `${vocabulary[i % vocabulary.length]}${(i * 7919).toString(36)} `).join(''),
  );

test('a passage that was deleted is never found elsewhere', () => {
  const property = fc.property(plain, fc.nat(), fc.integer({ min: 20, max: 80 }), (text, at, length) => {
    const start = at % Math.max(1, text.length - length);
    const end = start + length;
    const [place] = locateText(text.slice(0, start) + text.slice(end), [selectorAt(text, start, end)], {
      reference: text,
    });
    expect(place).toMatchObject({ found: false });
  });
  fc.assert(property, { numRuns: 300 });
});

/** Where an edit is made, as a share of the room there is, and what it puts there. */
const edit = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 60 }), words: foreign });

/** The text with some of it cut and other words put there. */
function edited(text: string, { from, cut, words }: { from: number; cut: number; words: string }): string {
  const at = Math.floor(from * text.length);
  return text.slice(0, at) + words + text.slice(at + cut);
}

test.each([
  ['with the stored revision', true],
  ['by words and context alone', false],
])('a passage is found after deletions and insertions anywhere but in it and its context, %s', (_, hasRevision) => {
  const property = fc.property(
    plain,
    edit,
    edit,
    fc.nat(),
    fc.integer({ min: 1, max: 80 }),
    (text, a, b, at, length) => {
      const start = at % text.length;
      const end = Math.min(text.length, start + length);
      const selector = selectorAt(text, start, end);
      const { exact, prefix, suffix } = selector.quote;
      fc.pre(exact.trim() === exact && /[\p{L}\p{N}]/u.test(exact));
      const left = edited(text.slice(0, start - prefix.length), a);
      const right = edited(text.slice(end + suffix.length), b);
      const now = left + prefix + exact + suffix + right;
      const [place] = locateText(now, [selector], hasRevision ? { reference: text } : {});
      const begin = left.length + prefix.length;
      expect(place).toMatchObject({ found: true, position: { start: begin, end: begin + exact.length } });
    },
  );
  fc.assert(property, { numRuns: 300 });
});

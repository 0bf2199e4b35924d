import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSentenceCursor, type SentenceCursor } from '@/utils/annotator/sentence-cursor';
import type { Position } from '@/utils/model/annotation';

const TEXT = '会议指出，近年来，成效明显。要提高站位；要压实责任。\n散会。';
const cursor = createSentenceCursor(TEXT, 'zh-CN');

type Step = (cursor: SentenceCursor, stand: Position) => Position | undefined;
const next: Step = (c, stand) => c.next(stand);
const previous: Step = (c, stand) => c.previous(stand);
const widen: Step = (c, stand) => c.widen(stand);
const narrow: Step = (c, stand) => c.narrow(stand);
const widenStart: Step = (c, stand) => c.widen(stand, 'start');
const narrowStart: Step = (c, stand) => c.narrow(stand, 'start');

/** The position after these steps from the first sentence; a step that leads nowhere is skipped. */
function walk(...steps: Step[]): string {
  let stand = cursor.at(0) as Position;
  for (const step of steps) stand = step(cursor, stand) ?? stand;
  return TEXT.slice(stand.start, stand.end);
}

test.each([
  { what: 'begins at the first sentence', steps: [], stands: '会议指出，近年来，成效明显。' },
  { what: 'goes on', steps: [next], stands: '要提高站位；要压实责任。' },
  { what: 'crosses lines', steps: [next, next], stands: '散会。' },
  { what: 'stays at the last', steps: [next, next, next], stands: '散会。' },
  { what: 'goes back', steps: [next, previous], stands: '会议指出，近年来，成效明显。' },
  { what: 'stays at the first', steps: [previous], stands: '会议指出，近年来，成效明显。' },
  { what: 'narrows by a clause', steps: [narrow], stands: '会议指出，近年来，' },
  { what: 'narrows to one clause at least', steps: [narrow, narrow, narrow, narrow], stands: '会议指出，' },
  { what: 'narrows at the start', steps: [narrowStart], stands: '近年来，成效明显。' },
  { what: 'keeps one clause at the start', steps: [narrowStart, narrowStart, narrowStart], stands: '成效明显。' },
  { what: 'widens into the next sentence', steps: [widen], stands: '会议指出，近年来，成效明显。要提高站位；' },
  { what: 'widens back', steps: [narrow, widen], stands: '会议指出，近年来，成效明显。' },
  { what: 'widens at the start', steps: [next, widenStart], stands: '成效明显。要提高站位；要压实责任。' },
  { what: 'widens over lines', steps: [next, widen], stands: '要提高站位；要压实责任。\n散会。' },
  { what: 'goes on with the rest of what was narrowed', steps: [narrow, narrow, next], stands: '近年来，成效明显。' },
  { what: 'goes back to what was left at the start', steps: [narrowStart, previous], stands: '会议指出，' },
])('the cursor $what', ({ steps, stands }) => {
  expect(walk(...steps)).toBe(stands);
});

test('from any position in any text, next and previous visit every sentence once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'一要。，；“” \nA.b')), (chars) => {
      const text = chars.join('');
      const walked: Position[] = [];
      const over = createSentenceCursor(text);
      for (let stand = over.at(0); stand; stand = over.next(stand)) walked.push(stand);
      expect(
        walked
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      const back: Position[] = [];
      for (let stand = walked.at(-1); stand; stand = over.previous(stand)) back.unshift(stand);
      expect(back).toEqual(walked);
    }),
  );
});

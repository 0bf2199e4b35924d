import { expect, test, vi } from 'vitest';
import type { TextPlace } from '@/utils/anchoring/match-quote';
import { rememberPlaces } from '@/utils/annotator/remember-places';
import type { Target } from '@/utils/model/annotation';

const target = (exact: string): Target => ({ selector: { quote: { exact, prefix: '', suffix: '' } } });

/** Finds every target at its first place, and counts the calls. */
const finder = () =>
  vi.fn(async (text: string, targets: Target[]) =>
    targets.map(({ selector }): TextPlace => {
      const start = text.indexOf(selector.quote.exact);
      const position = { start, end: start + selector.quote.exact.length };
      return start < 0
        ? { found: false, why: 'gone' }
        : { found: true, position, parts: [position], how: 'exact', confidence: 1 };
    }),
  );

test('a passage found in a text is not looked up again in it, and answers keep their order', async () => {
  const find = finder();
  const places = rememberPlaces(find);
  await places('one two three', [target('two')]);
  const [three, two] = await places('one two three', [target('three'), target('two')]);
  expect(find.mock.calls.map(([, asked]) => asked.map(({ selector }) => selector.quote.exact))).toEqual([
    ['two'],
    ['three'],
  ]);
  expect([three, two]).toMatchObject([{ position: { start: 8 } }, { position: { start: 4 } }]);
});

test('another text requires another lookup', async () => {
  const find = finder();
  const places = rememberPlaces(find);
  await places('one two', [target('two')]);
  expect(await places('two one', [target('two')])).toMatchObject([{ position: { start: 0 } }]);
  expect(await places('one', [target('two')])).toEqual([{ found: false, why: 'gone' }]);
});

test('nothing is looked up without annotations', async () => {
  const find = finder();
  expect(await rememberPlaces(find)('one', [])).toEqual([]);
  expect(find).not.toHaveBeenCalled();
});

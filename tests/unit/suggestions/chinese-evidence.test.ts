import { expect, test } from 'vitest';
import { evidenceOf } from '@/utils/suggestions/zh/evidence';
import { readLines } from '@/utils/suggestions/zh/read-chinese';

function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The signs of the first proposed sentence that say who is quoted. */
function quoted(text: string): string[] {
  const [evidence] = finish(evidenceOf(finish(readLines(text))))
    .flat()
    .filter(({ named }) => named.size > 0);
  return [...(evidence?.named ?? [])].filter((name) => /^quoted by [^:]+$/.test(name));
}

test.each([
  {
    what: 'an official named behind it',
    text: '“垃圾必须分类投放，不得混装。”青云市市长陆明远说。',
    signs: ['quoted by person'],
  },
  { what: 'a layman named behind it', text: '“政府必须马上修路。”村民老周说。', signs: ['quoted by other'] },
  {
    what: 'an official named sentences later',
    text: '“垃圾必须分类投放。大家都要做到。”青云市市长陆明远说。',
    signs: ['quoted by person'],
  },
  { what: 'whoever opened it', text: '村民老周说：“政府必须马上修路。不要再拖了。”', signs: ['quoted by other'] },
  { what: 'nobody who is named', text: '“垃圾必须分类投放。”墙上写着这样的话。', signs: ['quoted by nobody'] },
  { what: 'nobody, outside a quotation', text: '青云市市长陆明远说，垃圾必须分类投放。', signs: [] },
])('a quotation is described as $what', ({ text, signs }) => {
  expect(quoted(text)).toEqual(signs);
});

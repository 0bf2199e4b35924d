import * as english from '@/utils/suggestions/en/evidence';
import { readLines as readEnglish } from '@/utils/suggestions/en/read-english';
import type { Span } from '@/utils/suggestions/suggestion';
import * as chinese from '@/utils/suggestions/zh/evidence';
import { readLines as readChinese } from '@/utils/suggestions/zh/read-chinese';
import type { Example, Labelled } from './gold';

/** Every sentence of a document that counts: those labelled as open to doubt are left out. */
export function examplesOf(document: Labelled): Example[] {
  const { readings, evidence } = read(document);
  return readings.flatMap((reading, i) => {
    const label = document.directives.find((span) => shares(span, reading));
    const signs = evidence[i];
    if (label?.opt || !signs) return [];
    const { start, end, finding, strict } = reading;
    return {
      document,
      sentence: { start, end },
      evidence: signs,
      proposed: finding !== null,
      strict,
      rule: finding?.rule ?? '',
      right: label !== undefined,
    };
  });
}

function read({ lang, text }: Labelled) {
  if (lang === 'zh') {
    const article = finish(readChinese(text));
    return {
      readings: article.lines.flatMap(({ readings }) => readings),
      evidence: finish(chinese.evidenceOf(article)).flat(),
    };
  }
  const article = finish(readEnglish(text));
  return {
    readings: article.lines.flatMap(({ readings }) => readings),
    evidence: finish(english.evidenceOf(article)).flat(),
  };
}

/** Half of the shorter one is shared. */
function shares(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start) && shared > 0;
}

function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

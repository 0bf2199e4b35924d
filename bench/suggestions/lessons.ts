import type { ModelLanguage } from '@/utils/suggestions/likelihood/known-models';
import type { Labelled } from './gold';

/** How much their sentences count: less than a sentence of a newspaper nobody had read. */
const WEIGHT = 0.7;

/**
 * Articles written for training, in the form of `lessons/*.txt`: articles are apart by an empty line, paragraphs by
 * “=”, and each sentence stands on a line of its own behind “+” (directs), “-” (does not) or “?” (open to doubt).
 */
export function parseLessons(written: string, lang: ModelLanguage): Labelled[] {
  const between = lang === 'en' ? ' ' : '';
  return written
    .trim()
    .split(/\n{2,}/)
    .map((article, i) => {
      let text = '';
      const directives: Labelled['directives'][number][] = [];
      for (const line of article.split('\n')) {
        if (line === '=') {
          text += '\n';
          continue;
        }
        const [, mark, words = ''] = /^([-+?]) (.+)$/.exec(line) ?? [];
        if (!mark) throw new Error(`A lesson's line begins with +, - or ?: ${line}`);
        if (text !== '' && !text.endsWith('\n')) text += between;
        const span = { start: text.length, end: text.length + words.length };
        text += words;
        if (mark !== '-') directives.push({ ...span, ...(mark === '?' ? { opt: true } : {}) });
      }
      return {
        id: `lesson-${lang}-${i + 1}`,
        lang,
        source: 'written for training',
        seen: true,
        weight: WEIGHT,
        text,
        officials: [],
        directives,
      };
    });
}

import type { Code, Codebook } from '@/utils/model/codebook';

/** A ready code, defined in both languages. */
export type PresetRow = Pick<Code, 'id' | 'names' | 'color' | 'underline' | 'key'> & {
  definition: Record<'en' | 'zh', string>;
  example: Record<'en' | 'zh', string>;
};

/** When the ready codes were made: one moment for all, so that the codebooks of two notebooks are the same. */
export const SINCE = '2026-11-23T00:00:00.000Z';

export const none = { en: '', zh: '' };

/** The codes of rows, defined in Chinese or in English (`language`: BCP 47). */
export function codesOf(rows: readonly PresetRow[], language: string): Codebook {
  const tongue = /^zh\b/i.test(language) ? 'zh' : 'en';
  return rows.map(({ definition, example, ...rest }) => ({
    ...rest,
    definition: definition[tongue],
    example: example[tongue],
    created: SINCE,
    modified: SINCE,
  }));
}

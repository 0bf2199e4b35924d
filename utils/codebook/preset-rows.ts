import { type Code, type Codebook, PRESETS_MADE } from '@/utils/model/codebook';

/** English, Simplified and Traditional Chinese. */
type Said = Record<'en' | 'zh' | 'hant', string>;

/** A ready-made code, in every language of the interface. */
export type PresetRow = Pick<Code, 'id' | 'color' | 'underline' | 'key'> & {
  names: Said;
  definition: Said;
  example: Said;
};

export const none: Said = { en: '', zh: '', hant: '' };

/**
 * The codes of rows, defined in Chinese or in English; their Chinese names in the characters of the language (BCP 47),
 * Simplified where it is not Chinese.
 */
export function codesOf(rows: readonly PresetRow[], language: string): Codebook {
  const han = /^zh\b.*-(hant|tw|hk|mo)\b/i.test(language) ? 'hant' : 'zh';
  const tongue = /^zh\b/i.test(language) ? han : 'en';
  return rows.map(({ names, definition, example, ...rest }) => ({
    ...rest,
    names: { en: names.en, zh: names[han] },
    definition: definition[tongue],
    example: example[tongue],
    created: PRESETS_MADE,
    modified: PRESETS_MADE,
  }));
}

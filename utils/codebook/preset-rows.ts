import { type Code, type Codebook, PRESETS_MADE } from '@/utils/model/codebook';

/** English, Simplified and Traditional Chinese. */
export type Said = Record<'en' | 'zh' | 'hant', string>;

/** A ready-made code, in every language of the interface. */
export type PresetRow = Pick<Code, 'id' | 'color' | 'underline' | 'key'> & {
  names: Said;
  definition: Said;
  example: Said;
};

export const none: Said = { en: '', zh: '', hant: '' };

const hanOf = (language: string): 'zh' | 'hant' => (/^zh\b.*-(hant|tw|hk|mo)\b/i.test(language) ? 'hant' : 'zh');

/** Which words of a ready-made code a language (BCP 47) shows. */
export const tongueOf = (language: string): keyof Said => (/^zh\b/i.test(language) ? hanOf(language) : 'en');

/**
 * The codes of rows, defined in Chinese or in English; their Chinese names in the characters of the language (BCP 47),
 * Simplified where it is not Chinese.
 */
export function codesOf(rows: readonly PresetRow[], language: string): Codebook {
  const tongue = tongueOf(language);
  return rows.map(({ names, definition, example, ...rest }) => ({
    ...rest,
    names: { en: names.en, zh: names[hanOf(language)] },
    definition: definition[tongue],
    example: example[tongue],
    created: PRESETS_MADE,
    modified: PRESETS_MADE,
  }));
}

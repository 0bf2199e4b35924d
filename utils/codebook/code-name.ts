import type { Code } from '@/utils/model/codebook';

/** A code's name in the language of the screen (BCP 47): its Chinese name for any Chinese, else the English one. */
export const codeName = (code: Pick<Code, 'names'>, language: string): string =>
  language.startsWith('zh') ? code.names.zh : code.names.en;

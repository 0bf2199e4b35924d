import type { Code } from '@/utils/model/codebook';
import { PRESETS } from '@/utils/model/codebook-edit';
import { plainName } from '@/utils/text/plain-name';
import { presetCodes } from './presets';

/** The ready codes in each of the scripts they are written in. */
const READY = ['en', 'zh-CN', 'zh-TW'].flatMap((language) => PRESETS.map((preset) => presetCodes(preset, language)));

/** Whether a name is one that the ready code came with. */
const isReady = ({ id, original = id }: Code, name: string): boolean =>
  READY.some((codes) => codes.some((code) => code.id === original && [code.names.en, code.names.zh].includes(name)));

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** Whether a name that stood in both languages got its own in this one: 期限 is called Deadline in English. */
const isTranslation = (tongue: keyof Code['names'], before: string, name: string): boolean =>
  tongue === 'en' ? isChinese(before) && !isChinese(name) : !isChinese(before) && isChinese(name);

/**
 * The names of a code after it is renamed in one language. A reader's name for a code applies on every screen: the name
 * in the other language changes too if it is not the reader's own, that is, if it is the one that came with the code,
 * or the same word. Translating that word does not rename the code.
 */
export function renamed(code: Code, tongue: keyof Code['names'], name: string): Code['names'] {
  const other = tongue === 'en' ? 'zh' : 'en';
  const said = code.names[other];
  const before = code.names[tongue];
  const isSame = plainName(said) === plainName(before);
  const follows = isSame ? !isTranslation(tongue, before, name) : isReady(code, said);
  return { ...code.names, [tongue]: name, ...(follows ? { [other]: name } : {}) };
}

import { type Code, type Codebook, PRESETS_MADE } from '@/utils/model/codebook';
import type { Preset } from '@/utils/model/codebook-edit';
import type { Project } from '@/utils/model/project';
import { codesIn } from './codes-in';
import { keyPassage, politics } from './preset-politics';
import { codesOf, none, type PresetRow, type Said, tongueOf } from './preset-rows';

/** For reading as with a pencil. */
const reading: PresetRow[] = [
  keyPassage,
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0101',
    names: { en: 'Question', zh: '疑问', hant: '疑問' },
    color: 'blue',
    underline: 'dotted',
    key: '2',
    definition: { en: 'Something to ask or to look up.', zh: '想问、想查的地方。', hant: '想問、想查的地方。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0102',
    names: { en: 'Fact', zh: '事实', hant: '事實' },
    color: 'green',
    underline: 'solid',
    key: '3',
    definition: { en: 'A fact or a number to remember.', zh: '要记住的事实或数字。', hant: '要記住的事實或數字。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0103',
    names: { en: 'Well said', zh: '好句', hant: '好句' },
    color: 'magenta',
    underline: 'wavy',
    key: '4',
    definition: {
      en: 'Words worth quoting for how they are said.',
      zh: '说得好、值得引用的话。',
      hant: '說得好、值得引用的話。',
    },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0104',
    names: { en: 'Doubtful', zh: '存疑', hant: '存疑' },
    color: 'gray',
    underline: 'dashed',
    key: '5',
    definition: {
      en: 'A claim not to be believed unchecked.',
      zh: '未经核实不宜轻信的说法。',
      hant: '未經查證不宜輕信的說法。',
    },
    example: none,
  },
];

/** For gathering material for an essay. */
const essay: PresetRow[] = [
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0201',
    names: { en: 'Claim', zh: '论点', hant: '論點' },
    color: 'red',
    underline: 'solid',
    key: '1',
    definition: {
      en: 'What the author wants to be believed.',
      zh: '作者要人相信的主张。',
      hant: '作者要人相信的主張。',
    },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0202',
    names: { en: 'Evidence', zh: '论据', hant: '論據' },
    color: 'blue',
    underline: 'double',
    key: '2',
    definition: { en: 'What a claim is supported with.', zh: '支持论点的材料。', hant: '支持論點的材料。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0203',
    names: { en: 'Counter-argument', zh: '反驳', hant: '反駁' },
    color: 'purple',
    underline: 'wavy',
    key: '3',
    definition: { en: 'What speaks against a claim.', zh: '反对某一论点的理由。', hant: '反對某一論點的理由。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0204',
    names: { en: 'Definition', zh: '定义', hant: '定義' },
    color: 'green',
    underline: 'dotted',
    key: '4',
    definition: { en: 'How a term is meant.', zh: '某个概念的含义。', hant: '某個概念的含義。' },
    example: none,
  },
  {
    id: '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0205',
    names: { en: 'To quote', zh: '引用', hant: '引用' },
    color: 'yellow',
    underline: 'dashed',
    key: '5',
    definition: {
      en: 'Words that go into the essay as they are.',
      zh: '要原样写进文章的话。',
      hant: '要原樣寫進文章的話。',
    },
    example: none,
  },
];

const rows = { reading, politics, essay };

/** A preset's codes in a language (BCP 47). Their ids are fixed, so that two coders can compare. */
export const presetCodes = (preset: Preset, language: string): Codebook => codesOf(rows[preset], language);

/** Ready-made definitions and examples in every language, by each of their texts. */
const saidAs = new Map<string, Said>(
  Object.values(rows)
    .flat()
    .flatMap(({ definition, example }) => [definition, example])
    .flatMap((said) => Object.values(said).map((text) => [text, said])),
);

/** The codes as a language (BCP 47) shows them: ready-made definitions and examples that nobody changed are in it. */
export function definedIn(codes: Codebook, language: string): Codebook {
  const inTongue = (text: string): string => saidAs.get(text)?.[tongueOf(language)] ?? text;
  return codes.map((code) => ({ ...code, definition: inTongue(code.definition), example: inTongue(code.example) }));
}

/**
 * The codebook with a preset's codes first. Nothing is lost: codes that are used or were changed stay, with their keys;
 * unchanged, unused codes of other presets are removed.
 */
export function usePreset(
  codes: Codebook,
  preset: Preset,
  language: string,
  { now, used, project }: { now: string; used: ReadonlySet<Code['id']>; project: Project['id'] },
): Codebook {
  const wanted = codesIn(project, presetCodes(preset, language));
  const isWanted = (id: Code['id']): boolean => wanted.some((code) => code.id === id);
  const parents = new Set(codes.map(({ parent }) => parent));
  const isPlain = (code: Code): boolean =>
    code.modified === PRESETS_MADE && !used.has(code.id) && !parents.has(code.id);
  const kept = codes.filter((code) => isWanted(code.id) || !isPlain(code));
  const taken = new Set(kept.map(({ key }) => key));
  const keyFor = (key: string | undefined): string | undefined => {
    const free = key && !taken.has(key) ? key : [...'1234567890'].find((digit) => !taken.has(digit));
    taken.add(free);
    return free;
  };
  const first = wanted.map((code) => {
    const known = kept.find(({ id }) => id === code.id);
    if (known) return known;
    const { key, ...rest } = code;
    const free = keyFor(key);
    return { ...rest, ...(free ? { key: free } : {}), ...(free === key ? {} : { modified: now }) };
  });
  return [...first, ...kept.filter((code) => !isWanted(code.id))];
}

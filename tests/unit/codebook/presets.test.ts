import { expect, test } from 'vitest';
import { codesIn } from '@/utils/codebook/codes-in';
import { definedIn, presetCodes as readyCodes, usePreset } from '@/utils/codebook/presets';
import { Code } from '@/utils/model/codebook';
import { PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';

const NOW = '2026-11-26T00:00:00.000Z';
const project = newId();
const presetCodes = (preset: Preset, language: string): Code[] => codesIn(project, readyCodes(preset, language));
const use = (codes: Code[], preset: (typeof PRESETS)[number], used: string[] = []) =>
  usePreset(codes, preset, 'en', { now: NOW, used: new Set(used), project });
const names = (codes: Code[]): string[] => codes.map(({ names }) => names.en);

test.each(PRESETS)(
  'the preset %s is a valid codebook with unique keys, named and defined in every language',
  (preset) => {
    for (const language of ['en', 'zh-CN', 'zh-TW']) {
      const codes = presetCodes(preset, language);
      for (const code of codes) expect(() => Code.parse(code)).not.toThrow();
      expect(new Set(codes.map(({ key }) => key)).size).toBe(codes.length);
      expect(codes.every(({ definition }) => definition !== '')).toBe(true);
    }
  },
);

test.each([
  ['zh-TW', '要點 指令 官員 地點 數字 承諾 問題'],
  ['zh-Hant-HK', '要點 指令 官員 地點 數字 承諾 問題'],
  ['zh-CN', '要点 指令 官员 地点 数字 承诺 问题'],
  ['en', '要点 指令 官员 地点 数字 承诺 问题'],
])('the Chinese names of a preset use the characters of %s', (language, chinese) => {
  expect(
    presetCodes('politics', language)
      .map((code) => code.names.zh)
      .join(' '),
  ).toBe(chinese);
});

test('ready-made definitions and examples are in the language of the screen, those that were rewritten stay', () => {
  const said = (codes: Code[]): [string, string][] => codes.map(({ definition, example }) => [definition, example]);
  for (const preset of PRESETS)
    for (const [from, to] of [
      ['zh-CN', 'en'],
      ['en', 'zh-TW'],
      ['zh-TW', 'zh-CN'],
    ] as const)
      expect(said(definedIn(presetCodes(preset, from), to))).toEqual(said(presetCodes(preset, to)));
  const [first] = presetCodes('politics', 'zh-CN');
  const own = { ...(first as Code), definition: '县级以上的要求。', example: '' };
  expect(definedIn([own], 'en')).toEqual([own]);
});

test('unused and unchanged codes are replaced by another preset', () => {
  expect(names(use(presetCodes('politics', 'en'), 'essay'))).toEqual(names(presetCodes('essay', 'en')));
});

test('used or changed codes stay with their keys; new codes take free ones', () => {
  const politics = presetCodes('politics', 'en');
  const changed = politics.map((code) => (code.names.en === 'Place' ? { ...code, modified: NOW } : code));
  const directive = politics[1]?.id ?? '';
  const essay = use(changed, 'essay', [directive]);
  expect(names(essay)).toEqual([...names(presetCodes('essay', 'en')), 'Directive', 'Place']);
  expect(essay.find(({ id }) => id === directive)?.key).toBe('2');
  const keys = essay.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('choosing the same preset again only adds missing codes', () => {
  const politics = presetCodes('politics', 'en');
  expect(use(politics, 'politics')).toEqual(politics);
  expect(names(use(politics.slice(0, 3), 'politics'))).toEqual(names(politics));
});

test('a preset never removes a code that has children', () => {
  const [first, second, ...rest] = presetCodes('politics', 'en');
  if (!first || !second) throw new Error('no preset');
  const nested = [first, second, ...rest, { ...second, id: crypto.randomUUID(), parent: second.id, modified: NOW }];
  expect(use(nested, 'essay').some(({ id }) => id === second.id)).toBe(true);
});

test('two projects with the same preset share no code, but record which preset code each one is', () => {
  const other = codesIn(newId(), readyCodes('politics', 'en'));
  const own = presetCodes('politics', 'en');
  expect(own.filter(({ id }) => other.some((code) => code.id === id))).toEqual([]);
  expect(other.map(({ original }) => original)).toEqual(own.map(({ original }) => original));
  expect(codesIn(project, readyCodes('politics', 'en'))).toEqual(own);
});

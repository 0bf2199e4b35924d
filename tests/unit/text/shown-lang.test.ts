import { expect, test } from 'vitest';
import { shownLang } from '@/utils/text/shown-lang';

test.each([
  ['Compare with last year’s figure', undefined, 'und-Latn'],
  ['See 邓柯’s speech of the same day in the other article', undefined, 'und-Latn'],
  ['After hitting “Takin’ It To the Streets,” the singer', 'und', 'und-Latn'],
  ['After hitting “Takin’ It To the Streets,” the singer', 'en-US', 'en-US'],
  ['Je ne l’ai pas vu', 'fr', 'fr'],
  ['', 'und', 'und'],
  ['27%', undefined, undefined],
  ['与去年的数字核对', undefined, undefined],
  ['见 GDP 一节：“稳中有进”', undefined, undefined],
  // Its own characters, not those of the screen's language, which a screen reader would also read it in.
  ['Сравнить с прошлым годом', 'und', 'und'],
  ['直接責任を負う', '', 'und'],
  ['骨幹工程', 'und', 'und'],
])('“%s” in the language %s is shown as %s', (text, known, shown) => {
  expect(shownLang(text, known)).toBe(shown);
});

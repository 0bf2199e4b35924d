import { expect, test } from 'vitest';
import { withPairedMarks } from '@/utils/repetition/paired-marks';

test.each([
  { text: '坚持新时代“枫桥经验”，推进治理', found: '坚持新时代“枫桥经验', whole: '坚持新时代“枫桥经验”' },
  { text: '“三个代表”重要思想，', found: '三个代表”重要思想', whole: '“三个代表”重要思想' },
  { text: '落实《关于“双减”》意见', found: '落实《关于“双减', whole: '落实《关于“双减”》' },
  { text: '他说“枫桥经验”好', found: '枫桥经验', whole: '枫桥经验' },
  { text: '（见“附件”）', found: '见“附件”', whole: '见“附件”' },
  { text: 'the “Fengqiao model” of', found: 'the “Fengqiao model', whole: 'the “Fengqiao model”' },
])('a pair of marks around words is kept or removed together: $found', ({ text, found, whole }) => {
  const start = text.indexOf(found);
  const place = withPairedMarks(text, { start, end: start + found.length });
  expect(text.slice(place.start, place.end)).toBe(whole);
});

import { expect, test } from 'vitest';
import { RULES, RULES_VERSION } from '@/utils/suggestions/rules';
import { suggest, suggestInSlices } from '@/utils/suggestions/suggest';

const CHINESE = '青云市市长陆明远强调，各部门要压实责任。\n他要求企业立即整改。';
const ENGLISH = 'Mayor Rosa Delgado urged drivers to use the tunnel.';

test.each([
  { lang: 'zh', text: CHINESE },
  { lang: 'zh-Hant-HK', text: CHINESE },
  { lang: 'en', text: ENGLISH },
  { lang: 'en-GB', text: ENGLISH },
])('every $lang suggestion has a rule, version and confidence, and lies inside the text', ({ text, lang }) => {
  const found = suggest(text, lang);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['official', 'directive']));
  for (const { rule, version, confidence, start, end } of found) {
    expect(RULES).toHaveProperty([rule]);
    expect(version).toBe(RULES_VERSION);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test('offsets are UTF-16 code units', () => {
  const text = `😀 ${ENGLISH}`;
  const official = suggest(text, 'en').find(({ kind }) => kind === 'official');
  expect(text.slice(official?.start, official?.end)).toBe('Mayor Rosa Delgado');
});

test('only requested kinds are found', () => {
  expect(suggest(CHINESE, 'zh', { kinds: ['directive'] }).every(({ kind }) => kind === 'directive')).toBe(true);
});

test.each(['de', '', 'xx-zh'])('a text in “%s” gets no suggestions', (lang) => {
  expect(suggest(ENGLISH, lang)).toEqual([]);
});

test.each(['', '\n', '。', '“', 'Gov.', '·', '市长', '\ud83d'])('“%s” is read without an error', (text) => {
  expect(suggest(text, 'zh')).toEqual([]);
  expect(suggest(text, 'en')).toEqual([]);
});

test('results of the slices equal those of the whole', () => {
  expect([...suggestInSlices(CHINESE, 'zh')].flat()).toEqual(suggest(CHINESE, 'zh'));
});

// Eight times the text may take about eight times the work; quadratic work would take sixty-four times as much.
// Measured in CPU time, which other programs on the machine do not add to.
test.each([
  { name: 'Chinese news', lang: 'zh', unit: `${CHINESE}\n` },
  { name: 'Chinese on one line', lang: 'zh', unit: CHINESE.replace('\n', '') },
  { name: 'Chinese names without end', lang: 'zh', unit: '市长王大明、' },
  { name: 'Chinese commas', lang: 'zh', unit: '要求就对在其中，' },
  { name: 'English news', lang: 'en', unit: `${ENGLISH}\n` },
  { name: 'English on one line', lang: 'en', unit: `${ENGLISH} ` },
  { name: 'English titles without end', lang: 'en', unit: 'Minister Trump and ' },
  { name: 'English verbs without end', lang: 'en', unit: 'told the call for ' },
])('$name: reading time grows linearly with the length', ({ lang, unit }) => {
  const once = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const before = process.cpuUsage();
    suggest(text, lang);
    const { user } = process.cpuUsage(before);
    return user / 1000;
  };
  const shortMs = Math.max(3, Math.min(once(8_000), once(8_000), once(8_000)));
  let longMs = once(64_000);
  // Whatever disturbs a measurement makes it longer: the least is the nearest to the truth.
  for (let again = 0; again < 2 && longMs >= shortMs * 32; again++) longMs = Math.min(longMs, once(64_000));
  expect(longMs).toBeLessThan(shortMs * 32);
});

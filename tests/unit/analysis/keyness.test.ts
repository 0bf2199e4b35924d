import { expect, test } from 'vitest';
import { isFunctionWord, isListed } from '@/utils/analysis/function-words';
import { joinHanWords } from '@/utils/analysis/han-words';
import { keyWords, logLikelihood, logRatio } from '@/utils/analysis/keyness';
import { createPhraseCounter, createWordCounter, frequentIn, wordRuns } from '@/utils/analysis/word-counts';

test.each([
  // Expected 6 and 6: 2 × (10 ln(10/6) + 2 ln(2/6)).
  { a: 10, b: 2, c: 1000, d: 1000, g2: 5.822 },
  // Expected 2 and 8: 2 × (10 ln(10/2)).
  { a: 10, b: 0, c: 200, d: 800, g2: 32.189 },
  // As frequent here as there.
  { a: 5, b: 10, c: 500, d: 1000, g2: 0 },
  // Nothing to hold it against.
  { a: 5, b: 0, c: 500, d: 0, g2: 0 },
])('the log-likelihood of $a in $c against $b in $d is $g2', ({ a, b, c, d, g2 }) => {
  expect(logLikelihood(a, b, c, d)).toBeCloseTo(g2, 3);
});

test('the log ratio counts doublings and halvings; an absent word counts as half an occurrence', () => {
  expect(logRatio(8, 2, 100, 100)).toBeCloseTo(2);
  expect(logRatio(2, 0, 100, 100)).toBeCloseTo(2);
});

const counted = (texts: string[], counter = createWordCounter()) => {
  for (const text of texts) counter.add(text);
  return counter.finish();
};

test('typical words and phrases come with the most certain first; equally frequent ones are left out', () => {
  const here = Array.from({ length: 12 }, () => '压实主体责任，加强工作');
  const there = Array.from({ length: 12 }, () => '稳定就业形势，加强工作');
  const words = keyWords(counted(here), counted(there), 20).map(({ word }) => word);
  expect(words).toContain('主体');
  expect(words).not.toContain('加强');
  const isFrequent = frequentIn(counted(here), counted(there));
  const phrases = keyWords(
    counted(here, createPhraseCounter(isFrequent)),
    counted(there, createPhraseCounter(isFrequent)),
    20,
  ).map(({ word }) => word);
  expect(phrases).toContain('主体责任');
  expect(phrases.some((phrase) => phrase.includes('加强'))).toBe(false);
});

test('a phrase ends at punctuation and figures; English phrases keep their spaces', () => {
  expect(wordRuns('the council, by 31 may')).toEqual([['the', 'council'], ['by'], ['may']]);
  const three = counted(
    ['night ferry', 'night ferry', 'night ferry'],
    createPhraseCounter(() => true),
  );
  expect(three.counts.get('night ferry')).toBe(3);
});

test('listed words carry meaning: no function words, no single Chinese characters', () => {
  const here = Array.from({ length: 20 }, () => '金融机关以及高质量，副市长和他强调 the harbour must be checked');
  const there = Array.from({ length: 200 }, () => '天气晴朗');
  const all = [counted(here), counted(there)] as const;
  const listed = keyWords(...all, 20, isListed).map(({ word }) => word);
  expect(listed.toSorted()).toEqual(['checked', 'harbour', 'must', '副市长', '强调', '机关', '质量', '金融']);
  // They are still words of the text, so the shares of the others do not change.
  expect(all[0].counts.get('和')).toBe(20);
});

test.each([
  { what: 'what begins a word', pieces: ['副', '市长'], words: ['副市长'] },
  { what: 'what ends one', pieces: ['委员', '会', '副', '主任'], words: ['委员会', '副主任'] },
  { what: 'loose characters', pieces: ['加强', '疫', '情', '防', '控', '工作'], words: ['加强', '疫情防控', '工作'] },
  { what: 'both at once', pieces: ['精细', '化', '总', '装'], words: ['精细化', '总装'] },
  { what: 'no more than four loose ones', pieces: [...'甲乙丙丁戊'], words: [...'甲乙丙丁戊'] },
  { what: 'nothing with a particle', pieces: ['市长', '和', '局', '在'], words: ['市长', '和', '局', '在'] },
  { what: 'nothing with a function word', pieces: ['我们', '会', '副', '以及'], words: ['我们', '会', '副', '以及'] },
  { what: 'no verb with its subject', pieces: ['学校', '会', '防', '控'], words: ['学校', '会', '防控'] },
  { what: 'a meeting with what it is for', pieces: ['座谈', '会', '要求'], words: ['座谈会', '要求'] },
  { what: 'an office with its head', pieces: ['秘书', '长', '强调'], words: ['秘书长', '强调'] },
  { what: 'no adjective with its noun', pieces: ['时间', '长', '任务'], words: ['时间', '长', '任务'] },
  {
    what: 'no noun with its verb or number',
    pieces: ['要求', '人', '不少', '县'],
    words: ['要求', '人', '不少', '县'],
  },
  { what: 'a person with what they do', pieces: ['负责', '人', '航天', '员'], words: ['负责人', '航天员'] },
  { what: 'no verbs with each other', pieces: ['说', '去', '看'], words: ['说', '去', '看'] },
  {
    what: 'no verb with a name',
    pieces: ['王', '凯', '说', '能', '否', '按'],
    words: ['王凯', '说', '能', '否', '按'],
  },
  { what: 'an office in short', pieces: ['管', '委', '会', '更'], words: ['管委会', '更'] },
  { what: 'no other script', pieces: ['council', '会', '副', 'x'], words: ['council', '会', '副', 'x'] },
])('pieces of Chinese words are joined: $what', ({ pieces, words }) => {
  expect(joinHanWords(pieces, isFunctionWord)).toEqual(words);
});

test('no phrase begins or ends with a function word', () => {
  const phrases = counted(
    Array.from({ length: 3 }, () => '市长和主任，隐患的排查，end of the month'),
    createPhraseCounter(() => true),
  ).counts;
  expect([...phrases.keys()]).toEqual(['市长和主任', '隐患的排查', 'end of the month']);
});

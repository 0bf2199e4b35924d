import { expect, test } from 'vitest';
import { chooseOffers, expectedConfidence, isLikely } from '@/utils/suggestions/offers';
import { suggest } from '@/utils/suggestions/suggest';

const TEXT = '市长陆明远出席。陆明远强调，各部门要压实责任。\n市长陆明远随后离开。';
const nothing = { decisions: [], tallies: {}, taken: { official: [], directive: [] } };
const words = (offers: { start: number; end: number }[]) => offers.map(({ start, end }) => TEXT.slice(start, end));
const offer = (options: Partial<typeof nothing> = {}) =>
  words(chooseOffers(TEXT, suggest(TEXT, 'zh'), { ...nothing, ...options } as typeof nothing));

test('each official is suggested once with each title, not at every mention', () => {
  expect(offer()).toEqual(['市长陆明远', '陆明远强调，各部门要压实责任。']);
});

test('a decided suggestion is not made again on this article', () => {
  const decisions = [{ rule: 'zh.directive.said-must', quote: '陆明远强调，各部门要压实责任。' }] as never[];
  expect(offer({ decisions })).toEqual(['市长陆明远']);
});

test('a suggestion that duplicates an annotation is not made', () => {
  const at = TEXT.indexOf('各部门要压实责任');
  const taken = { official: [{ start: 0, end: 5 }], directive: [{ start: at, end: at + 8 }] } as never;
  expect(offer({ taken })).toEqual([]);
});

test('a rule’s expected precision is the measured one until this reader decides', () => {
  expect(expectedConfidence('zh.directive.deploy', {})).toBe(0.5);
  const tallies = { 'zh.directive.deploy': { accepted: 6, corrected: 2, rejected: 2 } };
  expect(expectedConfidence('zh.directive.deploy', tallies)).toBeCloseTo((5 + 8) / 20);
});

test('a rule this reader keeps rejecting is no longer applied, and one they accept is', () => {
  const [suggestion] = suggest('会议对今年防汛备汛和抢险救灾工作作出部署。', 'zh', { kinds: ['directive'] });
  if (!suggestion) throw new Error('nothing suggested');
  const tally = (accepted: number, rejected: number) => ({ [suggestion.rule]: { accepted, corrected: 0, rejected } });
  expect(isLikely(suggestion, {})).toBe(true);
  expect(isLikely(suggestion, tally(0, 20))).toBe(false);
  expect(isLikely(suggestion, tally(20, 20))).toBe(true);
});

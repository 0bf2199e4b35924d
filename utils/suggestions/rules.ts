/** Raised whenever a rule or a list changes what is suggested: accepted annotations keep the version they came from. */
export const RULES_VERSION = '8';

export interface Rule {
  /** Why it exists, for the reader who asks and the researcher who reports. */
  reason: string;
  /** 0 to 1: about the share of its suggestions that were right on hand-labelled articles it was not written from. */
  confidence: number;
}

export const RULES = {
  'zh.official.title-name': { reason: 'A public title stands directly before a name.', confidence: 0.95 },
  'zh.official.name-title': { reason: 'A public title stands directly after a name (习近平总书记).', confidence: 0.95 },
  'zh.official.list': {
    reason: 'A name joined by 、 or 和 to an official’s name shares the title before it.',
    confidence: 0.85,
  },
  'zh.official.appointed': {
    reason: 'The person is said to be made, or to serve as, an office holder (何某担任副市长).',
    confidence: 0.8,
  },
  'zh.official.again': { reason: 'The name of an official this article has given a title to.', confidence: 0.95 },
  'zh.official.surname-title': { reason: 'A known official’s surname with a title (刘书记).', confidence: 0.85 },
  'zh.official.well-known': {
    reason: 'A head of state or government, or another very well known office holder.',
    confidence: 0.85,
  },
  'zh.directive.order': { reason: 'An authority orders, requires or instructs (要求, 责令, 下令).', confidence: 0.9 },
  'zh.directive.ban': { reason: 'An authority forbids or restricts (禁止, 禁用).', confidence: 0.7 },
  'zh.directive.urge': {
    reason: 'An authority urges, calls on, hopes or reminds (呼吁, 敦促, 希望).',
    confidence: 0.85,
  },
  'zh.directive.said-must': { reason: 'An authority says that something must be done (指出, 要…).', confidence: 0.95 },
  'zh.directive.speech-must': {
    reason: 'The sentence continues an authority’s speech and says must.',
    confidence: 0.9,
  },
  'zh.directive.speech-task': {
    reason: 'The sentence continues an authority’s speech with a bare task (加强…).',
    confidence: 0.85,
  },
  'zh.directive.document': { reason: 'An official document lays down what is to be done.', confidence: 0.7 },
  'zh.directive.deploy': { reason: 'A body lays out tasks (对…作出部署).', confidence: 0.5 },
  'zh.directive.rule': { reason: 'A law or rule in force says must or must not.', confidence: 0.7 },
  'zh.directive.effect': {
    reason: 'An order told by its noun or by its effect (传票, 停止营业, 原则上不离开).',
    confidence: 0.6,
  },
  'en.official.title-name': { reason: 'A public title stands directly before a name.', confidence: 0.95 },
  'en.official.apposition': { reason: 'A public title stands after the name and a comma.', confidence: 0.8 },
  'en.official.list': {
    reason: 'A name joined to an official’s name by “and” under a plural title (Sens. A and B).',
    confidence: 0.85,
  },
  'en.official.predicate': {
    reason: 'The person is said to be, or to have been made, an office holder.',
    confidence: 0.7,
  },
  'en.official.again': {
    reason: 'The name, or the surname alone, of an official this article has given a title to.',
    confidence: 0.95,
  },
  'en.official.well-known': {
    reason: 'A head of state or government, or another very well known office holder.',
    confidence: 0.85,
  },
  'en.directive.order': { reason: 'An authority orders, bans, requires or instructs.', confidence: 0.65 },
  'en.directive.urge': { reason: 'An authority urges, calls for, warns or advises.', confidence: 0.85 },
  'en.directive.said-must': {
    reason: 'An authority says that something must, should or shall be done.',
    confidence: 0.7,
  },
  'en.directive.speech-must': {
    reason: 'The sentence continues an authority’s speech and says must or should.',
    confidence: 0.65,
  },
  'en.directive.effect': {
    reason: 'An order told by its effect or its noun (a ban, a curfew, is not allowed, remains closed).',
    confidence: 0.6,
  },
  'en.directive.rule': { reason: 'A rule in force says must, may not, or is required.', confidence: 0.6 },
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/**
 * The fields that every suggestion carries: the rule, its version, and its confidence, scaled by how sure this case is
 * (0 to 1).
 */
export function madeBy(rule: RuleId, sure = 1): { rule: RuleId; version: string; confidence: number } {
  return { rule, version: RULES_VERSION, confidence: Math.round(RULES[rule].confidence * sure * 100) / 100 };
}

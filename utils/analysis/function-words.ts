import { PARTICLES } from './han-words';

/**
 * Words that hold a sentence together and say nothing of its subject, folded as texts are for counting: lower case,
 * Simplified Chinese. Chinese ones of one character are in `PARTICLES`. Modal verbs (must, will, 应当) are not here: they
 * are what directives are told apart by.
 */
const ENGLISH =
  'a about after all also an and any are as at be because been before being both but by did do does during each ' +
  'for from had has have he her here him his how i if in into is it its itself me more most my no nor not of off on only or ' +
  'other our out over own per she so some such than that the their them then there these they this those through to too under ' +
  'until up upon very was we were what when where which while who whom whose why with you your';
const CHINESE =
  '以及 及其 并且 而且 或者 还是 但是 不过 然而 因为 由于 所以 因此 如果 虽然 尽管 即使 为了 关于 对于 根据 按照 通过 随着 其中 其他 ' +
  '其它 这个 那个 这些 那些 这样 那样 这里 那里 这种 他们 她们 它们 我们 你们 自己 一个 一些 一种 什么 怎么 没有 不是 就是 也是 还有 ' +
  '已经 正在 曾经 同时 此外 另外 以来 以后 以前 之后 之前 之间 之一 等等 目前';
const FUNCTION_WORDS = new Set([...ENGLISH.split(' '), ...CHINESE.split(' ')]);

const isSingleHan = (word: string): boolean => word.length === 1 && /\p{Script=Han}/u.test(word);

/** Whether a word only holds a sentence together: no phrase begins or ends with it, nothing is joined with it. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word) || PARTICLES.has(word);

/**
 * Whether a word says what a text is about. No function word does; nor, mostly, does a single Chinese character:
 * jieba’s keyword extraction leaves out the same.
 */
export const isListed = (word: string): boolean => !FUNCTION_WORDS.has(word) && !isSingleHan(word);

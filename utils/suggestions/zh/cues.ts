import type { RuleId } from '@/utils/suggestions/rules';
import type { Span } from '@/utils/suggestions/suggestion';
import { ADVICE_AS_NOUN, BAN_VERBS, DEMAND_AS_NOUN, ORDER_VERBS, SAY_VERBS, URGE_VERBS } from './directive-words';
import type { Finding } from './documents';

export type CueKind = 'order' | 'ban' | 'urge' | 'say';

/** A verb of directing or reporting. */
export interface Cue extends Span {
  kind: CueKind;
}

const RULE_OF = {
  order: 'zh.directive.order',
  ban: 'zh.directive.ban',
  urge: 'zh.directive.urge',
  say: 'zh.directive.urge',
} as const satisfies Record<CueKind, RuleId>;

/** What a verb of directing contributes: which rule, how strongly, and where the task begins. */
export const demandOf = (cue: Cue): Pick<Finding, 'rule' | 'strength' | 'from' | 'verb'> => ({
  rule: RULE_OF[cue.kind],
  strength: cue.kind === 'urge' ? 'urge' : 'order',
  from: cue.end,
  verb: cue,
});

const CUE = new RegExp(
  `(?<order>${ORDER_VERBS})|(?<ban>${BAN_VERBS})|(?<urge>${URGE_VERBS})|(?<say>${SAY_VERBS}|规定)`,
  'g',
);
const ENDS_CLAUSE = /^(?:$|[，。；、！？的”」]|和|与|以及|后|时|下(?![属级月周令辖架调发一])|是|，)/;
const NOMINAL_AFTER =
  /^(?:的|书|函|信|权|性|令|说明|目标|，按|精神|范围|内容|事项|案|稿|者|批示|指示|还有|还存在|仍有|相[比符]|不符|有(?:较大|一定|很大)?差距)/;
/** 欢迎英国禁止…, 被禁止: the ban is spoken about, not made. */
const WELCOMED = /(?:欢迎|批评|指责|抗议|谴责|反对|支持|因为?|针对|遭)[^，。]{0,12}$/;

/** 原告请求判令…: what a party asks a court to order is ordered by nobody. */
const ASKED_OF_COURT = /(?:请求|诉请|诉求|诉讼请求|申请|起诉|要求)[^，。；]{0,12}$/;

/** 发布航行警告，要求…; 下达整改指令，…: the word names what is issued, the verb of directing comes behind. */
const THINGS = /^(?:警告|指令|命令|禁令|建议|倡议|提醒|提示|呼吁)$/;
const GIVEN = /(?:发布|发出|下达|下发|签发|作出|出具|开出|给予|予以|受到|收到)(?:了)?[^，。]{0,8}$/;

/** The cues of one sentence, in order. Nominal uses (按照上级要求, 提出建议) are left out. */
export function cuesIn(text: string, sentence: Span): Cue[] {
  const found: Cue[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CUE)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const kind = (['order', 'ban', 'urge', 'say'] as const).find((name) => match.groups?.[name]) ?? 'say';
    if (kind === 'say' || !isNoun(text, sentence, { start, end, kind })) found.push({ start, end, kind });
  }
  return found;
}

function isNoun(text: string, sentence: Span, cue: Cue): boolean {
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 4));
  if (NOMINAL_AFTER.test(after)) return true;
  if (text.slice(cue.start, cue.end) === '希望' && after.startsWith('，')) return true;
  if (cue.kind === 'ban' && WELCOMED.test(text.slice(Math.max(sentence.start, cue.start - 16), cue.start))) return true;
  const before = text.slice(Math.max(sentence.start, cue.start - 16), cue.start);
  if (/^(?:判令|责令|勒令)$/.test(text.slice(cue.start, cue.end)) && ASKED_OF_COURT.test(before)) return true;
  if (THINGS.test(text.slice(cue.start, cue.end)) && GIVEN.test(before) && /^[，。；]/.test(after)) return true;
  if (text.slice(cue.start, cue.end) === '建议' && ADVICE_AS_NOUN.test(before)) return true;
  return DEMAND_AS_NOUN.test(before) || (ENDS_CLAUSE.test(after) && !/^，/.test(after));
}

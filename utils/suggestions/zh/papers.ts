import type { Span } from '@/utils/suggestions/suggestion';
import type { Section } from './article';

/** A heading that names the article as a paper of an authority. */
const DOCUMENT =
  /(?:关于[^。！？]{2,60}(?:的)?|政府|委员会?|[局厅署部院办会队])(?:紧急|联合|若干|实施|指导|管理)?(?:通知|通告|公告|意见|办法|规定|决定|方案|细则|条例|令|要点|规则|预案|提示|倡议书?|命令|指引|须知)(?:（[^）]{0,12}）)?$/;
/** 政府采购当事人行为规范（节选）: a rule by its name alone, without a verb that makes news of it. */
const RULE =
  /^(?!.*(?:发布|出台|公布|印发|推出|解读|制定|修订|实施|施行|学习|宣传|贯彻|违反|通过|明确|遵守|打破|了))[^，。！？：“”]{4,40}(?:条例|办法|规定|细则|规则|规范|守则|准则|须知)(?:（[^）]{0,12}）)?$/;
/** 县医保局致参保群众的一封信 */
const LETTER = /(?:政府|委员会?|[局厅署部院办会]|中心|指挥部)致[^，。！？：]{2,24}(?:一封信|公开信|倡议书?)$/;
/** 致全体家长的一封信——关于防溺水: who signs it stands at its end. */
const OPEN_LETTER =
  /^(?:致|给|告|写给)[^，。！？：]{2,24}(?:一封信|公开信|倡议书|书|信)(?:——.{2,30}|（[^）]{0,12}）)?$/;
/** 在全镇动员大会上的讲话: the text is what was said there. */
const ADDRESS =
  /^(?:在|于)[^。！？：]{2,60}(?:上|中|时)的?(?:讲话|致辞|发言|报告|动员讲话|党课)(?:（[^）]{0,14}）)?$|[省市县区州镇乡年]政府工作报告(?:（[^）]{0,14}）)?$/;
/** A company's notice orders nobody. */
export const OF_A_FIRM = /公司|集团|银行|证券|基金|股份|物业|酒店|俱乐部|商会|协会/;

/** The words of the first line by which the article is a paper, or null: 关于做好防汛工作的通知. Folded text. */
export function documentOf(text: string, first: Span | undefined): Span | null {
  if (!first || first.end - first.start > 80) return null;
  const heading = text.slice(first.start, first.end);
  const found = [DOCUMENT, RULE, LETTER, OPEN_LETTER, ADDRESS].some((kind) => kind.test(heading));
  return found && !OF_A_FIRM.test(heading) ? first : null;
}

const TASKS =
  /(?:主要|重点|目标|下一?步|今后|明年|今年|工作|具体|有关|相关|整改|责任)?(?:任务|要求|措施|打算|安排|部署|举措|职责|分工|建议)$|下一?步工作|工作重点/;
const ACCOUNT =
  /回顾|成效|成绩|总结|主要做法|开展情况|完成情况|进展|存在(?:的)?(?:主要)?(?:问题|不足)|基本情况|背景|现状|亮点|经验/;

/** What a heading announces for the lines under it; undefined if the line is not a heading. */
export function sectionAt(text: string, line: Span): Section | undefined {
  if (line.end - line.start > 30) return undefined;
  const words = text.slice(line.start, line.end).replace(/[：:]$/, '');
  if (/[。！？；，]/.test(words)) return undefined;
  if (ACCOUNT.test(words)) return 'account';
  return TASKS.test(words) ? 'tasks' : undefined;
}

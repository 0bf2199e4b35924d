import type { Span } from '@/utils/suggestions/suggestion';

/** Kinds of people and bodies that are told to act. */
const WHO =
  '部门|单位|地区|各地|各方|双方|政府|当局|干部|党员|人员|同志|企业|学校|市民|公众|居民|群众|民众|机构|组织|国家|委员会|公司|平台|负责人|方面|各级|各界|社会|两国|国|方|市|县|区|省|者|队|院|局|部|厅|业主|商户|游客|旅客|乘客|司机|家长|学生|师生';
const AFTER_VERB = new RegExp(
  `^(?:对)?((?:全[国省市县区]|各|有关|相关|所有)?[^，。；：“”、要应必须不得]{0,16}?(?:${WHO})(?:和[^，。；、要应必须]{1,10}(?:${WHO}))?)(?=[^，。；：的、和]|要|必须|，)`,
);
const BEFORE_MODAL = new RegExp(
  `(?:^|[，,：:；“「、说]|指出|强调|表示)((?:全[国省市县区]|各|有关|相关)?[^，,：:；“”「」。]{0,18}?(?:${WHO}))(?:都|均|也|还|更|同样|一定|绝不|首先)?$`,
);

/** Who must act: before the modal (各部门要…) or behind the verb (要求各部门…); null when the clause does not say. */
export function addresseeIn(text: string, clause: Span, from: number): Span | null {
  const before = BEFORE_MODAL.exec(text.slice(clause.start, from));
  if (before?.[1]) {
    const start = clause.start + before.index + before[0].indexOf(before[1]);
    return { start, end: start + before[1].length };
  }
  const after = AFTER_VERB.exec(text.slice(from, clause.end));
  if (!after?.[1]) return null;
  const start = from + after[0].indexOf(after[1]);
  return { start, end: start + after[1].length };
}

import { expect, test } from 'vitest';
import { clausesOf, sentencesOf } from '@/utils/annotator/sentences';

const split = (text: string, lang?: string): string[] =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));
const clauses = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  { what: 'Chinese', text: '会议召开。市长讲话！谁来落实？', into: ['会议召开。', '市长讲话！', '谁来落实？'] },
  { what: 'lines', text: '标题没有句号\n正文一句。', into: ['标题没有句号', '正文一句。'] },
  {
    what: 'a list told in one sentence: the lead-in stays with its first item',
    text: '他强调，一要提高站位；二要突出重点，狠抓落实；三要加强领导。',
    into: ['他强调，一要提高站位；', '二要突出重点，狠抓落实；', '三要加强领导。'],
  },
  {
    what: 'a list of 一是 with commas',
    text: '一是加强统筹,二是压实责任,三是强化督查。',
    into: ['一是加强统筹,', '二是压实责任,', '三是强化督查。'],
  },
  {
    what: 'bracketed and plain numbers',
    text: '要求如下：（一）查隐患；（二）抓整改。',
    into: ['要求如下：（一）查隐患；', '（二）抓整改。'],
  },
  { what: 'a number of its own', text: '1.加强领导。2.压实责任。', into: ['1.加强领导。', '2.压实责任。'] },
  {
    what: 'no list in 统一要求 and 三要素',
    text: '要统一要求，三要素缺一不可。',
    into: ['要统一要求，三要素缺一不可。'],
  },
  { what: 'two without one', text: '第一季度下降，二是个误读。', into: ['第一季度下降，二是个误读。'] },
  {
    what: 'speech of several sentences, its last mark with it',
    text: '他说：“我们要认真学习贯彻会议精神，坚决完成全年任务。各部门都要动起来。”随后散会。',
    into: ['他说：“我们要认真学习贯彻会议精神，坚决完成全年任务。', '各部门都要动起来。”', '随后散会。'],
  },
  { what: 'a name in quotes', text: '开展“护校安园！”行动。', into: ['开展“护校安园！”行动。'] },
  {
    what: 'questions named in a sentence, however long',
    text: '会议回答了“新时代为什么要建设这样的队伍、建设什么样的队伍？怎样才能建设好这支队伍？”的问题。',
    into: ['会议回答了“新时代为什么要建设这样的队伍、建设什么样的队伍？怎样才能建设好这支队伍？”的问题。'],
  },
  {
    what: 'a speaker named last',
    text: '“一定要把好事办好。”李强民说。会议结束。',
    into: ['“一定要把好事办好。”李强民说。', '会议结束。'],
  },
  { what: 'a title of a book', text: '学习《怎么办？》一书。', into: ['学习《怎么办？》一书。'] },
  { what: 'English', text: 'It rained. Schools closed! Why?', into: ['It rained.', 'Schools closed!', 'Why?'] },
  {
    what: 'abbreviations and initials',
    text: 'Mr. Smith of the U.S. Senate met J. Doe at 5 p.m. in St. Paul. The vote failed.',
    into: ['Mr. Smith of the U.S. Senate met J. Doe at 5 p.m. in St. Paul.', 'The vote failed.'],
  },
  {
    what: 'a country at the end',
    text: 'He left the U.S. The vote failed.',
    into: ['He left the U.S.', 'The vote failed.'],
  },
  {
    what: 'an English quotation',
    text: '“Go,” he said. “Now.” She went.',
    into: ['“Go,” he said.', '“Now.”', 'She went.'],
  },
  { what: 'numbers', text: 'It grew 3.5 percent. Good.', into: ['It grew 3.5 percent.', 'Good.'] },
  { what: 'Arabic', text: 'وصل الوزير. هل يستقيل؟ لا.', into: ['وصل الوزير.', 'هل يستقيل؟', 'لا.'] },
  { what: 'nothing', text: ' \n ', into: [] },
])('sentences of $what', ({ text, into }) => {
  expect(split(text)).toEqual(into);
});

test.each([
  {
    what: 'commas and semicolons of both widths, not 、',
    text: '胡志文强调,一要认清形势、提高站位，压实责任；抓好落实。',
    into: ['胡志文强调,', '一要认清形势、提高站位，', '压实责任；', '抓好落实。'],
  },
  {
    what: 'a short quotation in one piece',
    text: '以“步步为营,节节取胜”的决心，做好工作。',
    into: ['以“步步为营,节节取胜”的决心，', '做好工作。'],
  },
  {
    what: 'a closing mark with its clause',
    text: '他说：“要学习，” 会议认为，',
    into: ['他说：', '“要学习，”', '会议认为，'],
  },
  {
    what: 'English',
    text: 'On Monday, at 9:30, 1,000 people came; all left.',
    into: ['On Monday,', 'at 9:30,', '1,000 people came;', 'all left.'],
  },
  { what: 'one clause', text: '市长讲话。', into: ['市长讲话。'] },
])('clauses: $what', ({ text, into }) => {
  expect(clauses(text)).toEqual(into);
});

test('an unknown language is not an error', () => {
  expect(split('One. Two.', 'not a tag!')).toEqual(['One.', 'Two.']);
});

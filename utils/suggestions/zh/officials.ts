import { Coverage } from '@/utils/suggestions/coverage';
import { officialSuggestion } from '@/utils/suggestions/make';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import type { People } from './people';
import { SURNAMES } from './surnames';
import { HEAD_PREFIX, HEADS } from './title-words';
import { type Mention, titledNames } from './titled-names';

/** 习近平法治思想 names a doctrine, not the man. */
const DOCTRINE = /^(?:[^，。；、在的]{0,14}思想(?!汇报|工作)|理论|主义)/;
const TITLE_BEHIND = new RegExp(`^(${HEAD_PREFIX}*(?:${HEADS}))(?![府馆团会们级制职])`);
const SURNAME_TITLE = new RegExp(`(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff])((?:副)?(?:${HEADS}))`, 'g');

/**
 * The officials mentioned in one line of folded text, in order, without overlaps.
 * `titled` is what `titledNames` found there; `people` must already know the whole article.
 */
export function officialsIn(text: string, line: Span, people: People, titled: Mention[]): OfficialSuggestion[] {
  const taken = new Coverage(line);
  const found: Mention[] = [];
  for (const mention of [...titled, ...bareMentions(text, line, people), ...surnamesWithTitle(text, line, people)]) {
    if (taken.touches(mention.name) || insideWork(text, line, mention.name)) continue;
    taken.add(mention.name);
    found.push(mention);
  }
  return found.sort((a, b) => a.name.start - b.name.start).map((mention) => suggestion(text, mention, people));
}

/** Learns, and returns, the titled names of every line, so that later mentions and earlier headlines can be linked. */
export { titledNames };

function bareMentions(text: string, line: Span, people: People): Mention[] {
  const found: Mention[] = [];
  for (let at = line.start; at < line.end; at++) {
    const alias = people.aliasAt(text, at);
    if (!alias || at + alias.length > line.end) continue;
    const name = { start: withFirstName(text, at, line.start), end: at + alias.length };
    at += alias.length - 1;
    if (DOCTRINE.test(text.slice(name.end, name.end + 20))) continue;
    const titled = people.isTitled(people.person(alias) ?? alias);
    const title = titleBehind(text, name.end, line.end);
    if (title) found.push({ name, title, rule: 'zh.official.name-title', sure: 1 });
    else found.push({ name, rule: titled ? 'zh.official.again' : 'zh.official.well-known', sure: 1 });
  }
  return found;
}

/** 孟芊主任: the title of a person known from elsewhere in the article. */
function titleBehind(text: string, at: number, limit: number): Span | undefined {
  const found = TITLE_BEHIND.exec(text.slice(at, Math.min(limit, at + 16)));
  return found?.[1] ? { start: at, end: at + found[0].length } : undefined;
}

/** 特朗普 is known, the text says 唐纳德·特朗普: the name is all of it. */
function withFirstName(text: string, at: number, floor: number): number {
  const before = /(?:[\u4e00-\u9fff]{1,5}[·•‧・．])+$/.exec(text.slice(Math.max(floor, at - 12), at));
  return before ? at - before[0].length : at;
}

function surnamesWithTitle(text: string, line: Span, people: People): Mention[] {
  const found: Mention[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(SURNAME_TITLE)) {
    const [, surname = '', head = ''] = match;
    if (!SURNAMES.has(surname) || !people.bySurname(surname)) continue;
    const start = line.start + match.index;
    const title = { start: start + 1, end: start + 1 + head.length };
    found.push({ name: { start, end: start + 1 }, title, rule: 'zh.official.surname-title', sure: 1 });
  }
  return found;
}

/** How far off the marks of a work are looked for, in code units. */
const LONGEST_WORK = 80;

/** 《习近平谈治国理政》 is a book. */
function insideWork(text: string, line: Span, name: Span): boolean {
  const before = text.slice(Math.max(line.start, name.start - LONGEST_WORK), name.start);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  return text.slice(name.end, Math.min(line.end, name.end + LONGEST_WORK)).includes('》');
}

function suggestion(text: string, { name, title, rule, sure }: Mention, people: People): OfficialSuggestion {
  const words = text.slice(name.start, name.end);
  const person = people.person(words) ?? people.bySurname(words) ?? words;
  return officialSuggestion({ name, title, person, rule, sure });
}

import { anyOf } from '@/utils/suggestions/word-list';
import type { People } from './people';
import { nameAt } from './person-name';
import { offices } from './words/offices';
import { others } from './words/private-speakers';

const OTHER = new RegExp(anyOf(others), 'g');
/** Stand behind a name, and make a likely one certain. */
const CALLED = /教授|博士|医生|医师|律师|研究员|院士|老师|女士|先生|小姐/g;
const LEAST_SURE = 0.8;
/** 全国政协委员、某大学教授王某: an office stands in the same list of titles. */
const IN_OFFICE_TOO = /(?:人大代表|政协委员|[省市县区州]长|局长|厅长|部长|书记|立委|议员)、[^，。；：！？\s]{0,24}$/;
/** 师范大学教授: what stands before the profession is where it is practised. */
const OF_A_NAME = /(?:大学|学院|[学院系所级])$/;
/** A surname by itself speaks, as Hong Kong papers write: 梁认为. */
const SPEAKS = '(?=[又亦也还则再]?(?:认为|指|说|称|表示|建议|强调|补充|相信|坦言))';

/** Stands for every character of a layman's name: whatever reads the text then sees somebody without an office. */
export const LAYMAN = '\uE000';

/**
 * Replaces every character of the name of somebody whom the article calls by an office that is not an official's title
 * (校长王某).
 */
export const OFFICE_HOLDER = '\uE001';
const OFFICE = new RegExp(anyOf(offices), 'g');

/**
 * Masks the names of people whom the article introduces by a profession, a trade or a role without public power (专家王某,
 * 王某教授), wherever they appear, and with another character the names of those it calls by an office (校长王某). All offsets
 * stay the same.
 */
export function maskLaymen(text: string, people: People): string {
  const names = new Set<string>();
  const note = (start: number, end: number) => {
    const name = text.slice(start, end);
    if (name.length > 1 && !people.person(name)) names.add(name);
  };
  const holders = new Set<string>();
  for (const match of text.matchAll(OTHER)) {
    const at = match.index + match[0].length;
    const found = nameAt(text, at, { abroad: false });
    if (!found || found.sure < LEAST_SURE) continue;
    if (IN_OFFICE_TOO.test(text.slice(Math.max(0, match.index - 40), match.index))) {
      const name = text.slice(at, found.end);
      if (name.length > 1 && !people.person(name)) holders.add(name);
    } else note(at, found.end);
  }
  for (const { index } of text.matchAll(CALLED))
    for (const start of [index - 3, index - 2]) {
      const found = start < 0 ? null : nameAt(text, start, { abroad: false });
      if (found?.end === index && !OF_A_NAME.test(text.slice(start, index))) note(start, index);
    }
  for (const match of text.matchAll(OFFICE)) {
    const at = match.index + match[0].length;
    const found = nameAt(text, at, { abroad: false });
    if (!found || found.sure < LEAST_SURE) continue;
    const name = text.slice(at, found.end);
    if (name.length > 1 && !names.has(name) && !people.person(name)) holders.add(name);
  }
  if (names.size + holders.size === 0) return text;
  const longestFirst = [...names, ...holders].sort((a, b) => b.length - a.length);
  const surnames = new Set([...names].filter(({ length }) => length < 4).map((name) => name.charAt(0)));
  const alone = [...surnames].filter((surname) => !people.bySurname(surname));
  const patterns = [...longestFirst, ...alone.map((surname) => `(?<=^|[，。；：“「\\n])${surname}${SPEAKS}`)];
  return text.replace(new RegExp(anyOf(patterns), 'gm'), (name) =>
    (holders.has(name) ? OFFICE_HOLDER : LAYMAN).repeat(name.length),
  );
}

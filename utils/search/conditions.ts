import { keyParts } from '@/utils/ledger/person-key';
import type { Code, Codebook } from '@/utils/model/codebook';
import { languageName } from '@/utils/text/language-name';
import { type CodeFamilies, codeFamilies } from './code-families';
import { foldText, type SearchFold } from './fold-text';
import type { Column, IndexedCoder, LibraryIndex } from './library-index';
import type { Operator, Query } from './query';

/**
 * Values asked for and excluded, each as 1 in a list of flags: one of `wanted` must hold if `isAsked`, and none of
 * `unwanted`.
 */
export interface Choice {
  wanted: Uint8Array;
  isAsked: boolean;
  unwanted: Uint8Array;
  /** One of each of these must hold as well. */
  required: readonly Uint8Array[];
}

/** The conditions of a query in the form in which the index is filtered. Absent: not asked. */
export interface Conditions {
  /** Over `codeIds`. */
  code?: Choice;
  families: CodeFamilies;
  /** Over the values of the sparse columns. */
  official?: Choice;
  speaker?: Choice;
  place?: Choice;
  addressee?: Choice;
  /** Over the index's coders. */
  coder?: Choice;
  /** About what stands with a row: a code in its article or sentence, an official at its meeting. */
  article?: Choice;
  sentence?: Choice;
  with?: Choice;
  /** Over the values of the columns. */
  site?: Choice;
  source?: Choice;
  lang?: Choice;
  /** First and last day; `2026` or `2026-05` stands for its whole period. */
  after?: string;
  before?: string;
  note?: boolean;
  orphan?: boolean;
  /** Whether other words replaced the passage in the newest text. */
  changed?: boolean;
  uncoded?: boolean;
  /** Conditions that mean nothing: `after:soon`. */
  unknown: string[];
}

export const STATE_NAMES = ['note', 'orphan', 'changed', 'uncoded'] as const;
export type StateName = (typeof STATE_NAMES)[number];

/**
 * Values of `has:` and `is:`, in the languages they may be typed in, the words of the filters among them. As folded for
 * the search, which makes Traditional Chinese Simplified.
 */
const STATES: Record<string, StateName> = {
  note: 'note',
  notes: 'note',
  'with a note': 'note',
  笔记: 'note',
  有笔记: 'note',
  orphan: 'orphan',
  'not found in the text': 'orphan',
  失位: 'orphan',
  未找到: 'orphan',
  原文中未找到: 'orphan',
  changed: 'changed',
  edited: 'changed',
  'words edited since': 'changed',
  已改: 'changed',
  改过: 'changed',
  原文已改: 'changed',
  uncoded: 'uncoded',
  'no code': 'uncoded',
  'without a code': 'uncoded',
  无标签: 'uncoded',
  没有标签: 'uncoded',
};

/** A date as people write it, as `2026`, `2026-05` or `2026-05-18`; undefined when it is not one. */
export function parseDay(written: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2}))?[年月日]?$/.exec(written);
  if (!match) return undefined;
  const [year, ...rest] = match.slice(1).filter((part) => part !== undefined);
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** Resolves a query's conditions in this notebook. */
export function resolveConditions(query: Query, index: LibraryIndex, codes: Codebook, fold: SearchFold): Conditions {
  const names = namesByCode(codes);
  const families = codeFamilies(index.codeIds, codes);
  const namesOfCodes = families.ids.map((id) => names.get(id) ?? []);
  const namesOfOfficials = index.named.official.values.map(personNames);
  const choose = (
    operator: Operator,
    candidates: string[][],
    { above, isWhole = false }: { above?: CodeFamilies['above']; isWhole?: boolean } = {},
  ): Choice | undefined => {
    const asked = query.conditions.filter((condition) => condition.operator === operator);
    if (asked.length === 0) return undefined;
    const none = (): Uint8Array => new Uint8Array(candidates.length);
    const [wanted, unwanted] = [none(), none()];
    const required: Uint8Array[] = [];
    for (const { value, isExcluded, isRequired } of asked) {
      const chosen = none();
      mark(candidates, foldText(value, fold), { fold, isWhole }, chosen);
      // A code counts for its ancestors.
      const withThoseUnder = above ? chosen.map((_, i) => Number(above[i]?.some((one) => chosen[one]))) : chosen;
      if (isRequired && !isExcluded) required.push(withThoseUnder);
      else
        withThoseUnder.forEach((one, i) => {
          if (one) (isExcluded ? unwanted : wanted)[i] = 1;
        });
    }
    return {
      wanted,
      unwanted,
      required,
      isAsked: asked.some(({ isExcluded, isRequired }) => !isExcluded && !isRequired),
    };
  };
  const values = ({ values: all }: Pick<Column, 'values'>): string[][] => all.map((value) => [value]);
  const { site, source, lang } = index.columns;
  return dropAbsent({
    code: choose('code', namesOfCodes, families),
    families,
    official: choose('official', namesOfOfficials),
    speaker: choose('speaker', index.named.speaker.values.map(personNames)),
    with: choose('with', namesOfOfficials),
    place: choose('place', values(index.named.place)),
    addressee: choose('addressee', values(index.named.addressee)),
    coder: choose(
      'coder',
      index.coders.map((coder, i) => [coder.name, coderLabel(coder), ...(i === 0 ? READER_NAMES : [])].filter(Boolean)),
    ),
    article: choose('article', namesOfCodes, families),
    sentence: choose('sentence', namesOfCodes, families),
    site: choose('site', values(site)),
    source: choose('source', values(source)),
    // Part of a name means nothing: “en” is in “French”.
    lang: choose(
      'lang',
      lang.values.map((tag) => [tag, ...namesOfLanguage(tag)]),
      { isWhole: true },
    ),
    ...readDays(query),
    ...readStates(query, fold),
    unknown: query.conditions.filter((condition) => !isUnderstood(condition, fold)).map(({ value }) => value),
  });
}

/** Ancestors of a code that its name may be combined with. */
const LEVELS = 12;

/**
 * The names by which a query may name a code, in one language: its name, its name after its parent's, and so on up to
 * the root, and the whole path with a slash before it, which distinguishes a code at the root from codes of the same
 * name below.
 */
export function namesOfCode(code: Code, byId: ReadonlyMap<Code['id'], Code>, language: 'en' | 'zh'): string[] {
  const names: string[] = [];
  let at: Code | undefined = code;
  for (; at && names.length < LEVELS; at = byId.get(at.parent ?? ''))
    names.push([at.names[language], ...names.slice(-1)].join('/'));
  return at ? names : [...names, `/${names.at(-1)}`];
}

/** All names of each code, in both languages. */
function namesByCode(codes: Codebook): Map<Code['id'], string[]> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return new Map(codes.map((code) => [code.id, [...namesOfCode(code, byId, 'en'), ...namesOfCode(code, byId, 'zh')]]));
}

/** Words by which readers refer to themselves, whether or not they have a name. */
const READER_NAMES = ['me', '我'];

/**
 * The name of somebody who made annotations; the beginning of the id where none was given. '' for a reader without a
 * name.
 */
export const coderLabel = ({ id, name, initials }: IndexedCoder): string => name || initials || id.slice(0, 8);

/** The names by which a query may name a person: the name, the name with what distinguishes namesakes, and the label. */
const personNames = (key: string): string[] => [keyParts(key).name, personAlone(key), personLabel(key, ' · ')];

/** The query name of one person of the register alone: `邓柯·衡阳市`; `邓柯·` for one without office. */
export function personAlone(key: string): string {
  const { name, of } = keyParts(key);
  return `${name}·${of}`;
}

/** A person of the register as the screen names one: `邓柯·衡阳市`; in a list `邓柯 · 衡阳市`. */
export function personLabel(key: string, between = '·'): string {
  const { name, of } = keyParts(key);
  return of ? `${name}${between}${of}` : name;
}

/** What the screen calls a language, in each language of the screen. */
export function namesOfLanguage(tag: string): string[] {
  if (tag === 'und') return ['unknown', '不详'];
  return ['en', 'zh-CN', 'zh-TW'].map((language) => languageName(tag, language));
}

/** Marks the candidates with exactly this name; where there are none, unless `isWhole`, those whose names contain it. */
function mark(
  candidates: string[][],
  value: string,
  { fold, isWhole }: { fold: SearchFold; isWhole: boolean },
  chosen: Uint8Array,
): void {
  const folded = candidates.map((names) => names.map((name) => foldText(name, fold)));
  const isExact = isWhole || folded.some((names) => names.includes(value));
  folded.forEach((names, i) => {
    if (names.some((name) => (isExact ? name === value : name.includes(value)))) chosen[i] = 1;
  });
}

/** The state that a condition asks for or excludes; undefined for one of another kind, or with another word. */
export function stateOf({ operator, value }: Query['conditions'][number], fold: SearchFold): StateName | undefined {
  const name = foldText(value, fold);
  return (operator === 'has' || operator === 'is') && Object.hasOwn(STATES, name) ? STATES[name] : undefined;
}

function isUnderstood(condition: Query['conditions'][number], fold: SearchFold): boolean {
  const { operator, value } = condition;
  if (operator === 'after' || operator === 'before') return parseDay(value) !== undefined;
  return operator === 'has' || operator === 'is' ? stateOf(condition, fold) !== undefined : true;
}

function readDays({ conditions }: Query): Pick<Conditions, 'after' | 'before'> {
  const last = (operator: Operator) => conditions.findLast((one) => one.operator === operator && parseDay(one.value));
  return dropAbsent({ after: parseDay(last('after')?.value ?? ''), before: parseDay(last('before')?.value ?? '') });
}

function readStates({ conditions }: Query, fold: SearchFold): Pick<Conditions, StateName> {
  const states = conditions.flatMap((condition) => {
    const state = stateOf(condition, fold);
    return state ? [[state, !condition.isExcluded] as const] : [];
  });
  return Object.fromEntries(states);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropAbsent<T extends object>(
  all: T,
): Present<T> & Pick<T, never> & { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

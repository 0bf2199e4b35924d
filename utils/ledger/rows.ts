import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { type Directive, EMPTY_DIRECTIVE } from '@/utils/model/directive';
import type { LedgerData } from '@/utils/model/ledger';
import { coderNamer } from '@/utils/model/project';
import { groupBy } from '@/utils/text/group-by';
import { mayLackDeadline, NO_PROPOSALS, type Proposals, saysAnything, unconfirmed } from './proposals';

/** One directive: its details, the annotation it belongs to, and its article. */
export interface LedgerRow {
  annotation: Annotation;
  article: Article;
  directive: Directive;
  /** What the rules read in its passage, if they were asked. */
  proposed?: Directive | undefined;
  codes: Code[];
  /** Who coded the passage; absent for a reader who never gave a name. */
  coder?: string;
  /**
   * Confirmed by a person; confirmed except for a deadline that the rules propose; proposed by the rules, in all cells
   * that no person entered; or coded by hand, with nothing proposed. The first two are stored, and count as confirmed
   * wherever directives are counted.
   */
  state: 'confirmed' | 'deadline-proposed' | 'proposed' | 'empty';
  /**
   * False: it has the details of a directive, but the code for directives, which the notebook has, was removed from it.
   */
  isCoded: boolean;
}

/** Whether the rules propose something for it that a person may confirm as it is. */
export const isProposed = ({ state }: LedgerRow): boolean => state === 'proposed' || state === 'deadline-proposed';

const startOf = ({ target }: Annotation): number => target.selector.position?.start ?? Number.MAX_SAFE_INTEGER;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dateOf = ({ published, accessed }: Article): string => published?.iso ?? accessed;

/**
 * The ledger, newest article first and each article in reading order: passages with the details of a directive, and
 * passages coded as directives by hand, with what is proposed for them.
 */
export function ledgerRows(
  { articles, annotations, codes, coders }: LedgerData,
  proposals: Proposals = NO_PROPOSALS,
): LedgerRow[] {
  const directiveCodes = codesOfKind(codes, 'directive');
  const hasCode = codes.some(({ id }) => directiveCodes.includes(id));
  const coderOf = coderNamer(coders);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = annotations.flatMap((annotation): LedgerRow[] => {
    const article = byId.get(annotation.articleId);
    const isGiven = annotation.codes.some((id) => directiveCodes.includes(id));
    if (!article || annotation.deleted || !(annotation.directive || isGiven)) return [];
    const isCoded = isGiven || !hasCode;
    const given = annotation.codes.flatMap((id) => codes.find((code) => code.id === id) ?? []);
    const coder = coderOf(annotation);
    const proposed = proposals.get(annotation.id)?.directive;
    return [
      {
        annotation,
        article,
        proposed,
        codes: given,
        isCoded,
        ...(coder ? { coder } : {}),
        ...saidOf(annotation, proposed),
      },
    ];
  });
  return rows.sort(
    (a, b) =>
      compare(dateOf(b.article), dateOf(a.article)) ||
      compare(a.article.id, b.article.id) ||
      startOf(a.annotation) - startOf(b.annotation),
  );
}

/** What a row says, by what is stored with its annotation and what the rules propose. */
export function saidOf(
  annotation: Annotation,
  proposed: Directive | undefined,
): Pick<LedgerRow, 'directive' | 'state'> {
  const { directive: stored } = annotation;
  if (stored) {
    const deadline = mayLackDeadline(annotation) ? proposed?.deadline : undefined;
    if (!deadline?.text) return { directive: stored, state: 'confirmed' };
    return { directive: { ...stored, deadline }, state: 'deadline-proposed' };
  }
  const directive = unconfirmed(annotation, proposed) ?? EMPTY_DIRECTIVE;
  return { directive, state: saysAnything(directive) ? 'proposed' : 'empty' };
}

/** The columns of the table, by which the reader may sort. */
export const SORTS = ['speaker', 'addressee', 'action', 'strength', 'deadline', 'published'] as const;
export type Sort = (typeof SORTS)[number];

/** What the reader may group by. */
export const GROUPS = ['none', 'official', 'addressee', 'source', 'month'] as const;
export type Group = (typeof GROUPS)[number];

const STRENGTH_ORDER = { order: '0', must: '1', urge: '2', plan: '3' };

const SORT_VALUES: Record<Sort, (row: LedgerRow) => string> = {
  speaker: ({ directive }) => directive.speaker,
  addressee: ({ directive }) => directive.addressee,
  action: ({ directive, annotation }) => directive.action || annotation.target.selector.quote.exact,
  strength: ({ directive }) => (directive.strength ? STRENGTH_ORDER[directive.strength] : ''),
  deadline: ({ directive }) => directive.deadline.date ?? directive.deadline.text,
  published: ({ article }) => dateOf(article),
};

/**
 * Rows sorted by one column; empty cells come last in either direction. `language` (BCP 47) decides how names are
 * ordered.
 */
export function sortRows(
  rows: readonly LedgerRow[],
  { by, descending }: { by: Sort; descending: boolean },
  language: string,
): LedgerRow[] {
  const { compare: inLanguage } = new Intl.Collator(language, { numeric: true });
  const value = SORT_VALUES[by];
  return rows.toSorted((a, b) => {
    const [first, other] = [value(a), value(b)];
    if (first === '' || other === '') return Number(first === '') - Number(other === '');
    return descending ? inLanguage(other, first) : inLanguage(first, other);
  });
}

export interface LedgerFilter {
  /** Words that must all occur in the row. */
  words: string;
  strength: Directive['strength'] | 'any';
  state: StateFilter;
}

/** `open`: what a person has not confirmed; `uncoded`: what is no longer coded as a directive. */
export const STATE_FILTERS = ['any', 'open', 'confirmed', 'uncoded'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

function isOfState({ state, isCoded }: LedgerRow, wanted: StateFilter): boolean {
  if (wanted === 'uncoded') return !isCoded;
  return wanted === 'any' || (state === 'confirmed') === (wanted === 'confirmed');
}

/** The rows that contain every word of the filter, ignoring case. */
export function filterRows(rows: readonly LedgerRow[], { words, strength, state }: LedgerFilter): LedgerRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (strength !== 'any' && row.directive.strength !== strength) return false;
    if (!isOfState(row, state)) return false;
    const text = searchable(row);
    return wanted.every((word) => text.includes(word));
  });
}

function searchable({ directive, annotation, article }: LedgerRow): string {
  const { speaker, title, organisation, place, verb, addressee, action, deadline } = directive;
  const { exact } = annotation.target.selector.quote;
  return [speaker, title, organisation, place, verb, addressee, action, deadline.text, deadline.date, exact]
    .concat(article.title, article.site, article.source, annotation.note)
    .join('\n')
    .toLowerCase();
}

const GROUP_VALUES: Record<Group, (row: LedgerRow) => string> = {
  none: () => '',
  official: ({ directive }) => directive.speaker,
  addressee: ({ directive }) => directive.addressee,
  source: ({ article }) => article.source ?? article.site ?? '',
  month: ({ article }) => article.published?.iso.slice(0, 7) ?? '',
};

/** Rows by the value they share, in the order of their first row; '' for rows without one. */
export function groupRows(rows: readonly LedgerRow[], by: Group): [string, LedgerRow[]][] {
  return [...groupBy(rows, GROUP_VALUES[by])];
}

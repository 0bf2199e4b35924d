import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { LedgerData } from '@/utils/model/ledger';
import type { Official, SamePerson } from '@/utils/model/official';
import { groupBy } from '@/utils/text/group-by';
import { keyParts, personKey, speakerOf } from './person-key';
import { missingFacts, NO_PROPOSALS, type Proposals, unconfirmed } from './proposals';
import { type LedgerRow, ledgerRows } from './rows';

/** One passage that names or quotes a person. */
export interface Appearance {
  annotation: Annotation;
  article: Article;
  official: Official;
  /** Whether it is a directive of theirs, or names them. */
  as: 'official' | 'speaker';
  /** The key before anything was merged. */
  key: string;
  /** The rules read it in a passage coded by hand; no person has confirmed it. */
  isProposed: boolean;
}

/** An official, with everything in the notebook about them. */
export interface Person {
  key: string;
  name: string;
  /** Distinguishes namesakes: the place or organisation. */
  of: string;
  appearances: Appearance[];
  /**
   * Each title once, oldest first, with the places and the days of publication (ISO 8601) at which it occurred. Where
   * no article says when it was published, `days` is empty and `read` are the days of reading, which say nothing of the
   * term of office.
   */
  titles: { title: string; places: string[]; days: string[]; read: string[] }[];
  articles: Article[];
  directives: LedgerRow[];
  /** Keys that were merged into this one by hand. */
  merged: string[];
}

/**
 * Everybody whom the notebook names with an office, sorted by name in `language` (BCP 47). Persons are merged only by
 * hand.
 */
export function register(data: LedgerData, language: string, proposals: Proposals = NO_PROPOSALS): Person[] {
  const rows = new Map(ledgerRows(data, proposals).map((row, i) => [row.annotation.id, { row, i }]));
  const stands = new Map(data.samePersons.map(({ id, person }) => [id, person]));
  const byKey = groupBy(appearances(data, proposals), ({ key }) => stands.get(key) ?? key);
  const merged = groupBy(data.samePersons, (one) => one.person);
  const { compare } = new Intl.Collator(language);
  return [...byKey]
    .map(([key, found]) => person(key, found, { rows, merged: merged.get(key) ?? [] }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.of, b.of));
}

/** Passages coded as an official by hand whose person is not known yet, with their articles. */
export function namelessOfficials(
  { articles, annotations, codes }: LedgerData,
  proposals: Proposals = NO_PROPOSALS,
): Pick<Appearance, 'annotation' | 'article'>[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return annotations.flatMap((annotation) => {
    const article = byId.get(annotation.articleId);
    if (!article || annotation.deleted) return [];
    const official = annotation.official ?? proposals.get(annotation.id)?.official;
    const isAsked = annotation.official !== undefined || missingFacts(annotation, codes).includes('official');
    return isAsked && !(official && personKey(official)) ? [{ annotation, article }] : [];
  });
}

function appearances({ articles, annotations }: LedgerData, proposals: Proposals): Appearance[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return annotations.flatMap((annotation): Appearance[] => {
    const article = byId.get(annotation.articleId);
    if (!article || annotation.deleted) return [];
    const proposed = proposals.get(annotation.id);
    const official = annotation.official ?? proposed?.official;
    const directive = annotation.directive ?? unconfirmed(annotation, proposed?.directive);
    const named = [
      ...(official ? [{ official, as: 'official' as const, isProposed: !annotation.official }] : []),
      ...(directive
        ? [{ official: speakerOf(directive), as: 'speaker' as const, isProposed: !annotation.directive }]
        : []),
    ];
    return named.flatMap((one) => {
      const key = personKey(one.official);
      return key ? [{ annotation, article, key, ...one }] : [];
    });
  });
}

type Context = {
  /** The ledger's rows by annotation, with each row's index. */
  rows: ReadonlyMap<Annotation['id'], { row: LedgerRow; i: number }>;
  merged: readonly SamePerson[];
};

function person(key: string, found: Appearance[], { rows, merged }: Context): Person {
  const ordered = found.toSorted((a, b) => (dayOf(a.article) < dayOf(b.article) ? -1 : 1));
  const spoken = new Set(found.filter(({ as }) => as === 'speaker').map(({ annotation }) => annotation.id));
  return {
    key,
    name: ordered.find((one) => one.key === key)?.official.name ?? keyParts(key).name,
    of: keyParts(key).of,
    appearances: ordered,
    titles: titlesOf(ordered),
    articles: [...new Map(ordered.map(({ article }) => [article.id, article])).values()],
    directives: [...spoken]
      .flatMap((id) => rows.get(id) ?? [])
      .sort((a, b) => a.i - b.i)
      .map(({ row }) => row),
    merged: merged.map(({ id }) => id),
  };
}

const dayOf = ({ published, accessed }: Article): string => (published?.iso ?? accessed).slice(0, 10);

function titlesOf(ordered: readonly Appearance[]): Person['titles'] {
  const titled = ordered.filter(({ official }) => official.title !== '');
  return [...groupBy(titled, ({ official }) => official.title)].map(([title, found]) => ({
    title,
    places: [...new Set(found.map(({ official }) => official.place).filter(Boolean))],
    ...daysOf(found.map(({ article }) => article)),
  }));
}

function daysOf(articles: readonly Article[]): { days: string[]; read: string[] } {
  const distinct = (days: readonly string[]): string[] => [...new Set(days.map((day) => day.slice(0, 10)))];
  const days = distinct(articles.flatMap(({ published }) => published?.iso ?? []));
  return { days, read: days.length > 0 ? [] : distinct(articles.map(({ accessed }) => accessed)) };
}

/** How much of a person there is, and how much of that no person has confirmed. */
export interface Extent {
  articles: number;
  directives: number;
  /** Articles that are of the person by nothing confirmed, and directives that are proposed or still empty. */
  open: { articles: number; directives: number };
}

/** What the register says of a person, and how much of it the exported register leaves out until it is confirmed. */
export function extentOf({ articles, directives, appearances }: Person): Extent {
  const confirmed = new Set(appearances.filter((one) => !one.isProposed).map(({ article }) => article.id));
  return {
    articles: articles.length,
    directives: directives.length,
    open: {
      articles: articles.filter(({ id }) => !confirmed.has(id)).length,
      directives: directives.filter(({ annotation }) => !annotation.directive).length,
    },
  };
}

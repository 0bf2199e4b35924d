import { foldText, type SearchFold } from '@/utils/search/fold-text';

/** One passage that names or quotes an official. */
export interface Appearance {
  /** ISO 8601 day of the article; empty where unknown. */
  day: string;
  title: string;
  place: string;
}

/** A title with the days on which it occurred. */
export interface Stretch {
  title: string;
  places: string[];
  /** The days in order, with the number of passages for each under this title, and `ofDay` under any title. */
  days: { day: string; count: number; ofDay: number }[];
}

export interface Timeline {
  stretches: Stretch[];
  /** First and last date; empty when there is none. */
  from: string;
  to: string;
  /** Passages without a day. */
  undated: number;
}

/**
 * The titles of an official over time, the earliest first; both scripts of a title are merged. '' stands for passages
 * without one.
 */
export function timelineOf(appearances: readonly Appearance[], fold: SearchFold): Timeline {
  const dated = appearances
    .filter(({ day }) => day !== '')
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const ofDay = new Map<string, number>();
  const stretches = new Map<string, { title: string; places: Map<string, string>; days: Map<string, number> }>();
  for (const { day, title, place } of dated) {
    const key = foldText(title.trim(), fold);
    const stretch = stretches.get(key) ?? { title: title.trim(), places: new Map(), days: new Map() };
    stretches.set(key, stretch);
    if (place !== '' && !stretch.places.has(foldText(place, fold))) stretch.places.set(foldText(place, fold), place);
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
    stretch.days.set(day, (stretch.days.get(day) ?? 0) + 1);
  }
  return {
    stretches: [...stretches.values()].map(({ title, places, days }) => ({
      title,
      places: [...places.values()],
      days: [...days].map(([day, count]) => ({ day, count, ofDay: ofDay.get(day) ?? count })),
    })),
    from: dated[0]?.day ?? '',
    to: dated.at(-1)?.day ?? '',
    undated: appearances.length - dated.length,
  };
}

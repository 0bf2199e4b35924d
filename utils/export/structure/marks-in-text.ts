import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Words } from './blocks';

/** A range of one text piece that is under the same annotations, in UTF-16 units. */
export interface Stretch {
  text: string;
  annotations: Annotation[];
  /** Annotations whose passage ends with this piece; each is listed once in an article. */
  ending: Annotation[];
}

/** Cuts the words of an article where passages begin and end, so that marks never cross as elements would. */
export class MarksInText {
  private readonly placed: { annotation: Annotation; start: number; end: number }[];
  private readonly told = new Set<Annotation['id']>();

  constructor({ annotations, places, revision }: AnnotatedArticle) {
    this.placed = annotations.flatMap((annotation) => {
      const place = places.get(annotation.id);
      return place && place.revision === revision ? [{ annotation, start: place.start, end: place.end }] : [];
    });
  }

  stretches({ raw, at, isAid }: Words): Stretch[] {
    if (raw === '') return [];
    const [low = 0, high = low] = [at[0], at.at(-1)];
    const near = isAid ? [] : this.placed.filter(({ start, end }) => start <= high && end > low);
    if (near.length === 0) return [{ text: raw, annotations: [], ending: [] }];
    const found: Stretch[] = [];
    let from = 0;
    const coverOf = (unit: number) => near.filter(({ start, end }) => start <= unit && unit < end);
    let cover = coverOf(low);
    for (let i = 1; i <= raw.length; i++) {
      const next = i < raw.length ? coverOf(at[i] ?? 0) : [];
      const isSame = i < raw.length && next.length === cover.length && next.every((one, n) => one === cover[n]);
      if (isSame) continue;
      const last = at[i - 1] ?? 0;
      const ending = cover.filter(({ end, annotation }) => end === last + 1 && !this.told.has(annotation.id));
      for (const { annotation } of ending) this.told.add(annotation.id);
      found.push({
        text: raw.slice(from, i),
        annotations: cover.map(({ annotation }) => annotation),
        ending: ending.map(({ annotation }) => annotation),
      });
      [from, cover] = [i, next];
    }
    return found;
  }

  /** Annotations whose end was not written anywhere; they are listed at the end of the article. */
  untold(): Annotation[] {
    return this.placed.flatMap(({ annotation }) => (this.told.has(annotation.id) ? [] : [annotation]));
  }
}

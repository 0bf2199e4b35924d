import type { Annotation } from '@/utils/model/annotation';
import { escapeMarkup } from './clean-text';
import type { AnnotatedArticle } from './read-notebook';

/** A stretch of text under the same annotations throughout. */
export interface Stretch {
  text: string;
  annotations: Annotation[];
  /** Annotations whose passage ends with this stretch. */
  ending: Annotation[];
}

/** Cuts a text wherever a passage starts or ends, so that overlapping marks never cross as elements would. */
export function stretches({ annotations, places, revision }: AnnotatedArticle): Stretch[] {
  if (!revision) return [];
  const placed = annotations.flatMap((annotation) => {
    const place = places.get(annotation.id);
    return place?.revision === revision ? [{ annotation, ...place }] : [];
  });
  const cuts = new Set([0, revision.text.length]);
  for (const { start, end } of placed) cuts.add(start).add(end);
  for (const { index } of revision.text.matchAll(/\n/g)) cuts.add(index).add(index + 1);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? from;
    return {
      text: revision.text.slice(from, to),
      annotations: placed.filter(({ start, end }) => start <= from && end >= to).map(({ annotation }) => annotation),
      ending: placed.filter(({ end }) => end === to).map(({ annotation }) => annotation),
    };
  });
}

/** What stands of an annotation's codes in a text. */
interface Codes {
  /** Numbers that the styles go by. */
  numbersOf: (annotation: Annotation) => number[];
  /** For the margin. */
  namesOf: (annotation: Annotation) => string[];
}

/**
 * The saved text as HTML paragraphs with `<mark data-code="1 3">`, each passage followed by its number in the list of
 * notes and, in the margin, the names of its codes.
 */
export function* markedText(annotated: AnnotatedArticle, { numbersOf, namesOf }: Codes): Generator<string> {
  if (!annotated.revision) return;
  const numbers = new Map(annotated.annotations.map(({ id }, index) => [id, index + 1]));
  yield '<div class="text">\n<p>';
  for (const { text, annotations, ending } of stretches(annotated)) {
    if (text === '\n') {
      yield '</p>\n<p>';
      continue;
    }
    const codes = [...new Set(annotations.flatMap(numbersOf))].join(' ');
    yield annotations.length > 0 ? `<mark data-code="${codes}">${escapeMarkup(text)}</mark>` : escapeMarkup(text);
    for (const annotation of ending) {
      const number = numbers.get(annotation.id);
      const names = namesOf(annotation).map(escapeMarkup).join(' · ');
      yield `<sup><a href="#a-${annotation.id}">${number}</a></sup>`;
      // Said already in the list of notes, where screen readers find it.
      if (names) yield `<small class="margin" aria-hidden="true">${number} ${names}</small>`;
    }
  }
  yield '</p>\n</div>\n';
}

import type { Annotation } from '@/utils/model/annotation';

const start = ({ target }: Annotation): number => target.selector.position?.start ?? Number.POSITIVE_INFINITY;

const compare = (a: number, b: number): number => (a === b ? 0 : a - b); // ∞ − ∞ is not a number

/** Annotations in the order of their passages; those without a position last, oldest first. */
export const inDocumentOrder = (annotations: readonly Annotation[]): Annotation[] =>
  annotations.toSorted((a, b) => compare(start(a), start(b)) || a.created.localeCompare(b.created));

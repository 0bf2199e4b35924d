import type { Position } from '@/utils/model/annotation';
import type { Lost } from '@/utils/model/lost-passage';
import type { TextPlace } from './match-quote';
import type { TextIndex } from './text-index';

/** The result of finding a passage. A passage that is not found is not an error. */
export type Place =
  | {
      found: true;
      /** In reading order; several where something was inserted inside the passage, or the passage crosses trees. */
      ranges: Range[];
      /** In the index's text, from the first to the last character. */
      position: Position;
      how: 'exact' | 'changed';
      /** 0 to 1. */
      confidence: number;
    }
  | { found: false; why: Lost; guess?: Position };

/**
 * Turns a place in the index's text into one in its tree. Matching needs no tree: it may have been done in another
 * process.
 */
export function toPlace(index: TextIndex, place: TextPlace): Place {
  if (!place.found) return place;
  const { position, parts, how, confidence } = place;
  return { found: true, ranges: parts.flatMap(index.rangesOf), position, how, confidence };
}

import { keyParts, personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Annotation } from '@/utils/model/annotation';
import type { UiLanguage } from '@/utils/model/settings';
import type { ArticleSlice, Layout } from './format';
import { LABELS } from './labels';
import type { NotebookSource } from './source';

/** How a notebook is divided by what is in it: each part is a source, and so is what belongs to none of the parts. */
interface Division {
  /** The parts of one slice, by key; '' is the key of what belongs to none. */
  parts: (slice: ArticleSlice) => Map<string, Annotation[]>;
  title: (key: string, language: UiLanguage) => string;
}

const living = ({ annotations }: ArticleSlice): Annotation[] => annotations.filter(({ deleted }) => !deleted);

/** Register keys of the persons named or speaking in an annotation; [''] when there are none. */
function personsOf({ official, directive }: Annotation): string[] {
  const keys = [official && personKey(official), directive && personKey(speakerOf(directive))].filter(Boolean);
  return keys.length > 0 ? [...new Set(keys as string[])] : [''];
}

export const DIVISIONS: Record<Extract<Layout, 'months' | 'persons'>, Division> = {
  /** By month of publication, or of reading when the page gives no date. */
  months: {
    parts: (slice) => {
      const { published, accessed } = slice.article;
      return new Map([[(published?.iso ?? accessed).slice(0, 7), living(slice)]]);
    },
    title: (month) => month,
  },
  persons: {
    parts: (slice) => {
      const parts = new Map<string, Annotation[]>();
      for (const annotation of living(slice))
        for (const key of personsOf(annotation)) parts.set(key, [...(parts.get(key) ?? []), annotation]);
      return parts;
    },
    title: (key, language) => {
      const { name, of } = keyParts(key);
      if (key === '') return LABELS[language].nobody;
      return of ? `${name} ${of}` : name;
    },
  },
};

/** Whether the annotation is in a file other than the one for what belongs to no part. */
export function hasOwnPart(annotation: Annotation, layout: Layout): boolean {
  if (layout === 'codes') return annotation.codes.length > 0;
  return layout !== 'persons' || !personsOf(annotation).includes('');
}

/** The keys of all parts that are not empty, in order; what belongs to none comes last. */
export async function keysOf(source: NotebookSource, { parts }: Division): Promise<string[]> {
  const keys = new Set<string>();
  for await (const slice of source.slices('all'))
    for (const [key, annotations] of parts(slice)) if (annotations.length > 0) keys.add(key);
  return [...keys].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
}

/** One part as a source. Its counts are those of the whole, so they may be a few too high. */
export const partOf = (source: NotebookSource, { parts }: Division, key: string): NotebookSource => ({
  ...source,
  async *slices(filter) {
    for await (const slice of source.slices(filter)) {
      const annotations = parts(slice).get(key);
      if (annotations && annotations.length > 0) yield { ...slice, annotations };
    }
  },
});

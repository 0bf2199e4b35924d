import { cleanLine } from '@/utils/export/clean-text';
import type { WriteOptions } from '@/utils/export/format';
import { derivedGuid, guid } from '@/utils/export/guid';
import { LABELS } from '@/utils/export/labels';
import { codePointCounter } from '@/utils/export/place';
import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';

/** QualCoder stores each source as a file of this name, so names must be unique. */
const LONGEST_NAME = 100;

/** The name of an article's text in a project: one line, short enough for a file name. */
export const sourceTitle = ({ title }: Pick<Article, 'title'>, { language }: WriteOptions): string =>
  shortened(cleanLine(title) || LABELS[language].untitled);

/** The beginning of a name that is too long, in whole characters. */
const shortened = (name: string): string =>
  [...name].length <= LONGEST_NAME
    ? name
    : `${[...name]
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`;

/** Makes the names of sources unique: `title`, `title (2)`. */
export function createSourceNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** A text file of a REFI-QDA project with the passages selected in it, in code points. */
export interface TextSource {
  guid: string;
  name: string;
  /** Exactly what the file holds. */
  text: string;
  selections: { annotation: Annotation; start: number; end: number }[];
  /** When the text was saved; absent where it is not a text of the article. */
  created?: string;
}

// A lone carriage return would be counted differently by everyone. The length stays, so do all offsets.
const withLineFeeds = (text: string) => text.replace(/\r/g, ' ').toWellFormed();

function textSource(
  id: string,
  { name, text, placed }: { name: string; text: string; placed: TextSource['selections'] },
  { lineEnds }: WriteOptions,
): TextSource {
  const plain = withLineFeeds(text);
  const inPoints = codePointCounter(plain);
  const lines = lineEnds === 'two' ? lineCounter(plain) : () => 0;
  const count = (offset: number) => inPoints(offset) + lines(offset);
  return {
    guid: id,
    name,
    text: lineEnds === 'two' ? plain.replaceAll('\n', '\r\n') : plain,
    selections: placed
      .toSorted((a, b) => a.start - b.start)
      .map(({ annotation, start, end }) => ({ annotation, start: count(start), end: count(end) })),
  };
}

/** Line feeds before an offset. */
function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    const after = ends.findIndex((end) => end >= offset);
    return after < 0 ? ends.length : after;
  };
}

/**
 * The texts of an article: each annotated revision, always the newest one, and a text of the quotes that are in no
 * saved text, so that none is lost.
 */
export function textSources(annotated: AnnotatedArticle, options: WriteOptions): TextSource[] {
  const { article, annotations, places, revision } = annotated;
  const title = sourceTitle(article, options);
  const texts = new Map<Revision, TextSource['selections']>(revision ? [[revision, []]] : []);
  const lost: Annotation[] = [];
  for (const annotation of annotations) {
    const place = places.get(annotation.id);
    if (!place) lost.push(annotation);
    else texts.set(place.revision, [...(texts.get(place.revision) ?? []), { annotation, ...place }]);
  }
  const sources = [...texts].map(([{ id, text, created }, placed], index) => {
    const name = index === 0 ? title : `${title} (${created.slice(0, 10)})`;
    return { ...textSource(guid(id), { name, text, placed }, options), created };
  });
  return lost.length > 0 ? [...sources, lostQuotes(annotated, lost, { title, options })] : sources;
}

function lostQuotes(
  { article }: AnnotatedArticle,
  lost: Annotation[],
  { title, options }: { title: string; options: WriteOptions },
): TextSource {
  let text = '';
  const placed = lost.map((annotation) => {
    const start = text.length;
    text += annotation.target.selector.quote.exact;
    const end = text.length;
    text += '\n';
    return { annotation, start, end };
  });
  const name = `${title} · ${LABELS[options.language].notInText}`;
  return textSource(derivedGuid(article.id, 'lost'), { name, text, placed }, options);
}

import { codeName } from '@/utils/codebook/code-name';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import { DIVISIONS, hasOwnPart, keysOf, partOf } from './divide';
import { createFileNamer, fileName, type Named } from './file-name';
import type {
  ArticleSlice,
  Chunk,
  Companion,
  Layout,
  OfferedFormat,
  Piece,
  WriteContext,
  WriteOptions,
} from './format';
import { LABELS } from './labels';
import { toldApart } from './read-notebook';
import { memorySource, type NotebookSource } from './source';
import { type OnProgress, streamNotebook } from './stream';
import { writeBook } from './workbook';
import { zipStream } from './zip';

/** What is exported, and how. */
export interface ExportRequest {
  format: OfferedFormat;
  options: WriteOptions;
  layout: Layout;
  /** Adds the companion files that the format offers but does not need. */
  extras: boolean;
}

/** A file to save; its name is known before its contents are written. */
export interface ExportFile {
  name: string;
  mediaType: string;
  chunks: (onProgress?: OnProgress) => AsyncGenerator<Chunk>;
}

const ZIP = { extension: 'zip', mediaType: 'application/zip' };

const companionsOf = ({ format, options, extras }: ExportRequest, source: NotebookSource): Companion[] => {
  const { codes, coders, counts } = source;
  const context: WriteContext = { codes, coders, options, articleCount: counts.articles };
  return (format.companions?.(context) ?? []).filter(({ isOptional }) => extras || !isOptional);
};

/** Adds to the name what distinguishes exports of one notebook: a word for the format, and how it is divided. */
const suffixed = ({ format, layout, options }: ExportRequest, named: Named, isZip: boolean): Named => {
  const words = LABELS[options.language].suffixes;
  const kind = format.suffix ? words[format.suffix] : (format.program ?? (isZip ? format.id : ''));
  const division = layout === 'one' || layout === 'articles' ? '' : words[layout];
  const suffix = [kind, division].filter(Boolean).join(' ');
  return suffix ? { ...named, suffix } : named;
};

/** The file that an export makes: one of the format's own, or a .zip where there are several. `named` is the title. */
export function exportFile(request: ExportRequest, source: NotebookSource, named: Named): ExportFile {
  const { format, options } = request;
  const companions = companionsOf(request, source);
  const isAlone = request.layout === 'one' || (request.layout === 'articles' && source.counts.articles <= 1);
  if (isAlone && companions.length === 0)
    return {
      name: fileName(suffixed(request, named, false), format.extension),
      mediaType: format.mediaType,
      chunks: (onProgress) =>
        format.isBook
          ? writeBook(format, source, options, onProgress)
          : format.isArchive
            ? zipStream(streamNotebook(format, source, options, { onProgress }))
            : streamNotebook(format, source, options, { onProgress }),
    };
  return {
    name: fileName(suffixed(request, named, true), ZIP.extension),
    mediaType: ZIP.mediaType,
    chunks: (onProgress) => zipStream(filesOf(request, source, { named, companions, onProgress })),
  };
}

interface Zipping {
  named: Named;
  companions: Companion[];
  onProgress: OnProgress | undefined;
}

async function* filesOf(request: ExportRequest, source: NotebookSource, zipping: Zipping): AsyncGenerator<Piece> {
  const { options } = request;
  const writers = {
    one: oneFile,
    articles: filesByArticle,
    codes: filesByCode,
    persons: filesByPart,
    months: filesByPart,
  };
  yield* writers[request.layout](request, source, zipping);
  for (const { name, content } of zipping.companions) {
    yield { file: name };
    if (typeof content === 'string') yield content;
    else yield* streamNotebook(content, source, options);
  }
}

async function* oneFile(
  { format, options }: ExportRequest,
  source: NotebookSource,
  { named, onProgress }: Zipping,
): AsyncGenerator<Piece> {
  if (format.isBook) throw new TypeError('a workbook has no companions');
  yield { file: folderOf(format, options) + fileName(named, format.extension) };
  yield* streamNotebook<Piece>(format, source, options, { onProgress });
}

/** The folder of the main files in a .zip; '' for the root. */
const folderOf = ({ folder }: OfferedFormat, options: WriteOptions): string =>
  folder ? `${options.folder || folder}/` : '';

const alone = ({ article, revisions, annotations }: ArticleSlice, codes: Codebook) => ({
  articles: [article],
  revisions,
  annotations,
  codes,
});

async function* filesByArticle(
  { format, options }: ExportRequest,
  source: NotebookSource,
  { onProgress }: Zipping,
): AsyncGenerator<Piece> {
  if (format.isBook) throw new TypeError('a workbook is one file');
  const nameFile = createFileNamer(format.extension);
  let done = 0;
  for await (const slice of source.slices('all')) {
    const { title, published } = slice.article;
    const name = nameFile({ title: title || LABELS[options.language].untitled, date: published?.iso });
    yield { file: folderOf(format, options) + name };
    yield* format.write(alone(slice, source.codes), options);
    onProgress?.(++done, source.counts.articles);
  }
}

/** One file per code in use, and one for annotations without a code, so that nothing is left out. */
async function* filesByCode(
  { format, options }: ExportRequest,
  source: NotebookSource,
  { companions, onProgress }: Zipping,
): AsyncGenerator<Piece> {
  if (format.isBook) throw new TypeError('a workbook is one file');
  const folder = companions.length > 0 ? folderOf(format, options) : '';
  const nameFile = createFileNamer(format.extension);
  const files = [
    ...toldApart(source.codes).map((told, i) => ({
      title: codeName(told, options.language),
      code: source.codes[i] as Code,
      filter: { code: told.id },
    })),
    { title: LABELS[options.language].uncoded, code: undefined, filter: 'uncoded' as const },
  ];
  for (const [index, { title, code, filter }] of files.entries()) {
    let isOpen = false;
    for await (const piece of streamNotebook<Piece>(format, source, { ...options, code }, { filter })) {
      if (!isOpen) yield { file: folder + nameFile({ title }) };
      isOpen = true;
      yield piece;
    }
    onProgress?.(index + 1, files.length);
  }
}

/** One file per person or month, and one for records that belong to none. */
async function* filesByPart(
  { format, options, layout }: ExportRequest,
  source: NotebookSource,
  { companions, onProgress }: Zipping,
): AsyncGenerator<Piece> {
  if (format.isBook || (layout !== 'persons' && layout !== 'months')) throw new TypeError('not divided so');
  const folder = companions.length > 0 ? folderOf(format, options) : '';
  const division = DIVISIONS[layout];
  const nameFile = createFileNamer(format.extension);
  const keys = await keysOf(source, division);
  for (const [index, key] of keys.entries()) {
    yield { file: folder + nameFile({ title: division.title(key, options.language) }) };
    yield* streamNotebook<Piece>(format, partOf(source, division, key), options);
    onProgress?.(index + 1, keys.length);
  }
}

/**
 * The first records as they will be in the file, for a look before saving. Of files that are divided, those of the
 * first file with a name: what belongs to none comes last, and is shown only where there is nothing else.
 */
export async function previewSlices(source: NotebookSource, layout: Layout = 'one', most = 3): Promise<ArticleSlice[]> {
  if (layout !== 'codes' && layout !== 'persons') return firstSlices(source, most);
  const named = await firstSlices(source, most, (annotation) => hasOwnPart(annotation, layout));
  return named.length > 0 ? named : firstSlices(source, most);
}

/** The first articles of which something passes, until there are enough of them or of their annotations. */
async function firstSlices(
  source: NotebookSource,
  most: number,
  passes?: (annotation: Annotation) => boolean,
): Promise<ArticleSlice[]> {
  const slices: ArticleSlice[] = [];
  let left = most;
  for await (const slice of source.slices('all')) {
    const living = slice.annotations.filter(({ deleted }) => !deleted);
    const kept = (passes ? living.filter(passes) : living).slice(0, left);
    if (passes && kept.length === 0) continue;
    slices.push({ ...slice, annotations: kept });
    left -= kept.length;
    if (left <= 0 || slices.length >= most) break;
  }
  return slices;
}

/** Slices as a source of their own. */
export const sourceOf = (slices: ArticleSlice[], codes: Codebook): NotebookSource =>
  memorySource({
    articles: slices.map(({ article }) => article),
    revisions: slices.flatMap(({ revisions }) => revisions),
    annotations: slices.flatMap(({ annotations }) => annotations),
    codes,
  });

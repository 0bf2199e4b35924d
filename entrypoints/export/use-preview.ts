import { useEffect, useState } from 'preact/hooks';
import { type ExportRequest, exportFile, previewSlices, sourceOf } from '@/utils/export/export-file';
import type { ArticleSlice, Chunk, Layout } from '@/utils/export/format';
import type { NotebookSource } from '@/utils/export/source';
import { TemplateError, type TemplateProblem } from '@/utils/export/template/engine';

/** Length of the preview in UTF-16 units. */
const SHOWN = 20_000;

export interface Preview {
  text: string;
  /** The names of the files in an archive. */
  files?: string[];
  /** The separator of a table's cells. */
  separator?: string;
  templateProblem?: TemplateProblem;
}

/** The request as a string, for comparison. */
export const requestKey = ({ format, layout, extras, options }: ExportRequest): string =>
  JSON.stringify([format.id, layout, extras, options]);

/**
 * The first records as they will be in the file or, for a summary of all records, the first rows. Undefined until they
 * have been read.
 */
export function usePreview(source: NotebookSource | undefined, request: ExportRequest): Preview | undefined {
  const [read, setRead] = useState<{ of: NotebookSource; layout: Layout; slices: ArticleSlice[] }>();
  const [preview, setPreview] = useState<Preview>();
  const { layout } = request;
  useEffect(() => {
    let isGone = false;
    if (source)
      previewSlices(source, layout).then((slices) => {
        if (!isGone) setRead({ of: source, layout, slices });
      });
    return () => {
      isGone = true;
    };
  }, [source, layout]);

  const key = requestKey(request);
  // Depends on `key` because the request is a new object each time.
  useEffect(() => {
    if (!read || read.of !== source || read.layout !== layout) return;
    const controller = new AbortController();
    const { signal } = controller;
    const shown = request.format.isSummary ? read.of : sourceOf(read.slices, read.of.codes);
    write(request, shown, signal).then((written) => {
      if (!signal.aborted) setPreview(written);
    });
    return () => controller.abort();
  }, [read, key]);
  return preview;
}

const SEPARATORS: Record<string, string> = { csv: ',', tsv: '\t' };

/**
 * The first `SHOWN` units of a text. A table is cut after a whole row: rows end in CRLF, line breaks within a cell in
 * LF.
 */
function cut(text: string, isTable: boolean): string {
  const end = isTable ? text.lastIndexOf('\r\n', SHOWN) : -1;
  return text.slice(0, end < 0 ? SHOWN : end);
}

/** The chunks of a file up to the length of a preview; fewer when `signal` aborts. */
async function begun(chunks: AsyncIterable<Chunk>, signal: AbortSignal): Promise<Chunk[]> {
  const parts: Chunk[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (signal.aborted || length > SHOWN) break;
    parts.push(chunk);
    length += chunk.length;
  }
  return parts;
}

async function write(asked: ExportRequest, source: NotebookSource, signal: AbortSignal): Promise<Preview> {
  try {
    const request = asked.format.isBook ? { ...asked, format: asked.format.preview } : asked;
    const separator = SEPARATORS[request.format.extension];
    const table = separator ? { separator } : {};
    const { unzipSync, strFromU8 } = await import('fflate');
    const file = exportFile(request, source, { title: 'preview' });
    if (file.mediaType !== 'application/zip') {
      const text = await new Blob(await begun(file.chunks(), signal)).text();
      return { text: text.length > SHOWN ? cut(text, separator !== undefined) : text, ...table };
    }
    const parts = [];
    for await (const chunk of file.chunks()) parts.push(chunk);
    const files = Object.entries(unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer())));
    const [, main] = files.find(([name]) => name.endsWith('.qde')) ?? files[0] ?? [];
    return { text: main ? strFromU8(main).slice(0, SHOWN) : '', files: files.map(([name]) => name) };
  } catch (error) {
    if (error instanceof TemplateError) return { text: '', templateProblem: error.problem };
    throw error;
  }
}

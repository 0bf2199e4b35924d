import { useEffect, useState } from 'preact/hooks';
import { type ExportRequest, exportFile, previewSlices, sourceOf } from '@/utils/export/export-file';
import type { ArticleSlice, Chunk, Layout } from '@/utils/export/format';
import { csv } from '@/utils/export/formats/csv';
import type { NotebookSource } from '@/utils/export/source';
import { TemplateError, type TemplateProblem } from '@/utils/export/template/engine';

/** Characters shown. */
const SHOWN = 20_000;

export interface Preview {
  text: string;
  /** Of an archive: the files in it. */
  files?: string[];
  /** Of a table: what stands between its cells. */
  separator?: string;
  templateProblem?: TemplateProblem;
}

/** What a request says, to be compared. */
export const requestKey = ({ format, layout, extras, options }: ExportRequest): string =>
  JSON.stringify([format.id, layout, extras, options]);

/** The first records as they will be in the file; of a table that sums up all of them, its first rows. Undefined until they are read. */
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
  // The key is the request, compared by what it says.
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

/** The beginning, of a table in whole rows: within a cell a line ends without the carriage return. */
function cut(text: string, isTable: boolean): string {
  const end = isTable ? text.lastIndexOf('\r\n', SHOWN) : -1;
  return text.slice(0, end < 0 ? SHOWN : end);
}

/** As many chunks of a file as are shown; fewer once `signal` aborts. */
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
    // Of a workbook, its first sheet.
    const request = asked.format.isBook ? { ...asked, format: csv } : asked;
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

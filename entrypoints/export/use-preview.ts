import { useEffect, useState } from 'preact/hooks';
import { type ExportRequest, exportFile, previewSlices, sourceOf } from '@/utils/export/export-file';
import type { ArticleSlice } from '@/utils/export/format';
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

/** The first records as they will be in the file. Undefined until they are read. */
export function usePreview(source: NotebookSource | undefined, request: ExportRequest): Preview | undefined {
  const [slices, setSlices] = useState<{ of: NotebookSource; slices: ArticleSlice[] }>();
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    if (source) previewSlices(source).then((found) => setSlices({ of: source, slices: found }));
  }, [source]);

  const key = JSON.stringify([request.format.id, request.layout, request.extras, request.options]);
  // The key is the request, compared by what it says.
  useEffect(() => {
    if (!slices) return;
    let isGone = false;
    write(request, sourceOf(slices.slices, slices.of.codes)).then((written) => {
      if (!isGone) setPreview(written);
    });
    return () => {
      isGone = true;
    };
  }, [slices, key]);
  return preview;
}

const SEPARATORS: Record<string, string> = { csv: ',', tsv: '\t' };

async function write(asked: ExportRequest, source: NotebookSource): Promise<Preview> {
  try {
    // Of a workbook, its first sheet.
    const request = asked.format.isBook ? { ...asked, format: csv } : asked;
    const separator = SEPARATORS[request.format.extension];
    const table = separator ? { separator } : {};
    const { unzipSync, strFromU8 } = await import('fflate');
    const file = exportFile(request, source, { title: 'preview' });
    const parts = [];
    for await (const chunk of file.chunks()) parts.push(chunk);
    const blob = new Blob(parts);
    if (file.mediaType !== 'application/zip') return { text: (await blob.text()).slice(0, SHOWN), ...table };
    const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
    const [, main] = files.find(([name]) => name.endsWith('.qde')) ?? files[0] ?? [];
    return { text: main ? strFromU8(main).slice(0, SHOWN) : '', files: files.map(([name]) => name) };
  } catch (error) {
    if (error instanceof TemplateError) return { text: '', templateProblem: error.problem };
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import type { ExportFormat, WriteOptions } from '@/utils/export/format';
import type { Notebook } from '@/utils/model/notebook';

const OPTIONS: WriteOptions = { language: 'zh-CN', version: '0.1.0' };

export const schemaFile = (name: string): string =>
  readFileSync(new URL(`../../fixtures/schemas/${name}`, import.meta.url), 'utf8');

export const writeText = (format: ExportFormat, notebook: Notebook, over: Partial<WriteOptions> = {}): string =>
  [...format.write(notebook, { ...OPTIONS, ...over })].join('');

/** The files of an archive, by name. */
export async function writeArchive(
  format: ExportFormat,
  notebook: Notebook,
  over: Partial<WriteOptions> = {},
): Promise<Record<string, string>> {
  const blob = new Blob([...format.write(notebook, { ...OPTIONS, ...over })]);
  const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return Object.fromEntries(files.map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/**
 * The errors that an XML schema validator (libxml2) finds in one file or in several at once; empty if there are none.
 * Each call starts a thread and compiles the validator anew, so check many files in one call.
 */
export async function schemaErrors(xml: string | readonly string[], schema: string): Promise<string[]> {
  const files = typeof xml === 'string' ? [xml] : xml;
  const { errors } = await validateXML({
    xml: files.map((contents, i) => ({ fileName: `file-${i}.xml`, contents })),
    schema: [schemaFile(schema)],
  });
  return errors.map(({ loc, message }) => `${loc?.fileName ?? ''} ${message}`);
}

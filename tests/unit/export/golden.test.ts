import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportFormat, WholeNotebook } from '@/utils/export/format';
import { formats } from '@/utils/export/formats';
import { sampleBeside, sampleNotebook } from './sample-notebook';

const options = { version: '0.1.0' } as const;

/** A file as text; an archive as its files, one under the other. */
async function readable(format: ExportFormat, notebook: WholeNotebook, language: 'en' | 'zh-CN'): Promise<string> {
  const blob = new Blob([...format.write(notebook, { ...options, language })]);
  if (format.mediaType !== 'application/zip')
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
  const files = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  return files.map(([name, bytes]) => `=== ${name}\n${new TextDecoder().decode(bytes)}\n`).join('');
}

const extensionOf = ({ mediaType, extension }: ExportFormat) =>
  mediaType === 'application/zip' ? `${extension}.txt` : extension;

// `npx vitest run -u` rewrites the golden files: read the difference as a user of that format would.
describe.each(formats)('$id', (format) => {
  test.each(['en', 'zh-CN'] as const)('writes the golden file in %s', async (language) => {
    const file = await readable(format, { ...sampleNotebook, ...sampleBeside }, language);
    await expect(file).toMatchFileSnapshot(`../../golden/${format.id}.${language}.${extensionOf(format)}`);
  });

  test('writes one article to a golden file of its own', async () => {
    const [, one] = sampleNotebook.articles;
    const file = await readable(format, { ...sampleNotebook, articles: one ? [one] : [] }, 'zh-CN');
    await expect(file).toMatchFileSnapshot(`../../golden/${format.id}.one.${extensionOf(format)}`);
  });

  test('writes an empty notebook', () => {
    const empty = { articles: [], revisions: [], annotations: [], codes: [] };
    expect(() => [...format.write(empty, { ...options, language: 'en' })]).not.toThrow();
  });

  test('writes the same bytes twice', async () => {
    const bytes = async () =>
      new Uint8Array(await new Blob([...format.write(sampleNotebook, { ...options, language: 'en' })]).arrayBuffer());
    expect(await bytes()).toEqual(await bytes());
  });
});

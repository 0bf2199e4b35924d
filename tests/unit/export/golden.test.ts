import { describe, expect, test } from 'vitest';
import { formats } from '@/utils/export/formats';
import { sampleNotebook } from './sample-notebook';

const options = { version: '0.1.0' } as const;

// `npx vitest run -u` rewrites the golden files: read the difference as a user of that format would.
describe.each(formats)('$id', (format) => {
  test.each(['en', 'zh-CN'] as const)('writes the golden file in %s', async (language) => {
    const file = [...format.write(sampleNotebook, { ...options, language })].join('');
    await expect(file).toMatchFileSnapshot(`../../golden/${format.id}.${language}.${format.extension}`);
  });

  test('writes one article to a golden file of its own', async () => {
    const [, one] = sampleNotebook.articles;
    const file = [
      ...format.write({ ...sampleNotebook, articles: one ? [one] : [] }, { ...options, language: 'zh-CN' }),
    ];
    await expect(file.join('')).toMatchFileSnapshot(`../../golden/${format.id}.one.${format.extension}`);
  });

  test('writes an empty notebook', () => {
    const empty = { articles: [], revisions: [], annotations: [], codes: [] };
    expect(() => [...format.write(empty, { ...options, language: 'en' })]).not.toThrow();
  });
});

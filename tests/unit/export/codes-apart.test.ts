import { expect, test } from 'vitest';
import { formats } from '@/utils/export/formats';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { annotate, article, codes, revision, uuid } from './sample-notebook';

const named = (n: number, name: string, parent?: number): Code => {
  const { parent: _, ...code } = codes[0] as Code;
  return { ...code, id: uuid(n), names: { en: name, zh: name }, ...(parent ? { parent: uuid(parent) } : {}) };
};

const notebook: Notebook = {
  articles: [article],
  revisions: [revision],
  codes: [
    named(30, 'Causes'),
    named(31, 'Other', 30),
    named(32, 'Effects'),
    named(33, 'other', 32),
    named(34, 'Money'),
  ],
  annotations: [annotate(21, '李强民强调', { codes: [uuid(31), uuid(33), uuid(34)] })],
};

test.each(['markdown', 'full-text', 'html', 'ris', 'pandoc', 'notion', 'obsidian'])(
  '%s distinguishes two codes of the same name, and leaves others unchanged',
  async (id) => {
    const format = formats.find((one) => one.id === id);
    const text = await new Blob([...(format?.write(notebook, { version: '1', language: 'en' }) ?? [])]).text();
    expect(text).toContain('Causes / Other');
    expect(text).toContain('Effects / other');
    expect(text).toContain('Money');
    expect(text).not.toContain('/ Money');
  },
);

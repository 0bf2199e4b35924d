import type { ExportFormat } from '@/utils/export/format';
import { csv, csvByCode, tsv } from '@/utils/export/formats/csv';
import { html } from '@/utils/export/formats/html';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import type { Notebook } from '@/utils/model/notebook';
import { sha256 } from '@/utils/text/sha256';
import { writeText } from '../export/readers';
import { annotate, sampleNotebook, TEXT } from '../export/sample-notebook';
import { context } from './parse-markup';
import { readAll } from './reading';

export const official = { name: '王岚', title: '副市长、公安局局长', organisation: '市公安局', place: '示例市' };

/**
 * The sample with an official, a directive that is done, a text that matches its hash, and notes that are hard to carry
 * over.
 */
export async function notebookOut(): Promise<Notebook> {
  const hash = await sha256(TEXT);
  const [first, ...others] = sampleNotebook.annotations;
  const directed = sampleNotebook.annotations.find(({ directive }) => directive);
  if (!first || !directed?.directive) throw new Error('the sample has a directive');
  return {
    ...sampleNotebook,
    revisions: sampleNotebook.revisions.map((revision) => ({ ...revision, sha256: hash })),
    annotations: [
      { ...first, official, note: '</script><b>*x*</b>\n\n- a\n- b' },
      ...others.map((one) =>
        one.id === directed.id && one.directive ? { ...one, directive: { ...one.directive, done: '2026-07-02' } } : one,
      ),
      annotate(26, '要强化部门联动'),
    ].map((one) => ({ ...one, target: { ...one.target, ...(one.target.revision ? { revision: hash } : {}) } })),
  };
}

export const FILES = new Map<ExportFormat, string>([
  [csv, 'a.csv'],
  [csvByCode, 'a.csv'],
  [tsv, 'a.tsv'],
  [webAnnotation, 'a.jsonld'],
  [recogito, 'a.json'],
  [html, 'a.html'],
]);

export async function outAndIn(format: ExportFormat, options = {}) {
  const notebook = await notebookOut();
  const text = writeText(format, notebook, options);
  const back = await readAll(text, { ...context, fileName: FILES.get(format) ?? 'a.csv' });
  return { notebook, back };
}

export const factsOf = ({ annotations }: Notebook) =>
  annotations
    .filter(({ deleted }) => !deleted)
    .map(({ id, origin, directive, official: named, note }) => ({ id, origin, directive, official: named, note }))
    .toSorted((a, b) => a.id.localeCompare(b.id));

// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '@/utils/export/clean-text';
import type { ExportFormat } from '@/utils/export/format';
import { refiCodebook } from '@/utils/export/formats/refi-codebook';
import { refiProject } from '@/utils/export/formats/refi-project';
import { webAnnotation } from '@/utils/export/formats/web-annotation';
import type { Notebook } from '@/utils/model/notebook';
import { sha256 } from '@/utils/text/sha256';
import { sampleNotebook } from '../export/sample-notebook';
import { anyNotebook } from './generate-notebook';
import { context } from './parse-markup';
import { dryRun, readAll } from './reading';

async function outAndIn(format: ExportFormat, notebook: Notebook, options = {}) {
  const chunks = [...format.write(notebook, { language: 'zh-CN', version: '0.1.0', ...options })];
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return readAll(bytes, context);
}

/** No notebook has two records of one id; shrinking makes some that do. */
const isPossible = (notebook: Notebook): boolean =>
  Object.values(notebook).every((records) => new Set(records.map(({ id }) => id)).size === records.length);

const living = ({ annotations }: Notebook) => annotations.filter(({ deleted }) => !deleted);

/** The parts of living annotations that must survive, by id: codes and note. */
const said = (notebook: Notebook, clean: (text: string) => string = (text) => text) =>
  Object.fromEntries(
    living(notebook).map(({ id, codes, note }) => [
      id,
      { note: clean(note), codes: codes.filter((code) => notebook.codes.some((one) => one.id === code)).toSorted() },
    ]),
  );

const quotes = (notebook: Notebook) =>
  new Map(living(notebook).map(({ id, target }) => [id, target.selector.quote.exact]));

// Text as files for other programs have it: without invisible controls, and in XML without runs of white space.
const loosely = (text: string): string => cleanLine(text.replace(/[\ufffe\uffff]/g, '\ufffd'));

describe('W3C, exported and imported', () => {
  test('keeps every quote, code and note of any notebook', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook.filter(isPossible), async (notebook) => {
        if (living(notebook).length === 0) return;
        const { notebook: back, refusals } = await outAndIn(webAnnotation, notebook);
        expect(refusals).toEqual([]);
        expect(said(back)).toEqual(said(notebook));
        // The standard forbids to split what a reader sees as one character: a quote may have grown by a part of one.
        const grown = quotes(back);
        for (const [id, exact] of quotes(notebook)) expect(grown.get(id)).toContain(exact);
      }),
      { numRuns: 60 },
    );
  });
});

describe('REFI-QDA, exported and imported', () => {
  test.each(['one', 'two'] as const)(
    'keeps every quote, code and note of any notebook, line ends as %s',
    async (lineEnds) => {
      await fc.assert(
        fc.asyncProperty(anyNotebook.filter(isPossible), async (notebook) => {
          const { notebook: back, refusals } = await outAndIn(refiProject, notebook, { lineEnds });
          expect(refusals).toEqual([]);
          expect(said(back, loosely)).toEqual(said(notebook, loosely));
          const wanted = [...quotes(notebook)].map(([id, exact]) => [id, exact.replace(/\r/g, ' ').toWellFormed()]);
          expect([...quotes(back)].toSorted()).toEqual(wanted.toSorted());
        }),
        { numRuns: 60 },
      );
    },
  );

  test('keeps the codebook and its hierarchy', async () => {
    const { notebook } = await outAndIn(refiCodebook, sampleNotebook);
    expect(notebook.codes.map(({ id, color, parent }) => [id, color, parent])).toEqual(
      sampleNotebook.codes.map(({ id, color, parent }) => [id, color, parent]),
    );
  });
});

test.each([webAnnotation, refiProject])('$id keeps the reason why a text is partial', async (format) => {
  const { notebook } = await outAndIn(format, sampleNotebook);
  expect(notebook.articles.map(({ title, partial }) => [title, partial]).toSorted()).toEqual(
    sampleNotebook.articles.map(({ title, partial }) => [title, partial]).toSorted(),
  );
});

test.each([webAnnotation, refiProject])('a file of $id does not make a complete text partial', async (format) => {
  const contents = await outAndIn(format, sampleNotebook);
  const ours = { ...sampleNotebook, articles: sampleNotebook.articles.map(({ partial: _, ...rest }) => rest) };
  expect((await dryRun(contents, ours)).articles).toMatchObject({ added: [], changed: [], conflicts: [] });
});

test.each([webAnnotation, refiProject, refiCodebook])(
  '$id imported into its own notebook changes nothing',
  async (format) => {
    const revisions = await Promise.all(
      sampleNotebook.revisions.map(async (revision) => ({ ...revision, sha256: await sha256(revision.text) })),
    );
    const ours = { ...sampleNotebook, revisions };
    const plan = await dryRun(await outAndIn(format, ours), ours);
    const news = [plan.codes, plan.articles, plan.revisions, plan.annotations].map(({ added, changed, conflicts }) => [
      ...added,
      ...changed,
      ...conflicts,
    ]);
    expect(news).toEqual([[], [], [], []]);
  },
);

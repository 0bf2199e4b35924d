// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { html } from '@/utils/export/formats/html';
import { sha256 } from '@/utils/text/sha256';
import { context } from '../import/parse-markup';
import { readAll } from '../import/reading';
import { writeText } from './readers';
import { annotate, revision, sampleNotebook, TEXT } from './sample-notebook';

test('the number of a passage that ends within a link comes after the link, so links are not nested', async () => {
  const text = revision.html.replace('压实主体责任', '<a href="https://x.example/1">压实主体责任</a>');
  const target = annotate(30, '压实主体');
  const notebook = {
    ...sampleNotebook,
    revisions: [{ ...revision, html: text, sha256: await sha256(TEXT) }],
    annotations: [{ ...target, target: { ...target.target, revision: await sha256(TEXT) } }],
  };
  const page = writeText(html, notebook);
  expect(page).toMatch(/压实主体<\/mark>责任<\/a><sup><a href="#a-/);
  const { notebook: back } = await readAll(page, { ...context, fileName: 'a.html' });
  expect(back.revisions.map((one) => one.text)).toEqual([TEXT]);
});

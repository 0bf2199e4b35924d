// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LABELS } from '@/utils/export/labels';
import { context } from './parse-markup';
import { readAll } from './reading';

/** A project of another program with these sources: their names, and what else their elements say. */
const project = (sources: readonly (readonly [name: string, more?: string])[], origin = 'NVivo 14') => {
  const xml = sources.map(
    ([name, more = `guid="S-${name}"`]) =>
      `<TextSource ${more} name="${name}"><PlainTextContent>What ${name} says.</PlainTextContent></TextSource>`,
  );
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}"><Sources>${xml.join('')}</Sources></Project>`;
  return readAll(zipSync({ 'project.qde': strToU8(qde) }), context);
};

describe('texts of another program that are named alike are articles of their own', () => {
  test.each([
    ['two days', [['Interview (2024-05-01)'], ['Interview (2024-06-01)']]],
    ['one without its day', [['Interview'], ['Interview (2024-06-01)']]],
    [
      'no ids',
      [
        ['Ann', ''],
        ['Ben', ''],
      ],
    ],
  ] as const)('%s', async (_, sources) => {
    const { notebook } = await project(sources);
    expect(notebook.articles.map(({ title }) => title)).toEqual(sources.map(([name]) => name));
    expect(new Set(notebook.revisions.map(({ articleId }) => articleId)).size).toBe(2);
  });
});

test('earlier texts of our own project are still one article’s', async () => {
  const { notebook } = await project([['News'], ['News (2024-05-01)']], 'Pressmark 1.0');
  expect(notebook.articles.map(({ title }) => title)).toEqual(['News']);
  expect(notebook.revisions).toHaveLength(2);
});

test('passages in no text are not those of another article of the title, which has an address', async () => {
  const { notInText } = LABELS.en;
  const values =
    '<VariableValue><VariableRef targetGUID="V-1"/><TextValue>https://news.example/a</TextValue></VariableValue>';
  const xml = [
    `<TextSource guid="S-1" name="News">${values}<PlainTextContent>What it says.</PlainTextContent></TextSource>`,
    `<TextSource guid="S-2" name="News · ${notInText}"><PlainTextContent>Another’s quote.</PlainTextContent></TextSource>`,
  ].join('');
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Pressmark 1.0"><Variables><Variable guid="V-1" name="url" typeOfVariable="Text"/></Variables><Sources>${xml}</Sources></Project>`;
  const { notebook } = await readAll(zipSync({ 'project.qde': strToU8(qde) }), context);
  expect(notebook.articles.map(({ url }) => url)).toContain('https://news.example/a');
  expect(notebook.articles).toHaveLength(2);
});

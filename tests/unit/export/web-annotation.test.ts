import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { anyNotebook } from '../import/generate-notebook';
import { schemaFile, writeText } from './readers';
import { annotate, article, revision, sampleNotebook, uuid } from './sample-notebook';

const OA = 'http://www.w3.org/ns/oa#';

/** The processor's network is this one file. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not loaded in tests`);
  return { contextUrl: undefined, documentUrl: url, document: JSON.parse(schemaFile('anno.jsonld')) };
};

type Selector = { type: string; start?: number; end?: number; exact?: string };
type Item = { id: string; target: { selector: Selector[] } };
/** Items about passages; those about a whole article have no selector. */
const itemsOf = (text: string): Item[] =>
  JSON.parse(text).first.items.filter(({ target }: Partial<Item>) => target?.selector);

test('a JSON-LD processor finds every annotation with its quote, position, codes and note', async () => {
  const quads = await jsonld.toRDF(JSON.parse(writeText(webAnnotation, sampleNotebook)), { documentLoader });
  const objectsOf = (predicate: string) =>
    (quads as { predicate: { value: string }; object: { value: string } }[])
      .filter((quad) => quad.predicate.value === predicate)
      .map(({ object }) => object.value);
  expect(objectsOf(`${OA}exact`)).toContain('𬭎山区负责人“马上就办”');
  expect(objectsOf(`${OA}start`).sort()).toEqual(['42', '6']);
  expect(objectsOf('http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toEqual(
    expect.arrayContaining(['要求', '地点', '期限**明确**']),
  );
  expect(objectsOf(`${OA}motivatedBy`)).toEqual(expect.arrayContaining([`${OA}classifying`, `${OA}commenting`]));
  expect(objectsOf(`${OA}hasSource`)).toContain(`urn:uuid:${uuid(12)}`);
  expect(objectsOf('urn:x-pressmark:partial')).toEqual(['paywall']);
});

test('positions count code points of the saved text and select the quote', () => {
  fc.assert(
    fc.property(anyNotebook, (notebook) => {
      const byId = new Map(notebook.annotations.map((annotation) => [`urn:uuid:${annotation.id}`, annotation]));
      for (const { id, target } of itemsOf(writeText(webAnnotation, notebook))) {
        const annotation = byId.get(id);
        const points = [
          ...(notebook.revisions.find(({ sha256 }) => sha256 === annotation?.target.revision)?.text ?? ''),
        ];
        const [quote, position] = target.selector;
        expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
        expect(quote?.exact).toContain(annotation?.target.selector.quote.exact);
      }
    }),
  );
});

test('a note on a whole article is an annotation of it', () => {
  const { items } = JSON.parse(writeText(webAnnotation, sampleNotebook)).first;
  const [note] = items.filter(({ target }: { target: { selector?: unknown } }) => !target.selector);
  expect(note).toMatchObject({ motivation: ['commenting'], target: { source: article.url } });
  expect(note.body).toMatchObject([{ purpose: 'commenting', value: article.note }]);
});

test('for Recogito, positions count UTF-16 units, as browsers do', () => {
  const text = '𬭎山区的𬭎，马上就办';
  const target = {
    revision: revision.sha256,
    selector: { quote: { exact: '马上就办', prefix: '', suffix: '' }, position: { start: 8, end: 12 } },
  };
  const notebook = {
    ...sampleNotebook,
    revisions: [{ ...revision, text }],
    annotations: [{ ...annotate(40, '李'), target }],
  };
  const [item] = JSON.parse(writeText(recogito, notebook));
  const { start, end } = item.target.selector[1];
  expect(text.slice(start, end)).toBe('马上就办');
  expect(itemsOf(writeText(webAnnotation, notebook))[0]?.target.selector[1]).toMatchObject({ start: 6, end: 10 });
});

test('a passage that begins inside a character includes all of it', () => {
  const text = '一家👩‍👩‍👧‍👦人';
  const notebook = {
    ...sampleNotebook,
    revisions: [{ ...revision, text }],
    annotations: [
      {
        ...annotate(40, '李'),
        target: {
          revision: revision.sha256,
          selector: { quote: { exact: text.slice(5, 14), prefix: '', suffix: '' }, position: { start: 5, end: 14 } },
        },
      },
    ],
  };
  const [item] = itemsOf(writeText(webAnnotation, notebook));
  expect(item?.target.selector).toMatchObject([{ exact: '👩‍👩‍👧‍👦人' }, { start: 2, end: 10 }]);
});

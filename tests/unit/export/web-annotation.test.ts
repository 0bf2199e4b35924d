import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { webAnnotation } from '@/utils/export/formats/web-annotation';
import { anyNotebook } from '../import/generate-notebook';
import { schemaFile, writeText } from './readers';
import { annotate, revision, sampleNotebook, uuid } from './sample-notebook';

const OA = 'http://www.w3.org/ns/oa#';

/** The processor's network is this one file. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not loaded in tests`);
  return { contextUrl: undefined, documentUrl: url, document: JSON.parse(schemaFile('anno.jsonld')) };
};

type Selector = { type: string; start?: number; end?: number; exact?: string };
const itemsOf = (text: string): { id: string; target: { selector: Selector[] } }[] => JSON.parse(text).first.items;

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

test('positions count code points over the saved text and select the quote', () => {
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

test('a passage that begins inside a character takes it whole', () => {
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

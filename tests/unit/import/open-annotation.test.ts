// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

type Read = Awaited<ReturnType<typeof readAll>>;

const URL = 'https://news.example/a';

const read = (value: unknown): Promise<Read> => readAll(JSON.stringify(value), context);

/** Each annotation as quote, code names and note. */
const said = ({ notebook }: Read) =>
  notebook.annotations.map(({ target, codes, note }) => [
    target.selector.quote.exact,
    codes.map((id) => notebook.codes.find((code) => code.id === id)?.names.en),
    note,
  ]);

describe('Open Annotation, the draft of 2013', () => {
  const selector = {
    '@type': 'oa:TextQuoteSelector',
    'oa:exact': '压实主体责任',
    'oa:prefix': '要',
    'oa:suffix': '。',
  };
  const written = {
    '@id': 'http://notes.example/anno/1',
    '@type': 'oa:Annotation',
    'oa:annotatedAt': { '@value': '2013-02-08T10:00:00Z', '@type': 'xsd:dateTime' },
    'oa:motivatedBy': { '@id': 'oa:commenting' },
    'oa:hasBody': [
      { '@type': ['cnt:ContentAsText', 'dctypes:Text'], 'cnt:chars': '期限明确', 'dc:format': 'text/plain' },
      { '@type': ['oa:Tag', 'cnt:ContentAsText'], 'cnt:chars': '指令' },
    ],
    'oa:hasTarget': { '@type': 'oa:SpecificResource', 'oa:hasSource': { '@id': URL }, 'oa:hasSelector': selector },
  };
  const unprefixed = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replace(/"(?:oa|cnt):(\w+)":/g, '"$1":'));

  test.each([
    ['with its prefixes', written],
    ['with its own context', { '@context': 'http://www.w3.org/ns/oa.jsonld', ...(unprefixed(written) as object) }],
    ['in a graph', { '@context': { oa: 'http://www.w3.org/ns/oa#' }, '@graph': [written] }],
    ['in whole addresses', JSON.parse(JSON.stringify(written).replaceAll('"oa:', '"http://www.w3.org/ns/oa#'))],
  ])('%s gives passage, note, tag and time', async (_, value) => {
    const result = await read(value);
    expect(said(result)).toEqual([['压实主体责任', ['指令'], '期限明确']]);
    const { target, created } = result.notebook.annotations[0] ?? {};
    expect(target?.selector.quote).toMatchObject({ prefix: '要', suffix: '。' });
    expect(created).toBe('2013-02-08T10:00:00.000Z');
    expect(result.notebook.articles[0]?.url).toBe(URL);
    expect(result.refusals).toEqual([]);
  });

  test('a page as target gets the note; an image as body is counted', async () => {
    const body = { '@id': 'http://pictures.example/a.jpg', '@type': 'dctypes:Image' };
    const result = await read({
      ...written,
      'oa:hasBody': [written['oa:hasBody'][0], body],
      'oa:hasTarget': { '@id': URL },
    });
    expect(result.notebook.articles[0]).toMatchObject({ url: URL, note: '期限明确' });
    expect(result.leftOut).toContainEqual({ what: 'body (dctypes:Image)', count: 1 });
  });
});

import fc from 'fast-check';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { COLORS, UNDERLINES } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';

// What exporters stumble over: formulas, front matter, pipes, quotes, block and inline marks, rare han, emoji of
// several code points, right-to-left text with its controls, zero-width characters, combining marks, tabs, line ends.
const TROUBLE = [
  "=cmd|'/C calc'!A0",
  '@SUM(1)',
  '+1',
  '-2',
  '---\ntitle: x\n---',
  '| a | b |',
  '"quoted", and, commas',
  "it's",
  '“引号”',
  '「引号」',
  '# heading',
  '> quote',
  '- item',
  '1. one',
  '```dataviewjs',
  '~~~',
  '<b onclick=x>',
  '<!--',
  '&lt;&amp;',
  '[a](javascript:x)',
  '![[x]]',
  '%%',
  '^id',
  '#tag',
  'a::b',
  '𬭎',
  '𫖯山区',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  'مرحبا بالعالم',
  '\u202eevil',
  '\u2067x',
  'a\u200bb',
  '\ufeff',
  'e\u0301',
  '\t',
  '\r\n',
  '\n\n',
  '\u2028',
  '\\',
  '{{x}}',
  '<% x %>',
  '；',
  ';',
  ' ',
  '  ',
];

const text = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...TROUBLE) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('').slice(0, maxLength).toWellFormed())
    .filter((made) => made !== '');

const name = text(100);

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const uuid = fc.uuid({ version: 4 });

const code: fc.Arbitrary<Code> = fc.record({
  id: uuid,
  names: fc.record({ en: name, zh: name }),
  color: fc.constantFrom(...(Object.keys(COLORS) as Code['color'][])),
  underline: fc.constantFrom(...UNDERLINES),
  definition: text(100),
  example: text(100),
  created: moment,
  modified: moment,
});

const article: fc.Arbitrary<Article> = fc.record(
  {
    id: uuid,
    url: fc.webUrl({ withQueryParameters: true }),
    addresses: fc.constant([]),
    title: text(200),
    authors: fc.array(fc.record({ name: text(50) }), { maxLength: 3 }),
    editors: fc.constant([]),
    source: text(50),
    site: text(50),
    kind: fc.constantFrom('newspaper', 'portal', 'government', 'other'),
    published: fc.constant({ text: '2026年5月18日', iso: '2026-05-18' }),
    lang: fc.constantFrom('zh-CN', 'en', 'ar', 'und'),
    dir: fc.constantFrom('ltr', 'rtl'),
    keywords: fc.array(text(20), { maxLength: 2 }),
    provenance: fc.constant({}),
    note: text(200),
    accessed: moment,
    created: moment,
    changed: moment,
  },
  {
    requiredKeys: [
      'id',
      'url',
      'addresses',
      'title',
      'authors',
      'editors',
      'kind',
      'lang',
      'dir',
      'keywords',
      'provenance',
      'note',
      'accessed',
      'created',
      'changed',
    ],
  },
);

const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

function revisionOf({ id }: Article): fc.Arbitrary<Revision> {
  return fc
    .record({ id: uuid, sha256, text: fc.array(text(300), { minLength: 1, maxLength: 4 }), created: moment })
    .map(({ text, ...rest }) => ({
      ...rest,
      articleId: id,
      html: '',
      text: text.join('\n'),
    }));
}

/** A passage of a revision that splits no surrogate pair, or of no revision at all. */
function annotationOf(revision: Revision, codes: Code[]): fc.Arbitrary<Annotation> {
  const points = [...revision.text];
  const passage = fc.tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: 40 })).map(([from, length]) => {
    const start = points.slice(0, from).join('').length;
    const exact = points.slice(from, from + length).join('');
    const end = start + exact.length;
    const quote = {
      exact,
      prefix: points.slice(Math.max(0, from - 8), from).join(''),
      suffix: points.slice(from + length, from + length + 8).join(''),
    };
    return { quote, position: { start, end } };
  });
  return fc
    .record({
      id: uuid,
      selector: passage,
      codes: fc.subarray(codes.map(({ id }) => id)),
      note: fc.oneof(fc.constant(''), text(200)),
      created: moment,
      deleted: fc.option(moment, { nil: undefined, freq: 5 }),
    })
    .map(({ selector, deleted, created, ...rest }) => ({
      ...rest,
      articleId: revision.articleId,
      target: { revision: revision.sha256, selector },
      origin: { by: 'hand' as const },
      created,
      modified: created,
      ...(deleted ? { deleted } : {}),
    }));
}

/** Any notebook: articles with one revision each, annotations of passages in them, some in the bin. */
export const anyNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    fc.uniqueArray(code, { maxLength: 4, selector: ({ id }) => id }),
    fc.uniqueArray(article, { minLength: 1, maxLength: 3, selector: ({ url }) => url }),
  )
  .chain(([codes, articles]) =>
    fc
      .tuple(...articles.map(revisionOf))
      .chain((revisions) =>
        fc
          .tuple(...revisions.map((revision) => fc.array(annotationOf(revision, codes), { maxLength: 4 })))
          .map((annotations) => ({ codes, articles, revisions, annotations: annotations.flat() })),
      ),
  );

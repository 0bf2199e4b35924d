import { codeName } from '@/utils/codebook/code-name';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { derivedGuid } from '@/utils/export/guid';
import { savedCopyLink } from '@/utils/export/links';
import { OWN_METADATA, OWN_TIMES } from '@/utils/export/own-facts';
import { codePointCounter, type Place, wholeGraphemes } from '@/utils/export/place';
import { type AnnotatedArticle, codeFinder, codeNames, readSlice, ruleOf } from '@/utils/export/read-notebook';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { coderNamer } from '@/utils/model/project';

/** Context taken from the text when a passage had to be widened, in UTF-16 units. */
const CONTEXT = 32;

export const CONTEXT_FILE = 'http://www.w3.org/ns/anno.jsonld';

const urn = (id: string) => `urn:uuid:${id}`;

/** The `source` of a target: the article's address, or a URN. */
const sourceOf = ({ id, url }: Article) => webAddress(url) ?? urn(id);

/** Why an article's text is not whole: a property of our own, since no vocabulary has a word for it. */
export const PARTIAL_PROPERTY = 'urn:x-pressmark:partial';

/**
 * Our own data as a JSON literal (JSON-LD 1.1, 4.2.2), since no vocabulary covers it. For an annotation: its creator,
 * the facts of a directive or official, and the state of its quote (`quoteState`). For the first target of an article:
 * all its metadata.
 */
export const FACTS_PROPERTY = 'urn:x-pressmark:facts';

const asLiteral = (facts: object): object => {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return said.length > 0 ? { [FACTS_PROPERTY]: { '@type': '@json', '@value': Object.fromEntries(said) } } : {};
};

/** Our own property with the names of a code's ancestors, root first; only on codes with a parent. */
export const ABOVE_PROPERTY = 'urn:x-pressmark:above';

const languageOf = (language: WriteOptions['language']) => (language.startsWith('zh') ? 'zh' : 'en');

export interface Writing {
  findCodes: (ids: string[]) => Code[];
  codebook: readonly Code[];
  /** The name of the person who made an annotation. */
  coderOf: (annotation: Annotation) => string | undefined;
  options: WriteOptions;
  counter: Counter;
}

function bodies({ note, codes }: Annotation, { findCodes, codebook, options: { language } }: Writing): object[] {
  const coded = findCodes(codes).flatMap((code) => {
    const above = codeNames(code, codebook, language).slice(0, -1);
    return [
      {
        type: 'SpecificResource',
        purpose: 'classifying',
        source: urn(code.id),
        ...(above.length > 0 ? { [ABOVE_PROPERTY]: { '@list': above } } : {}),
      },
      { type: 'TextualBody', purpose: 'tagging', value: codeName(code, language), language: languageOf(language) },
    ];
  });
  const words = note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/markdown' }] : [];
  return [...coded, ...words];
}

/** An article's metadata in Dublin Core terms, which the annotation context defines. */
export function aboutArticle(article: Article, { isWhole }: { isWhole: boolean }): object {
  const { title, authors, site, source, published, lang } = article;
  return {
    source: sourceOf(article),
    'dcterms:title': title,
    ...(authors.length > 0 ? { 'dc:creator': authors.map(({ name }) => name) } : {}),
    ...(site ? { 'dc:publisher': site } : {}),
    ...(source ? { 'dc:source': source } : {}),
    ...(published ? { 'dcterms:issued': published.iso } : {}),
    ...(lang !== 'und' ? { 'dc:language': lang } : {}),
    ...(article.partial ? { [PARTIAL_PROPERTY]: article.partial } : {}),
    ...(isWhole
      ? asLiteral(Object.fromEntries([...OWN_METADATA, ...OWN_TIMES].map((field) => [field, article[field]])))
      : {}),
  };
}

/** The selectors of a quote and of its position in code points; neither splits a visible character. */
function selectors({ target }: Annotation, place: Place | undefined, count: (offset: number) => number): object[] {
  const { quote } = target.selector;
  if (!place) return [{ type: 'TextQuoteSelector', ...quote }];
  const { text } = place.revision;
  const { start, end } = wholeGraphemes(text, place);
  const isWhole = start === place.start && end === place.end;
  const whole = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
  return [
    { type: 'TextQuoteSelector', ...(isWhole ? quote : whole) },
    { type: 'TextPositionSelector', start: count(start), end: count(end) },
  ];
}

const motivations = ({ note, codes }: Annotation) => {
  const found = [...(codes.length > 0 ? ['classifying'] : []), ...(note ? ['commenting'] : [])];
  return found.length > 0 ? found : ['highlighting'];
};

/** The note on a whole article: a target without a selector. */
function articleNote(article: Article, { version }: WriteOptions): object {
  return {
    id: urn(derivedGuid(article.id, 'note').toLowerCase()),
    type: 'Annotation',
    motivation: ['commenting'],
    created: article.created,
    modified: article.changed,
    generator: { type: 'Software', name: 'Pressmark', version },
    body: [{ type: 'TextualBody', purpose: 'commenting', value: article.note, format: 'text/markdown' }],
    target: { type: 'SpecificResource', ...aboutArticle(article, { isWhole: true }) },
  };
}

/**
 * Converts offsets in a text: to code points, as the standard requires, or not at all, as browsers count UTF-16 units.
 */
type Counter = (text: string) => (offset: number) => number;

const inUtf16: Counter = () => (offset) => offset;

/** An article's note and annotations as W3C annotations. */
export function* annotationItems(
  { article, annotations, places, standings }: AnnotatedArticle,
  writing: Writing,
): Generator<object> {
  const { options, counter } = writing;
  const hasNote = article.note?.trim() !== '';
  if (hasNote) yield articleNote(article, options);
  const counters = new Map<string, (offset: number) => number>();
  for (const [index, annotation] of annotations.entries()) {
    const { origin, directive, official } = annotation;
    const place = places.get(annotation.id);
    const text = place?.revision.text ?? '';
    const count = counters.get(text) ?? counter(text);
    counters.set(text, count);
    const sha256 = place?.revision.sha256 ?? annotation.target.revision;
    const [rule, coder] = [ruleOf(annotation), writing.coderOf(annotation)];
    const creators = [
      ...(rule ? [{ type: 'Software', name: rule }] : []),
      ...(coder ? [{ type: 'Person', name: coder }] : []),
    ];
    const saved = savedCopyLink(article, annotation, options);
    const cached = [...(sha256 ? [`urn:sha256:${sha256}`] : []), ...(saved ? [saved] : [])];
    yield {
      id: urn(annotation.id),
      type: 'Annotation',
      motivation: motivations(annotation),
      created: annotation.created,
      modified: annotation.modified,
      ...(creators.length > 0 ? { creator: creators.length === 1 ? creators[0] : creators } : {}),
      generator: { type: 'Software', name: 'Pressmark', version: options.version },
      ...asLiteral({
        ...(origin.by === 'hand' ? {} : { origin }),
        directive,
        official,
        quoteState: standings.get(annotation.id)?.state,
      }),
      body: bodies(annotation, writing),
      target: {
        type: 'SpecificResource',
        ...aboutArticle(article, { isWhole: index === 0 && !hasNote }),
        state: {
          type: 'TimeState',
          sourceDate: new Date(article.accessed).toISOString(),
          ...(cached.length > 0 ? { cached: cached.length === 1 ? cached[0] : cached } : {}),
        },
        selector: selectors(annotation, place, count),
      },
    };
  }
}

/**
 * W3C Web Annotations (JSON-LD) in a collection of one page, one annotation per line, with positions in code points as
 * the standard requires: https://www.w3.org/TR/annotation-model/
 */
export const webAnnotation = defineFormat({
  id: 'web-annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  passes: ({ codes, coders, options }) => {
    const coderOf = coderNamer(coders);
    const writing = { findCodes: codeFinder(codes), codebook: codes, coderOf, options, counter: codePointCounter };
    let total = 0;
    return [
      {
        over: 'slices',
        open: () => [
          '{\n"@context": "http://www.w3.org/ns/anno.jsonld",\n"id": "urn:x-pressmark:notebook",\n',
          '"type": "AnnotationCollection",\n"label": "Pressmark",\n',
          '"first": {\n"id": "urn:x-pressmark:notebook:1",\n"type": "AnnotationPage",\n"startIndex": 0,\n"items": [',
        ],
        *each(slice) {
          for (const annotation of annotationItems(readSlice(slice), writing))
            yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotation)}`;
        },
        close: () => [`\n]\n},\n"total": ${total}\n}\n`],
      },
    ];
  },
});

/**
 * The same annotations as a list for Recogito and other programs that count like browsers: positions are in UTF-16
 * units, which differ from the standard's after rare characters (𬭎) and emoji. Notes on whole articles have no passage
 * to be displayed at, and are left out.
 */
export const recogito = defineFormat({
  id: 'recogito',
  extension: 'json',
  program: 'recogito',
  mediaType: 'application/json',
  passes: ({ codes, coders, options }) => {
    const coderOf = coderNamer(coders);
    const writing = { findCodes: codeFinder(codes), codebook: codes, coderOf, options, counter: inUtf16 };
    let total = 0;
    return [
      {
        over: 'slices',
        open: () => ['['],
        *each(slice) {
          const annotated = readSlice(slice);
          const silent = { ...annotated, article: { ...annotated.article, note: '' } };
          for (const annotation of annotationItems(silent, writing))
            yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify({ '@context': CONTEXT_FILE, ...annotation })}`;
        },
        close: () => ['\n]\n'],
      },
    ];
  },
});

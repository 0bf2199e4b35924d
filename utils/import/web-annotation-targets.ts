import { FACTS_PROPERTY, PARTIAL_PROPERTY } from '@/utils/export/formats/web-annotation';
import { partialMetadata } from './imported-records';
import { has, TITLES, wordsUnder } from './json-ld';
import { asList, asText, type Loose, loose } from './loose';
import { ownArticleFacts } from './own-facts';
import { writtenDay } from './parse-time';

export type ArticleFacts = ReturnType<typeof ownArticleFacts>;

export interface Passage {
  source: string;
  title: string;
  /** What it says of the article, in Dublin Core or in words of our own. */
  article: ArticleFacts;
  quote?: { exact: string; prefix: string; suffix: string };
  /** Types of selectors that say where it is without its words. */
  wordless: string[];
}

export function readTarget(value: unknown): Passage | undefined {
  const target = loose(value);
  const from = target?.source ?? (target?.selector ? undefined : (target?.id ?? target?.['@id']));
  const about = loose(from);
  const source = asText(typeof value === 'string' ? value : about ? (about.id ?? about['@id']) : from);
  if (!source) return undefined;
  const said = [about, target].filter((node) => node !== undefined);
  const title = said.map((node) => wordsUnder(node, TITLES.slice(0, -1))).find((one) => one !== '') ?? '';
  const quote = findQuote(target?.selector);
  const wordless = quote
    ? []
    : asList(target?.selector).map((one) => asText(loose(one)?.type ?? loose(one)?.['@type']));
  return { source, title, article: factsOf(said), wordless, ...(quote ? { quote } : {}) };
}

/** A JSON literal of ours: https://www.w3.org/TR/json-ld11/#json-literals. Undefined where a node has none. */
export const literalOf = (node: Loose | undefined): Loose | undefined =>
  loose(loose(node?.[FACTS_PROPERTY])?.['@value']);

const terms = (name: string): string[] => [`dc:${name}`, `dcterms:${name}`, `schema:${name}`];

/** What nodes say of the article they are about; what our own file says of it in whole counts for more. */
function factsOf(nodes: readonly Loose[]): ArticleFacts {
  const words = (...names: string[]) =>
    nodes.map((node) => wordsUnder(node, names.flatMap(terms))).find((one) => one !== '') ?? '';
  const names = nodes.flatMap((node) =>
    terms('creator').flatMap((term) =>
      asList(node[term]).map((one) => asText(one) || wordsUnder(loose(one), ['name', 'foaf:name', '@value'])),
    ),
  );
  const authors = names.filter((name) => name !== '' && !/^[a-z][\w+.-]*:\S+$/i.test(name)).map((name) => ({ name }));
  const [published, site, source, lang] = [
    words('issued', 'date', 'datePublished'),
    words('publisher'),
    words('source'),
    words('language'),
  ];
  const isWords = (value: string) => value !== '' && !/^https?:/i.test(value);
  const iso = /^\d{4}-\d\d-\d\d/.test(published) ? published : (writtenDay(published) ?? '');
  const facts = nodes.map((node) => ownArticleFacts(literalOf(node)));
  return {
    metadata: {
      ...(authors.length > 0 ? { authors } : {}),
      ...(isWords(site) ? { site } : {}),
      ...(isWords(source) ? { source } : {}),
      ...(iso ? { published: { text: published, iso } } : {}),
      ...(lang ? { lang } : {}),
      ...Object.assign({}, ...nodes.map((node) => partialMetadata(asText(node[PARTIAL_PROPERTY])))),
      ...Object.assign({}, ...facts.map(({ metadata }) => metadata)),
    },
    own: Object.assign({}, ...facts.map(({ own }) => own)),
  };
}

/** The first text quote among selectors, those refining others included. */
function findQuote(selectors: unknown): Passage['quote'] {
  for (const one of asList(selectors)) {
    const selector = loose(one);
    if (!selector) continue;
    if (has(selector.type ?? selector['@type'], 'TextQuoteSelector') && asText(selector.exact)) {
      return { exact: asText(selector.exact), prefix: asText(selector.prefix), suffix: asText(selector.suffix) };
    }
    const finer = findQuote(selector.refinedBy);
    if (finer) return finer;
  }
  return undefined;
}

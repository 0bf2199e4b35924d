import { FACTS_PROPERTY, PARTIAL_PROPERTY } from '@/utils/export/formats/web-annotation';
import { partialMetadata } from './imported-records';
import { has, TITLES, wordsUnder } from './json-ld';
import { languageTag } from './language-tag';
import { asList, asText, type Loose, loose } from './loose';
import { ownArticleFacts } from './own-facts';
import { writtenDay } from './parse-time';

export type ArticleFacts = ReturnType<typeof ownArticleFacts>;

export interface Passage {
  source: string;
  title: string;
  /** Metadata of the article in Dublin Core or in our own terms. */
  article: ArticleFacts;
  quote?: { exact: string; prefix: string; suffix: string };
  /** Types of selectors that say where it is without its words. */
  wordless: string[];
  /** Unreadable metadata, by their Dublin Core names. */
  unread: string[];
}

/** The passage that a target of a W3C annotation names; undefined where it names no source. */
export function readTarget(value: unknown): Passage | undefined {
  const target = loose(value);
  const from = target?.source ?? (target?.selector ? undefined : (target?.id ?? target?.['@id']));
  const about = loose(from);
  const source = asText(typeof value === 'string' ? value : about ? (about.id ?? about['@id']) : from);
  if (!source) return undefined;
  const said = [about, target].filter((node) => node !== undefined);
  const title = said.map((node) => wordsUnder(node, TITLES.slice(0, -1))).find((one) => one !== '') ?? '';
  const quote = findQuote(target?.selector) ?? fragmentQuote(source);
  const wordless = quote
    ? []
    : asList(target?.selector).map((one) => asText(loose(one)?.type ?? loose(one)?.['@type']));
  const { unread, ...article } = factsOf(said);
  return { source, title, article, unread, wordless, ...(quote ? { quote } : {}) };
}

/** A JSON literal of ours: https://www.w3.org/TR/json-ld11/#json-literals. Undefined where a node has none. */
export const literalOf = (node: Loose | undefined): Loose | undefined =>
  loose(loose(node?.[FACTS_PROPERTY])?.['@value']);

const terms = (name: string): string[] => [`dc:${name}`, `dcterms:${name}`, `schema:${name}`];

/** Day, hour and zone as ISO 8601 and its relatives have them: `2026-05-18 08:00`, `2026-05-18T08:00:00+0800`. */
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:(Z)|([+-]\d\d):?(\d\d)?)?$/i;

/** A publication date in the form of `PageDate`, with its precision; undefined when it is not a date. */
function pageDay(written: string): string | undefined {
  const day = writtenDay(written);
  const [, , clock, z, hours, minutes = '00'] = MOMENT.exec(written.trim()) ?? [];
  if (!day || !clock) return day;
  return `${day}T${clock}${z ? 'Z' : hours ? `${hours}:${minutes}` : ''}`;
}

/** Metadata of the article in these nodes; our own file's complete metadata take precedence. */
function factsOf(nodes: readonly Loose[]): ArticleFacts & { unread: string[] } {
  const words = (...names: string[]) =>
    nodes.map((node) => wordsUnder(node, names.flatMap(terms))).find((one) => one !== '') ?? '';
  const names = nodes.flatMap((node) =>
    terms('creator').flatMap((term) =>
      asList(node[term]).map((one) => asText(one) || wordsUnder(loose(one), ['name', 'foaf:name', '@value'])),
    ),
  );
  const authors = names.filter((name) => name !== '' && !/^[a-z][\w+.-]*:\S+$/i.test(name)).map((name) => ({ name }));
  const [published, site, source, language] = [
    words('issued', 'date', 'datePublished'),
    words('publisher'),
    words('source'),
    words('language'),
  ];
  // An identifier is not a name: urn:isbn:0306406152, https://…
  const isWords = (value: string) => value !== '' && !/^(?:[a-z][a-z\d+.-]*|DOI|ISBN|URN|HTTPS?):\S+$/.test(value);
  const iso = pageDay(published);
  const lang = languageTag(language);
  const unread = [
    ...(published && !iso ? ['issued'] : []),
    ...(language && !lang ? ['language'] : []),
    ...(source && !isWords(source) ? ['source'] : []),
  ];
  const facts = nodes.map((node) => ownArticleFacts(literalOf(node)));
  return {
    unread,
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
    const [exact = '', prefix = '', suffix = ''] = ['exact', 'prefix', 'suffix'].map((name) =>
      wordsUnder(selector, [name]),
    );
    if (has(selector.type ?? selector['@type'], 'TextQuoteSelector') && exact) return { exact, prefix, suffix };
    const inFragment = has(selector.type, 'FragmentSelector') && fragmentQuote(`#${asText(selector.value)}`);
    if (inFragment) return inFragment;
    const finer = findQuote([...asList(selector.refinedBy), ...asList(selector.items), ...asList(selector.item)]);
    if (finer) return finer;
  }
  return undefined;
}

/**
 * The quote in a link to a passage: `#:~:text=prefix-,words,-suffix`. Undefined when it names only the beginning and
 * end of a passage. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
function fragmentQuote(address: string): Passage['quote'] {
  const [, written] = /#.*:~:text=([^&]*)/.exec(address) ?? [];
  const terms = (written ?? '').split(',').map(decoded);
  const prefix = written?.includes('-,') ? (terms.shift() ?? '').slice(0, -1) : '';
  const suffix = written?.includes(',-') ? (terms.pop() ?? '').slice(1) : '';
  const [exact, ...more] = terms;
  return exact && more.length === 0 ? { exact, prefix, suffix } : undefined;
}

function decoded(term: string): string {
  try {
    return decodeURIComponent(term);
  } catch {
    return term;
  }
}

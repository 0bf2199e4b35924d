import { PARTIAL_PROPERTY } from '@/utils/export/formats/web-annotation';
import { Foreign } from './foreign';
import { type Decoded, type ImportFormat, refuse } from './import-format';
import { asList, asText, type Loose, loose } from './loose';
import { partialMetadata } from './partial';
import { localAddress } from './plain-text';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const has = (value: unknown, wanted: string): boolean => asList(value).some((one) => one === wanted);

/** The annotations of a file: one, a list, a page, or a collection with its pages inside. */
function annotationsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  const node = loose(value);
  if (!node) return [];
  if (has(node.type ?? node['@type'], 'Annotation') || has(node.type ?? node['@type'], 'oa:Annotation')) return [node];
  return [...asList(node['@graph']), ...asList(node.items), ...asList(node.first)].flatMap(annotationsIn);
}

const isJsonLd = (file: Decoded): boolean => {
  if (file.kind !== 'json') return false;
  const [first] = asList(file.value);
  const node = loose(first);
  return (
    node !== undefined && (JSON.stringify(node['@context'] ?? '').includes(CONTEXT) || annotationsIn(node).length > 0)
  );
};

/** What bodies say, by purpose. A body without one is a comment, as the model's section 3.3.5 has it. */
function readBodies(node: Loose): { codes: Tag[]; notes: string[] } {
  const codes: Tag[] = [];
  const notes: string[] = [];
  // A concept is named by the tag that follows it.
  let concept: string | undefined;
  const bodies = [...asList(node.body), ...(asText(node.bodyValue) ? [node.bodyValue] : [])];
  for (const one of bodies) {
    const body = loose(one);
    const words = typeof one === 'string' ? one : asText(body?.value ?? body?.['rdf:value'] ?? body?.chars);
    const named = asText(body?.source);
    if (body && named.startsWith('urn:uuid:') && has(body.purpose, 'classifying')) concept = named;
    // An address alone (an image, a concept's IRI) says nothing a reader could read.
    if (!words || (typeof one === 'string' && one !== node.bodyValue)) continue;
    const purpose = body?.purpose ?? (has(node.motivation, 'tagging') ? 'tagging' : 'commenting');
    if (has(purpose, 'tagging') || has(purpose, 'classifying')) {
      codes.push({ name: words, key: concept });
      concept = undefined;
    } else notes.push(words);
  }
  return { codes, notes };
}

interface Tag {
  name: string;
  key: string | undefined;
}

interface Passage {
  source: string;
  title: string;
  /** Why the text is not whole, in our own words; empty where nothing is said. */
  partial: string;
  quote?: { exact: string; prefix: string; suffix: string };
}

function readTarget(value: unknown): Passage | undefined {
  const target = loose(value);
  const from = target?.source ?? (target?.selector ? undefined : (target?.id ?? target?.['@id']));
  const about = loose(from);
  const source = asText(typeof value === 'string' ? value : about ? (about.id ?? about['@id']) : from);
  if (!source) return undefined;
  const title =
    ['title', 'dc:title', 'dcterms:title']
      .map((key) => asText(about?.[key]) || asText(target?.[key]))
      .find((one) => one) ?? '';
  const quote = findQuote(target?.selector);
  return { source, title, partial: asText(target?.[PARTIAL_PROPERTY]), ...(quote ? { quote } : {}) };
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

/** An article that has no address anyone could open keeps the name it is given. */
function addArticle(foreign: Foreign, { source, title, partial }: Passage, note: string): string {
  const known = { title, note, ...partialMetadata(partial) };
  if (/^(https?|file):/i.test(source)) return foreign.article(source, known);
  return foreign.article(localAddress(source), { ...known, name: source });
}

function readAnnotation(foreign: Foreign, node: Loose, place: number): void {
  const name = asText(node.id ?? node['@id']) || `#${place}`;
  const target = asList(node.target)
    .map(readTarget)
    .find((one) => one);
  if (!target) {
    foreign.refuse('annotations', name, 'no-article');
    return;
  }
  const { codes, notes } = readBodies(node);
  const note = notes.join('\n\n');
  if (!target.quote) {
    // Said of the whole page.
    if (note === '') {
      foreign.refuse('annotations', name, 'no-quote');
      return;
    }
    addArticle(foreign, target, note);
    return;
  }
  const created = foreign.instant(node.created ?? node['dcterms:created']);
  foreign.annotations.push({
    key: name.startsWith('#') ? `${target.source}\n${target.quote.prefix}\n${target.quote.exact}\n${note}` : name,
    article: addArticle(foreign, target, ''),
    quote: target.quote,
    note,
    codes: codes.map(({ name: tag, key }) => foreign.code(tag, {}, key)),
    created,
    modified: node.modified === undefined ? created : foreign.instant(node.modified),
  });
}

/**
 * W3C Web Annotations as JSON-LD, ours and others': https://www.w3.org/TR/annotation-model/. Positions are left behind:
 * they count code points of a text that is not in the file, and the quote finds the passage.
 */
export const webAnnotation: ImportFormat = {
  id: 'web-annotation',
  recognizes: isJsonLd,
  async read(file, { now }) {
    if (file.kind !== 'json') return refuse('not-json');
    const nodes = annotationsIn(file.value);
    if (nodes.length === 0) return refuse('nothing-readable', 'no node of type Annotation');
    const foreign = new Foreign(now);
    for (const [index, node] of nodes.entries()) readAnnotation(foreign, node as Loose, index + 1);
    return foreign.finish('web-annotation', { annotations: ['codes', 'note'], articles: [], codes: [], revisions: [] });
  },
};

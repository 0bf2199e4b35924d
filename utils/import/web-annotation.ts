import { ABOVE_PROPERTY, PARTIAL_PROPERTY } from '@/utils/export/formats/web-annotation';
import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords, partialMetadata } from './imported-records';
import { joinNotes } from './join-places';
import { createPause } from './json-stream';
import { asList, asText, type Loose, loose } from './loose';
import { isMarkup, markupText } from './markup-text';
import { parseTime } from './parse-time';
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

interface Bodies {
  codes: Tag[];
  notes: string[];
}

interface Tag {
  name: string;
  key: string | undefined;
  /** Names of what it stands under, root first, where our own file tells them. */
  above: string[];
}

/** What bodies say, by purpose. A body without one is a comment, as the model's section 3.3.5 has it. */
async function readBodies(node: Loose, records: ImportedRecords, context: ReadContext): Promise<Bodies> {
  const codes: Tag[] = [];
  const notes: string[] = [];
  // A concept is named by the tag that follows it.
  let concept: string | undefined;
  let above: string[] = [];
  const bodies = [...asList(node.body), ...(asText(node.bodyValue) ? [node.bodyValue] : [])];
  for (const one of bodies) {
    const body = loose(one);
    const words = typeof one === 'string' ? one : asText(body?.value ?? body?.['rdf:value'] ?? body?.chars);
    const named = asText(body?.source);
    const purpose = body?.purpose ?? (has(node.motivation, 'tagging') ? 'tagging' : 'commenting');
    if (body && named.startsWith('urn:uuid:') && has(body.purpose, 'classifying')) {
      concept = named;
      const list = body[ABOVE_PROPERTY];
      above = asList(loose(list)?.['@list'] ?? list)
        .map(asText)
        .filter((name) => name !== '');
    }
    if (typeof one === 'string' && one !== node.bodyValue) records.leaveOut('body (address)');
    // An address alone (an image, a concept's IRI) says nothing a reader could read.
    else if (!words) {
      if (concept === undefined || named !== concept) records.leaveOut(`body (${asText(body?.type) || 'address'})`);
    } else if (has(purpose, 'tagging') || has(purpose, 'classifying')) {
      codes.push({ name: words, key: concept, above: concept ? above : [] });
      concept = undefined;
    } else notes.push(await noteOf(words, body, context));
  }
  return { codes, notes };
}

/** A comment as Markdown, the notes' own language. */
async function noteOf(words: string, body: Loose | undefined, { parseMarkup }: ReadContext): Promise<string> {
  if (!has(body?.format ?? body?.['dc:format'], 'text/html') || !isMarkup(words)) return words;
  const page = await parseMarkup(words, 'text/html');
  return page ? markupText(page.body, { markdown: true }) : words;
}

interface Passage {
  source: string;
  title: string;
  /** Why the text is not whole, in our own words; empty where nothing is said. */
  partial: string;
  quote?: { exact: string; prefix: string; suffix: string };
  /** Types of selectors that say where it is without its words. */
  wordless: string[];
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
  const wordless = quote
    ? []
    : asList(target?.selector).map((one) => asText(loose(one)?.type ?? loose(one)?.['@type']));
  return { source, title, partial: asText(target?.[PARTIAL_PROPERTY]), wordless, ...(quote ? { quote } : {}) };
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
function addArticle(records: ImportedRecords, { source, title, partial }: Passage, note: string): string {
  const known = { title, note, metadata: partialMetadata(partial) };
  if (/^(https?|file):/i.test(source)) return records.article(source, known);
  return records.article(localAddress(source), { ...known, name: source });
}

const nameOf = (node: Loose): string => asText(node.id ?? node['@id']);

/** The id of the annotation that one answers; undefined where it is about a page. */
function answeredBy(node: Loose, names: ReadonlySet<string>): string | undefined {
  const targets = asList(node.target).map((target) =>
    typeof target === 'string' ? target : asText(loose(target)?.source ?? loose(target)?.id ?? loose(target)?.['@id']),
  );
  return targets.find((target) => names.has(target)) ?? (has(node.motivation, 'replying') ? targets[0] : undefined);
}

/** The first annotation of a thread: replies to replies stand under it too. */
function rootOf(name: string, answers: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = name;
  for (let next = answers.get(at); next !== undefined && !seen.has(at); next = answers.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

interface Read {
  node: Loose;
  /** How a reader may call it: its id, or its place in the file. */
  name: string;
  bodies: Bodies;
  /** What was said under it. */
  replies: string[];
}

function addAnnotation(records: ImportedRecords, { node, name, bodies, replies }: Read): void {
  const targets = asList(node.target).flatMap((target) => readTarget(target) ?? []);
  if (targets.length === 0) {
    records.refuse('annotations', name, 'no-article');
    return;
  }
  const note = joinNotes(...bodies.notes, ...replies);
  const codes = () =>
    bodies.codes.map(({ name: tag, key, above }) =>
      key ? records.codeAt([...above, tag], {}, key) : records.code(tag),
    );
  for (const [index, target] of targets.entries()) {
    if (!target.quote) {
      // Said of the whole page, or of a place in it that has no words in the file.
      for (const type of target.wordless) records.leaveOut(`selector (${type || 'address'})`);
      if (note === '') records.refuse('annotations', name, 'no-quote');
      else addArticle(records, target, note);
      records.leaveOut('body (tagging)', bodies.codes.length);
      continue;
    }
    const key = name.startsWith('#')
      ? `${target.source}\n${target.quote.prefix}\n${target.quote.exact}\n${note}`
      : name;
    records.annotations.push({
      // One body on several passages is as many annotations: each of ours has one.
      key: index === 0 ? key : `${key}\n#${index + 1}`,
      article: addArticle(records, target, ''),
      quote: target.quote,
      note,
      codes: codes(),
      created: parseTime(node.created ?? node['dcterms:created']),
      modified: parseTime(node.modified ?? node['dcterms:modified']),
    });
  }
}

/**
 * W3C Web Annotations as JSON-LD, ours and others': https://www.w3.org/TR/annotation-model/. Positions are left behind:
 * they count code points of a text that is not in the file, and the quote finds the passage.
 */
export const webAnnotation: ImportFormat = {
  id: 'web-annotation',
  recognizes: isJsonLd,
  async read(file, context) {
    if (file.kind !== 'json') return refuse('not-json');
    const nodes = annotationsIn(file.value) as Loose[];
    if (nodes.length === 0) return refuse('nothing-readable', 'no node of type Annotation');
    const records = new ImportedRecords(context.now);
    const names = new Set(nodes.map(nameOf).filter((name) => name !== ''));
    const answers = new Map(
      nodes.flatMap((node) => {
        const answered = answeredBy(node, names);
        return answered === undefined ? [] : [[nameOf(node), answered] as const];
      }),
    );
    const read = new Map<string, Read>();
    const replies: { name: string; bodies: Bodies }[] = [];
    const pause = createPause();
    for (const [index, node] of nodes.entries()) {
      const name = nameOf(node) || `#${index + 1}`;
      const bodies = await readBodies(node, records, context);
      if (answeredBy(node, names) === undefined) {
        read.set(read.has(name) ? `#${index + 1}` : name, { node, name, bodies, replies: [] });
        await pause();
        continue;
      }
      replies.push({ name, bodies });
    }
    for (const { name, bodies } of replies) {
      const root = read.get(rootOf(name, answers));
      if (!root) records.refuse('annotations', name, 'no-parent');
      for (const note of root ? bodies.notes : []) root?.replies.push(note);
      records.leaveOut('body (tagging)', root ? bodies.codes.length : 0);
    }
    for (const one of read.values()) addAnnotation(records, one);
    return records.finish('web-annotation', {
      annotations: ['codes', 'note'],
      articles: ['note'],
      codes: [],
      revisions: [],
    });
  },
};

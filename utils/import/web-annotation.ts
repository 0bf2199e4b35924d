import { ABOVE_PROPERTY, PARTIAL_PROPERTY } from '@/utils/export/formats/web-annotation';
import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords, partialMetadata } from './imported-records';
import { joinNotes } from './join-places';
import { createPause } from './json-stream';
import { asList, asText, type Loose, loose } from './loose';
import { isMarkup, markupText } from './markup-text';
import { parseTime } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const has = (value: unknown, wanted: string): boolean => asList(value).some((one) => one === wanted);

/** What the lists around an annotation say of the thing it is about. */
interface Whole {
  /** What it is called; empty where nothing is said. */
  name: string;
  title: string;
}

interface Found {
  node: Loose;
  whole: Whole;
}

const NOTHING: Whole = { name: '', title: '' };

const IDENTIFIERS = ['dc:identifier', 'dcterms:identifier', 'identifier', 'id', '@id'];
const TITLES = ['dc:title', 'dcterms:title', 'title', 'name'];

/** The first words under one of these names, in whatever list or object they stand. */
function wordsUnder(node: Loose | undefined, names: readonly string[]): string {
  const words = (value: unknown): string =>
    asList(value)
      .map((one) => asText(one) || asText(loose(one)?.['@value'] ?? loose(one)?.value))
      .find((one) => one !== '') ?? '';
  return names.map((name) => words(node?.[name])).find((one) => one !== '') ?? '';
}

/** What a list says of the whole: the thing it names as its subject, else the outermost list's own id. */
function wholeOf(node: Loose, around: Whole): Whole {
  const [subject] = asList(node.about);
  const about = loose(subject);
  const title = wordsUnder(about, TITLES) || around.title;
  const named = asText(subject) || wordsUnder(about, IDENTIFIERS) || wordsUnder(about, TITLES);
  const [above] = asList(node.partOf);
  const id = asText(above) || wordsUnder(loose(above), ['id', '@id']) || wordsUnder(node, ['id', '@id']);
  return { name: named || around.name || id, title };
}

/** The annotations of a file: one, a list, a page, or a collection or set with its pages inside. */
function annotationsIn(value: unknown, around: Whole = NOTHING): Found[] {
  if (Array.isArray(value)) return value.flatMap((one) => annotationsIn(one, around));
  const node = loose(value);
  if (!node) return [];
  if (has(node.type ?? node['@type'], 'Annotation') || has(node.type ?? node['@type'], 'oa:Annotation'))
    return [{ node, whole: around }];
  const whole = wholeOf(node, around);
  return [...asList(node['@graph']), ...asList(node.items), ...asList(node.first)].flatMap((one) =>
    annotationsIn(one, whole),
  );
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

/** Fields of a body that are read, or say only how its words are written. */
const READ_OF_BODY = new Set([
  ...['type', '@type', 'id', '@id', 'value', 'rdf:value', 'chars', 'purpose', 'source', 'tag', '@context'],
  ...['format', 'dc:format', 'language', 'dc:language', 'textDirection', 'processingLanguage', ABOVE_PROPERTY],
]);

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
    // Thorium has a tag beside the words.
    for (const tag of asList(body?.tag).map(asText))
      if (tag.trim()) codes.push({ name: tag, key: undefined, above: [] });
    for (const field of Object.keys(body ?? {})) if (!READ_OF_BODY.has(field)) records.leaveOut(`body.${field}`);
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
      const isSaid =
        asList(body?.tag).some((tag) => asText(tag).trim()) || (concept !== undefined && named === concept);
      if (!isSaid) records.leaveOut(`body (${asText(body?.type) || 'address'})`);
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

/** The server of an address; empty where it is no address of the web. */
const serverOf = (address: string): string =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : '';

/**
 * An article that has no address anyone could open keeps the name it is given. A name within something else, as a chapter's
 * within a book, is only told apart from others by that: what the lists around it name, the server of the annotation, the file.
 */
function addArticle(
  records: ImportedRecords,
  { source, title, partial }: Passage,
  note: string,
  { node, whole, fileName = '' }: Pick<Read, 'node' | 'whole'> & { fileName?: string | undefined },
): string {
  const known = { title: title || whole.title, note, metadata: partialMetadata(partial) };
  if (/^(https?|file):/i.test(source)) return records.article(source, known);
  const isWithin = !/^[a-z][\w+.-]*:/i.test(source);
  const name = isWithin ? qualifiedName(whole.name || serverOf(nameOf(node)) || fileName, source) : source;
  return records.article(localAddress(name), { ...known, name });
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
  whole: Whole;
  /** How a reader may call it: its id, or its place in the file. */
  name: string;
  bodies: Bodies;
  /** What was said under it. */
  replies: string[];
}

function addAnnotation(records: ImportedRecords, read: Read, fileName: string | undefined): void {
  const { node, whole, name, bodies, replies } = read;
  const within = { node, whole, fileName };
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
      else addArticle(records, target, note, within);
      records.leaveOut('body (tagging)', bodies.codes.length);
      continue;
    }
    const key = name.startsWith('#')
      ? `${within.whole.name ? `${within.whole.name}\n` : ''}${target.source}\n${target.quote.prefix}\n${target.quote.exact}\n${note}`
      : name;
    records.annotations.push({
      // One body on several passages is as many annotations: each of ours has one.
      key: index === 0 ? key : `${key}\n#${index + 1}`,
      article: addArticle(records, target, '', within),
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
    const found = annotationsIn(file.value);
    const nodes = found.map(({ node }) => node);
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
    const replies: { name: string; bodies: Bodies; by: string }[] = [];
    const pause = createPause();
    for (const [index, { node, whole }] of found.entries()) {
      const name = nameOf(node) || `#${index + 1}`;
      const bodies = await readBodies(node, records, context);
      // Who wrote it is not kept; a rule of ours is no person.
      if (asList(node.creator).some((one) => !has(loose(one)?.type, 'Software'))) records.leaveOut('creator');
      if (answeredBy(node, names) === undefined) {
        read.set(read.has(name) ? `#${index + 1}` : name, { node, whole, name, bodies, replies: [] });
        await pause();
        continue;
      }
      const [by = ''] = asList(node.creator).map((one) =>
        asText(loose(one)?.name ?? loose(one)?.nickname ?? loose(one)?.id ?? one),
      );
      replies.push({ name, bodies, by });
    }
    for (const { name, bodies, by } of replies) {
      const root = read.get(rootOf(name, answers));
      if (!root) records.refuse('annotations', name, 'no-parent');
      // Another's words among the reader's say whose they are.
      for (const note of root ? bodies.notes : []) root?.replies.push(by === '' ? note : `${by}: ${note}`);
      records.leaveOut('body (tagging)', root ? bodies.codes.length : 0);
    }
    for (const one of read.values()) addAnnotation(records, one, context.fileName);
    return records.finish('web-annotation', {
      annotations: ['codes', 'note'],
      articles: ['note'],
      codes: [],
      revisions: [],
    });
  },
};

import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { has, IDENTIFIERS, membersOf, TITLES, wordsUnder } from './json-ld';
import { createPause } from './json-stream';
import { asList, asText, type Loose, loose } from './loose';
import { asWebAnnotation } from './open-annotation';
import { ownAnnotationFacts, TOLD_OF_PASSAGES } from './own-facts';
import { parseTime } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';
import { type Bodies, readBodies } from './web-annotation-bodies';
import { type ArticleFacts, literalOf, type Passage, readTarget } from './web-annotation-targets';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What the enclosing lists say about the thing annotated. */
interface Whole {
  /** Its name; empty when unknown. */
  name: string;
  title: string;
}

interface Found {
  node: Loose;
  whole: Whole;
}

const NOTHING: Whole = { name: '', title: '' };

/** A list's subject, or else the outermost list's id. */
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
  if (asList(node.type ?? node['@type']).some((type) => /(?:^|oa[:#])Annotation$/.test(asText(type))))
    return [{ node: asWebAnnotation(node), whole: around }];
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

/** The origin of an address; empty when it is not a web address. */
const serverOf = (address: string): string =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : '';

/**
 * An article without a usable address keeps its given name. If it is part of something else, as a chapter of a book, it
 * is distinguished by the enclosing lists' subject, the annotation's server, or the file.
 */
function addArticle(
  records: ImportedRecords,
  { source, title, article }: Passage,
  note: string,
  { node, whole, fileName = '', owners }: Pick<Read, 'node' | 'whole'> & Around,
): string {
  // In a file of ours only one annotation has the article's complete metadata.
  const isWhole = Object.keys(article.own).length > 0;
  if (isWhole) owners.set(source, article);
  const known = { title: title || whole.title, note, ...(isWhole ? article : (owners.get(source) ?? article)) };
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

/** The first annotation of a thread, which also gets replies to replies. */
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
  /** The replies to it. */
  replies: string[];
}

/** State shared between annotations while reading. */
interface Around {
  fileName?: string | undefined;
  /** For each source, the article's complete metadata once read. */
  owners: Map<string, ArticleFacts>;
}

function addAnnotation(records: ImportedRecords, read: Read, around: Around): void {
  const { node, whole, name, bodies, replies } = read;
  const within = { node, whole, ...around };
  const written = membersOf(node.target, {
    isPreferred: (target) => readTarget(target)?.quote !== undefined,
    tellOther: (set) => records.leaveOut(`target (${set})`),
  });
  const targets = written.flatMap((target) => readTarget(target) ?? []);
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
    for (const name of target.unread) records.leaveOut(`dcterms:${name}`);
    if (!target.quote) {
      // About the whole page, or about a place without text in the file.
      for (const type of target.wordless) records.leaveOut(`selector (${type || 'address'})`);
      // A note about, say, a region of a picture is attached to the text that it is also about.
      if (target.wordless.length > 0 && targets.some(({ quote }) => quote)) continue;
      if (note === '') records.refuse('annotations', name, 'no-quote');
      else addArticle(records, target, note, within);
      records.leaveOut('body (tagging)', bodies.codes.length);
      continue;
    }
    const key = name.startsWith('#')
      ? `${within.whole.name ? `${within.whole.name}\n` : ''}${target.source}\n${target.quote.prefix}\n${target.quote.exact}\n${note}`
      : name;
    records.annotations.push({
      // One body on several passages gives several annotations, because each of ours has one passage.
      key: index === 0 ? key : `${key}\n#${index + 1}`,
      article: addArticle(records, target, '', within),
      quote: target.quote,
      note,
      codes: codes(),
      created: parseTime(node.created ?? node['dcterms:created']),
      modified: parseTime(node.modified ?? node['dcterms:modified']),
      facts: ownAnnotationFacts(literalOf(node)),
    });
  }
}

/** Adds the annotations of a value of JSON-LD; false where it has none. */
export async function addAnnotations(records: ImportedRecords, value: unknown, context: ReadContext): Promise<boolean> {
  const found = annotationsIn(value);
  const nodes = found.map(({ node }) => node);
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
    // The author is not stored; a rule of ours is not a person.
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
  const around = { fileName: context.fileName, owners: new Map<string, ArticleFacts>() };
  for (const one of read.values()) addAnnotation(records, one, around);
  return nodes.length > 0;
}

/**
 * W3C Web Annotations as JSON-LD, ours and others': https://www.w3.org/TR/annotation-model/, and Open Annotation, which
 * they come from. Positions are left behind: they count code points of a text that is not in the file, and the quote finds the passage.
 */
export const webAnnotation: ImportFormat = {
  id: 'web-annotation',
  recognizes: isJsonLd,
  async read(file, context) {
    if (file.kind !== 'json') return refuse('not-json');
    const records = new ImportedRecords(context.now);
    const hasAny = await addAnnotations(records, file.value, context);
    return hasAny
      ? records.finish('web-annotation', TOLD_OF_PASSAGES, { tellsWhole: true })
      : refuse('nothing-readable', 'no node of type Annotation');
  },
};

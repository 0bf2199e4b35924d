import { type Decoded, type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asList, asText, type Loose, loose, looseList } from './loose';
import { parseTime } from './parse-time';
import { localAddress } from './plain-text';

/** The annotations of the client's JSON export or of a search response; undefined for other files. */
function annotationsIn(file: Decoded): readonly unknown[] | undefined {
  const root = file.kind === 'json' ? loose(file.value) : undefined;
  const list = root?.annotations ?? root?.rows;
  if (!Array.isArray(list)) return undefined;
  const first = loose(list[0]);
  return first === undefined || ('uri' in first && 'target' in first) ? list : undefined;
}

const quotesOf = (annotation: Loose): Loose[] =>
  asList(annotation.target).flatMap((target) =>
    looseList(asList(loose(target)?.selector))
      .filter((selector) => selector.type === 'TextQuoteSelector' && asText(selector.exact))
      .slice(0, 1),
  );

/** Replies under the annotation they answer, in the order of the file; those to replies under the first of all. */
function gatherReplies(annotations: Loose[]): Map<string, Loose[]> {
  const replies = new Map<string, Loose[]>();
  for (const annotation of annotations) {
    const root = asText(annotation.references);
    if (root) replies.set(root, [...(replies.get(root) ?? []), annotation]);
  }
  return replies;
}

/**
 * The page an annotation is about; a PDF that was opened from a disk is known by its fingerprint, and named by its
 * file.
 */
function pageOf(annotation: Loose): { address: string; title: string; name?: string } {
  const uri = asText(annotation.uri);
  const document = loose(annotation.document);
  const links = looseList(asList(document?.link)).map(({ href }) => asText(href));
  const web = /^file:/i.test(uri) ? uri : [uri, ...links].find((address) => /^https?:/i.test(address));
  const file = [uri, ...links].map(fileName).find((name) => name);
  const title = asText(document?.title) || asText(document?.filename) || file || '';
  if (uri === '' || web) return { address: web ?? '', title };
  return { address: localAddress(uri), title: title || uri, name: uri };
}

/** The name of the file in an address `file:…/name.pdf`; empty for other addresses. */
function fileName(address: string): string {
  const name = /^file:.*\/([^/]+)$/i.exec(address)?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The text of a reply, with its author's name unless that is the first writer. */
function ofAnother(reply: Loose, { user }: Loose): string {
  const words = asText(reply.text);
  const name = asText(loose(reply.user_info)?.display_name) || asText(reply.user).replace(/^acct:|@.*$/g, '');
  return words === '' || name === '' || asText(reply.user) === asText(user) ? words : `${name}: ${words}`;
}

function readAnnotation(records: ImportedRecords, annotation: Loose, replies: Loose[]): void {
  const id = asText(annotation.id);
  const { address, ...page } = pageOf(annotation);
  if (!address) {
    records.refuse('annotations', id, 'no-article');
    return;
  }
  const note = joinNotes(asText(annotation.text), ...replies.map((reply) => ofAnother(reply, annotation)));
  records.leaveOut('references[].tags', replies.filter(({ tags }) => asList(tags).length > 0).length);
  const quotes = quotesOf(annotation);
  if (quotes.length === 0) {
    // A page note.
    if (note === '') records.refuse('annotations', id, 'no-quote');
    else records.article(address, { ...page, note });
    records.leaveOut('tags', asList(annotation.tags).length);
    return;
  }
  const codes = asList(annotation.tags)
    .map(asText)
    .filter((tag) => tag.trim() !== '')
    .map((tag) => records.code(tag));
  for (const [index, quote] of quotes.entries()) {
    const key = id || `${address}\n${asText(quote.prefix)}\n${asText(quote.exact)}\n${note}`;
    records.annotations.push({
      key: index === 0 ? key : `${key}\n#${index + 1}`,
      article: records.article(address, page),
      quote: { exact: asText(quote.exact), prefix: asText(quote.prefix), suffix: asText(quote.suffix) },
      note,
      codes,
      created: parseTime(annotation.created),
      modified: parseTime(annotation.updated),
    });
  }
}

/** The JSON export of the Hypothesis client: hypothesis/client, annotations-exporter. */
export const hypothesis: ImportFormat = {
  id: 'hypothesis',
  recognizes: (file) => annotationsIn(file) !== undefined,
  async read(file, { now }) {
    const annotations = looseList(annotationsIn(file) ?? []);
    if (annotations.length === 0) return refuse('nothing-readable');
    const records = new ImportedRecords(now);
    const replies = gatherReplies(annotations);
    const roots = new Set<string>();
    for (const annotation of annotations) {
      if (asList(annotation.references).length > 0) continue;
      const id = asText(annotation.id);
      roots.add(id);
      readAnnotation(records, annotation, replies.get(id) ?? []);
    }
    // Replies whose annotation is not in the file have no parent.
    for (const [root, lone] of replies)
      if (!roots.has(root)) for (const { id } of lone) records.refuse('annotations', asText(id), 'no-parent');
    return records.finish('hypothesis', {
      annotations: ['codes', 'note'],
      articles: ['note'],
      codes: [],
      revisions: [],
    });
  },
};

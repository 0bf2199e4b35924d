import { Foreign } from './foreign';
import { type Decoded, type ImportFormat, refuse } from './import-format';
import { asList, asText, type Loose, loose } from './loose';

/** The annotations of the client's JSON export, or of an answer of the search interface; undefined for other files. */
function annotationsIn(file: Decoded): readonly unknown[] | undefined {
  const root = file.kind === 'json' ? loose(file.value) : undefined;
  const list = root?.annotations ?? root?.rows;
  if (!Array.isArray(list)) return undefined;
  const first = loose(list[0]);
  return first === undefined || ('uri' in first && 'target' in first) ? list : undefined;
}

const quoteOf = (annotation: Loose) =>
  asList(annotation.target)
    .flatMap((target) => asList(loose(target)?.selector))
    .map(loose)
    .find((selector) => selector?.type === 'TextQuoteSelector' && asText(selector.exact));

/** Replies under the annotation they answer, in the order of the file. */
function gatherReplies(annotations: Loose[]): Map<string, string[]> {
  const replies = new Map<string, string[]>();
  for (const annotation of annotations) {
    const root = asText(annotation.references);
    if (root) replies.set(root, [...(replies.get(root) ?? []), asText(annotation.text)]);
  }
  return replies;
}

function readAnnotation(foreign: Foreign, annotation: Loose, replies: string[]): void {
  const key = asText(annotation.id);
  const address = asText(annotation.uri);
  if (!address) {
    foreign.refuse('annotations', key, 'no-article');
    return;
  }
  const title = asText(loose(annotation.document)?.title);
  const note = [asText(annotation.text), ...replies].filter((words) => words !== '').join('\n\n');
  const quote = quoteOf(annotation);
  if (!quote) {
    // A page note.
    if (note === '') {
      foreign.refuse('annotations', key, 'no-quote');
      return;
    }
    foreign.article(address, { title, note });
    return;
  }
  const created = foreign.instant(annotation.created);
  foreign.annotations.push({
    key: key || `${address}\n${asText(quote.prefix)}\n${asText(quote.exact)}\n${note}`,
    article: foreign.article(address, { title }),
    quote: { exact: asText(quote.exact), prefix: asText(quote.prefix), suffix: asText(quote.suffix) },
    note,
    codes: asList(annotation.tags)
      .map(asText)
      .filter((tag) => tag.trim() !== '')
      .map((tag) => foreign.code(tag)),
    created,
    modified: annotation.updated === undefined ? created : foreign.instant(annotation.updated),
  });
}

/** What the Hypothesis client exports as JSON: hypothesis/client, annotations-exporter. */
export const hypothesis: ImportFormat = {
  id: 'hypothesis',
  recognizes: (file) => annotationsIn(file) !== undefined,
  async read(file, { now }) {
    const annotations = (annotationsIn(file) ?? []).map(loose).filter((one) => one !== undefined);
    if (annotations.length === 0) return refuse('nothing-readable');
    const foreign = new Foreign(now);
    const replies = gatherReplies(annotations);
    for (const annotation of annotations) {
      if (asList(annotation.references).length > 0) continue;
      readAnnotation(foreign, annotation, replies.get(asText(annotation.id)) ?? []);
    }
    return foreign.finish('hypothesis', { annotations: ['codes', 'note'], articles: [], codes: [], revisions: [] });
  },
};

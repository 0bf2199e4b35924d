import { ABOVE_PROPERTY } from '@/utils/export/formats/web-annotation';
import type { ReadContext } from './import-format';
import type { ImportedRecords } from './imported-records';
import { has, membersOf, wordsUnder } from './json-ld';
import { asList, asText, type Loose, loose } from './loose';
import { isMarkup, markupText } from './markup-text';

export interface Bodies {
  codes: Tag[];
  notes: string[];
}

interface Tag {
  name: string;
  key: string | undefined;
  /** Names of its ancestors, root first, if our own file gives them. */
  above: string[];
}

/** Fields of a body that are read, or say only how its words are written. */
const READ_OF_BODY = new Set([
  ...['type', '@type', 'id', '@id', 'value', 'rdf:value', 'chars', 'purpose', 'source', 'tag', '@context'],
  ...['format', 'dc:format', 'language', 'dc:language', 'textDirection', 'processingLanguage', ABOVE_PROPERTY],
]);

/** The contents of bodies, by purpose. A body without one is a comment, as in section 3.3.5 of the model. */
export async function readBodies(node: Loose, records: ImportedRecords, context: ReadContext): Promise<Bodies> {
  const codes: Tag[] = [];
  const notes: string[] = [];
  // A concept is named by the tag that follows it.
  let concept: string | undefined;
  let above: string[] = [];
  const written = membersOf(node.body, {
    isPreferred: (one) => wordsOf(loose(one)) !== '',
    tellOther: (set) => records.leaveOut(`body (${set})`),
  });
  const bodies = [...written, ...(asText(node.bodyValue) ? [node.bodyValue] : [])];
  for (const one of bodies) {
    const body = loose(one);
    const words = typeof one === 'string' ? one : wordsOf(body);
    const named = asText(body?.source);
    const purpose = body?.purpose ?? (has(node.motivation, 'tagging') ? 'tagging' : 'commenting');
    // Thorium puts a tag next to the text.
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
    // An address alone (an image, a concept's IRI) has nothing to read.
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

/** The words of a body, or of the text that it is about. */
const wordsOf = (body: Loose | undefined): string =>
  wordsUnder(body, ['value', 'rdf:value', 'chars']) || (loose(body?.source) ? wordsOf(loose(body?.source)) : '');

/** A comment as Markdown, the notes' own language. */
async function noteOf(words: string, body: Loose | undefined, { parseMarkup }: ReadContext): Promise<string> {
  if (!has(body?.format ?? body?.['dc:format'] ?? loose(body?.source)?.format, 'text/html') || !isMarkup(words))
    return words;
  const page = await parseMarkup(words, 'text/html');
  return page ? markupText(page.body, { markdown: true }) : words;
}

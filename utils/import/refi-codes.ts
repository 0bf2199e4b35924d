import { Code } from '@/utils/model/codebook';
import { plainName } from '@/utils/text/plain-name';
import { nearestColor } from './colour';
import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asText } from './loose';
import { children, childText, guidOf, isSafeXml, ownFactsOf } from './refi-xml';

/** Text about an element from elsewhere: notes it refers to or is linked with. */
type WordsFor = (element: Element) => string;

/**
 * Adds the codes of a CodeBook element with those under them; keys are GUIDs. A codebook nested thousands deep is
 * walked without calling itself.
 */
export function readCodes(
  records: ImportedRecords,
  codebook: Element | undefined,
  wordsFor: WordsFor = () => '',
): void {
  const met = new Map<string, string>();
  const shared = sharedLeaves(codebook);
  const open: { element: Element; parent: string | undefined; above: string }[] = children(codebook, 'Codes')
    .flatMap((codes) => children(codes, 'Code'))
    .map((element) => ({ element, parent: undefined, above: '' }))
    .toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, parent, above } = next;
    const called = element.getAttribute('name') ?? '';
    const guid = guidOf(element) || called;
    const written = leafOf(called, above, shared);
    // A code without a name is still what passages were coded with.
    const name = written.trim() || guid;
    if (name === '') {
      records.refuse('codes', guid, 'malformed');
      continue;
    }
    const own = ownFactsOf(element);
    // The first code with an id is the one passages refer to; another with the same id is separate and unused.
    const known = met.get(guid);
    met.set(guid, known ?? name);
    if (known !== undefined && known !== name) {
      records.refuse('codes', name, 'duplicate-id');
      continue;
    }
    records.code(
      name,
      {
        definition: joinNotes(own ? asText(own.definition) : childText(element, 'Description'), wordsFor(element)),
        example: asText(own?.example),
        color: nearestColor(element.getAttribute('color')),
        ...(own ? { own: ownFields(own) } : {}),
        ...(parent === undefined ? {} : { parent }),
      },
      guid,
    );
    const path = `${above}${name.replaceAll('/', '∕')}/`;
    for (const child of children(element, 'Code').toReversed())
      open.push({ element: child, parent: guid, above: path });
  }
}

/** The last name of a path, as names are compared. */
const lastName = (path: string): string => plainName(path.slice(path.lastIndexOf('/') + 1).replaceAll('∕', '/'));

/** The names that end the paths of more codes than one. */
function sharedLeaves(codebook: Element | undefined): Set<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  const open = children(codebook, 'Codes').flatMap((codes) => children(codes, 'Code'));
  for (let code = open.pop(); code; code = open.pop()) {
    for (const child of children(code, 'Code')) open.push(child);
    const leaf = lastName(code.getAttribute('name') ?? '');
    (met.has(leaf) ? shared : met).add(leaf);
  }
  return shared;
}

/**
 * A code's own name. Our projects replace an ambiguous name by its path, and other programs return that. A unique name
 * keeps its slashes (`Work/Life balance` under `Work`). `above`: the parent's path with a trailing slash; empty at the
 * top.
 */
function leafOf(name: string, above: string, shared: ReadonlySet<string>): string {
  const isPath = above !== '' && name.startsWith(above) && name.length > above.length && shared.has(lastName(name));
  return isPath ? name.slice(above.length).replaceAll('∕', '/') : name;
}

const OWN = ['names', 'underline', 'key', 'created', 'modified'] as const;

/** The fields of our own that are what they should be. */
function ownFields(own: object): Partial<Code> {
  const fields = OWN.map((field) => [field, Code.shape[field].safeParse(own[field as keyof typeof own]).data] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Recognised by its namespace, or by its first element if a program omits that. */
const CODEBOOK = /urn:QDA-XML:codebook|^\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?CodeBook[\s>]/;

/** A REFI-QDA codebook, `.qdc`. */
export const refiCodebook: ImportFormat = {
  id: 'refi-codebook',
  recognizes: (file) => file.kind === 'markup' && CODEBOOK.test(file.text.slice(0, 5000)),
  async read(file, { now, parseMarkup }) {
    if (file.kind !== 'markup' || !isSafeXml(file.text)) return refuse('not-xml', 'declares a document type');
    const root = (await parseMarkup(file.text, 'application/xml'))?.documentElement;
    if (root?.localName !== 'CodeBook') return refuse('not-xml');
    const records = new ImportedRecords(now);
    readCodes(records, root);
    for (const sets of children(root, 'Sets')) records.leaveOut('<Set>', children(sets, 'Set').length);
    return records.finish('refi-codebook', { codes: ['definition', 'example'] });
  },
};

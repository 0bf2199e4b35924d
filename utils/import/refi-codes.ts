import { Code } from '@/utils/model/codebook';
import { nearestColor } from './colour';
import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asText } from './loose';
import { children, childText, guidOf, isSafeXml, ownFactsOf } from './refi-xml';

/** Words that stand elsewhere for an element: notes it refers to or is linked with. */
type WordsFor = (element: Element) => string;

/**
 * Adds the codes of a CodeBook element with those under them; keys are GUIDs. A codebook nested thousands deep is walked
 * without calling itself.
 */
export function readCodes(
  records: ImportedRecords,
  codebook: Element | undefined,
  wordsFor: WordsFor = () => '',
): void {
  const met = new Map<string, string>();
  const open: { element: Element; parent: string | undefined; above: string }[] = children(codebook, 'Codes')
    .flatMap((codes) => children(codes, 'Code'))
    .map((element) => ({ element, parent: undefined, above: '' }))
    .toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, parent, above } = next;
    const called = element.getAttribute('name') ?? '';
    const guid = guidOf(element) || called;
    const written = leafOf(called, above);
    // A code without a name is still what passages were coded with.
    const name = written.trim() || guid;
    if (name === '') {
      records.refuse('codes', guid, 'malformed');
      continue;
    }
    const own = ownFactsOf(element);
    // What passages are coded with is the first of that id; another name under it is another code, and nobody's.
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

/**
 * A code's own name: of those that share one our projects have the path in its place, which is how other programs give it
 * back. `above`: the path of what it stands under, with a slash behind it; empty at the top.
 */
const leafOf = (name: string, above: string): string =>
  above !== '' && name.startsWith(above) && name.length > above.length
    ? name.slice(above.length).replaceAll('∕', '/')
    : name;

const OWN = ['names', 'underline', 'key', 'created', 'modified'] as const;

/** The fields of our own that are what they should be. */
function ownFields(own: object): Partial<Code> {
  const fields = OWN.map((field) => [field, Code.shape[field].safeParse(own[field as keyof typeof own]).data] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** A REFI-QDA codebook, `.qdc`. */
export const refiCodebook: ImportFormat = {
  id: 'refi-codebook',
  recognizes: (file) => file.kind === 'markup' && /urn:QDA-XML:codebook/.test(file.text.slice(0, 5000)),
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

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
  const open: { element: Element; parent: string | undefined }[] = children(codebook, 'Codes')
    .flatMap((codes) => children(codes, 'Code'))
    .map((element) => ({ element, parent: undefined }))
    .toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, parent } = next;
    const written = element.getAttribute('name') ?? '';
    const guid = guidOf(element) || written;
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
    for (const child of children(element, 'Code').toReversed()) open.push({ element: child, parent: guid });
  }
}

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

import { OWN_TARGET } from '@/utils/export/refi-own';
import { type Loose, loose } from './loose';

// Entities make small files huge, and may name other files; no program that writes REFI-QDA uses them.
const DECLARES = /<!(DOCTYPE|ENTITY)/i;

/** Whether XML is of a kind we read at all. */
export const isSafeXml = (text: string): boolean => !DECLARES.test(text);

// Characters that XML 1.0 does not allow, even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Repairs invalid XML of QualCoder, which writes `&` and `<` in notes and form feeds of PDFs in names unescaped. */
export const repaired = (xml: string): string =>
  xml
    .replace(NO_XML, ' ')
    .replace(
      /(<PlainTextContent>)([\s\S]*?)(?=<\/PlainTextContent>)/g,
      (_, tag: string, words: string) =>
        tag + words.replace(/&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/gi, '&amp;').replaceAll('<', '&lt;'),
    );

/** Child elements of this name, whatever their namespace prefix. */
export const children = (parent: Element | undefined, name: string): Element[] =>
  parent ? [...parent.children].filter(({ localName }) => localName === name) : [];

/** Text of the first child element with this name; empty when there is none. */
export const childText = (parent: Element, name: string): string =>
  children(parent, name)[0]?.textContent?.trim() ?? '';

/** An element's GUID as it is compared; empty where it has none. */
export const guidOf = (element: Element): string => (element.getAttribute('guid') ?? '').toLowerCase();

/** The GUIDs that child elements of this name refer to. */
export const targets = (parent: Element, name: string): string[] =>
  children(parent, name).map((reference) => (reference.getAttribute('targetGUID') ?? '').toLowerCase());

/**
 * The additional data of our own exports, in a processing instruction of the element; undefined when there are none.
 */
export function ownFactsOf(element: Element): Loose | undefined {
  for (const node of element.childNodes) {
    // 7: a processing instruction.
    if (node.nodeType !== 7 || node.nodeName !== OWN_TARGET) continue;
    try {
      return loose(JSON.parse((node as ProcessingInstruction).data));
    } catch {
      return undefined; // Cut or edited: the standard elements suffice.
    }
  }
  return undefined;
}

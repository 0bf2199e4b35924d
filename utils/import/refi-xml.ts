import { COLORS, type Color } from '@/utils/model/codebook';
import type { Foreign } from './foreign';

// Entities make small files huge, and may name other files; no program that writes REFI-QDA uses them.
const DECLARES = /<!(DOCTYPE|ENTITY)/i;

/** Whether XML is of a kind we read at all. */
export const isSafeXml = (text: string): boolean => !DECLARES.test(text);

/** Child elements of this name, whatever their namespace prefix. */
export const children = (parent: Element | undefined, name: string): Element[] =>
  parent ? [...parent.children].filter(({ localName }) => localName === name) : [];

/** Text of the first child element of this name; empty where there is none. */
export const childText = (parent: Element, name: string): string =>
  children(parent, name)[0]?.textContent?.trim() ?? '';

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour of our palette nearest to `#rrggbb`; gray for anything else. */
export function nearestColor(hex: string | null): Color {
  if (!hex || !/^#[0-9a-f]{6}/i.test(hex)) return 'gray';
  const wanted = channels(hex);
  const distance = (color: Color): number =>
    channels(COLORS[color]).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
  return (Object.keys(COLORS) as Color[]).toSorted((a, b) => distance(a) - distance(b))[0] ?? 'gray';
}

/** Adds the codes of a CodeBook element with those under them; keys are GUIDs. */
export function readCodes(foreign: Foreign, codebook: Element | undefined): void {
  const add = (element: Element, parent: string | undefined): void => {
    const written = element.getAttribute('name') ?? '';
    const guid = element.getAttribute('guid') ?? written;
    // A code without a name is still what passages were coded with.
    const name = written.trim() || guid;
    if (name === '') {
      foreign.refuse('codes', guid, 'malformed');
      return;
    }
    const color = nearestColor(element.getAttribute('color'));
    const definition = childText(element, 'Description');
    foreign.code(name, { definition, color, ...(parent === undefined ? {} : { parent }) }, guid.toLowerCase());
    for (const child of children(element, 'Code')) add(child, guid.toLowerCase());
  };
  for (const codes of children(codebook, 'Codes')) for (const code of children(codes, 'Code')) add(code, undefined);
}

import { PageDate } from '@/utils/model/article';
import { writtenDay } from './parse-time';
import { children, guidOf, targets } from './refi-xml';

/** Names under which programs store the address of a source. */
const ADDRESS = /^(url|uri|link|address|网址|網址|链接|連結)$/i;
/** Variables that become fields of an article, or that lead to a copy of it on one machine. */
const READ = new Set([
  'site',
  'source',
  'author',
  'published',
  'accessed',
  'lang',
  'dir',
  'kind',
  'section',
  'partial',
  'saved_copy',
]);

/**
 * A day or moment as our own files have it, of other people's words the day they name; undefined where they name none.
 */
export const publishedOn = (words: string): string | undefined =>
  PageDate.safeParse({ text: words, iso: words }).success ? words : writtenDay(words);

/** The variables of a project's sources, set on the source or on its case. */
export interface Variables {
  /** Lower-case name → value; of two values the source's own. */
  values(source: Element): ReadonlyMap<string, string>;
  /** The address of a source; undefined when no variable gives one. */
  address(source: Element): string | undefined;
  /** Unused values, by the name of their variable. */
  unused(): string[];
}

/** Reads the variables of a REFI-QDA project, given its root element. */
export function createVariables(root: Element): Variables {
  const names = new Map(
    children(children(root, 'Variables')[0], 'Variable').map((one) => [guidOf(one), one.getAttribute('name') ?? '']),
  );
  const valuesIn = (parent: Element): [string, string][] =>
    children(parent, 'VariableValue').flatMap((value) => {
      const name = targets(value, 'VariableRef').map((guid) => names.get(guid) ?? '')[0];
      const content =
        [...value.children].find(({ localName }) => localName !== 'VariableRef')?.textContent?.trim() ?? '';
      return name && content !== '' ? [[name, content]] : [];
    });
  const ofCases = new Map<string, [string, string][]>();
  const cases = children(children(root, 'Cases')[0], 'Case');
  for (const one of cases)
    for (const source of targets(one, 'SourceRef'))
      ofCases.set(source, [...(ofCases.get(source) ?? []), ...valuesIn(one)]);
  const all = (source: Element) => [...(ofCases.get(guidOf(source)) ?? []), ...valuesIn(source)];
  const isRead = ([name, value]: [string, string]) =>
    ADDRESS.test(name) ||
    (READ.has(name.toLowerCase()) && (name.toLowerCase() !== 'published' || publishedOn(value) !== undefined));
  return {
    values: (source) => new Map(all(source).map(([name, value]) => [name.toLowerCase(), value])),
    address: (source) => all(source).find(([name, value]) => ADDRESS.test(name) && /^(https?|file):/i.test(value))?.[1],
    unused() {
      const sources = [...(children(root, 'Sources')[0]?.children ?? [])];
      const rest = sources.flatMap(all).filter((one) => !isRead(one));
      // An unnamed case only carries values of its sources; a named one is reported.
      const named = cases.flatMap((one) => (one.getAttribute('name') ? [`<Case> ${one.getAttribute('name')}`] : []));
      const loneValues = cases.filter((one) => targets(one, 'SourceRef').length === 0).flatMap(valuesIn);
      return [...[...rest, ...loneValues].map(([name]) => `<Variable> ${name}`), ...named];
    },
  };
}

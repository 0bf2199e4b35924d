import { asList, asText, type Loose, loose } from './loose';

/** Properties of Open Annotation, by what the Web Annotation model calls them. */
const NAMES: Record<string, string> = {
  hasBody: 'body',
  hasTarget: 'target',
  hasSource: 'source',
  hasSelector: 'selector',
  motivatedBy: 'motivation',
  annotatedAt: 'created',
  annotatedBy: 'creator',
};

const bare = (name: string): string =>
  name.replace(/^(?:oa|cnt):|^http:\/\/www\.w3\.org\/(?:ns\/oa|2011\/content)#/, '');

/**
 * An annotation as the Web Annotation model writes it; one in its predecessor of 2013 is translated, any other returned
 * as it is. Source: http://www.openannotation.org/spec/core/
 */
export const asWebAnnotation = (node: Loose): Loose =>
  Object.keys(node).some((name) => bare(name) === 'hasTarget') ? (translated(node) as Loose) : node;

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  const node = loose(value);
  if (!node) return value;
  if ('@value' in node) return node['@value'];
  const type = asList(node['@type'] ?? node.type).map((one) => bare(asText(one)));
  const own = Object.entries(node).map(([name, inner]) => {
    const key = NAMES[bare(name)] ?? bare(name);
    return [key, key === 'motivation' ? motivations(inner) : translated(inner)];
  });
  return { ...Object.fromEntries(own), type, ...(type.includes('Tag') ? { purpose: 'tagging' } : {}) };
}

const motivations = (value: unknown): string[] =>
  asList(value).map((one) => bare(asText(one) || asText(loose(one)?.['@id'])));

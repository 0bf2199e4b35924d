import type { Network } from './meetings';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 allows no control characters but tab and line ends. */
const xml = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '');

const KEYS = [
  ['label', 'node', 'string'],
  ['of', 'node', 'string'],
  ['meetings', 'node', 'int'],
  ['chair', 'node', 'int'],
  ['attend', 'node', 'int'],
  ['accompany', 'node', 'int'],
  ['weight', 'edge', 'double'],
] as const;

/**
 * A network as GraphML 1.0 (graphml.graphdrawing.org), as Gephi, yEd, igraph and NetworkX read it: undirected, `weight`
 * is the number of meetings. `description` says what it was made from.
 */
export function toGraphml({ seats, ties }: Network, description: string): string {
  const data = (key: string, value: string | number): string => `<data key="${key}">${xml(String(value))}</data>`;
  const nodes = seats.map(
    ({ name, of, meetings, roles }, i) =>
      `    <node id="n${i}">${[
        data('label', name),
        data('of', of),
        data('meetings', meetings),
        ...Object.entries(roles).map(([role, count]) => data(role, count)),
      ].join('')}</node>`,
  );
  const edges = ties.map(
    ({ a, b, meetings }, i) => `    <edge id="e${i}" source="n${a}" target="n${b}">${data('weight', meetings)}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${xml(description)}</desc>`,
    ...KEYS.map(([id, of, type]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`),
    '  <graph id="G" edgedefault="undirected">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

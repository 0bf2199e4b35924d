const TABLE = /htmlparser2[/\\]node_modules[/\\]entities[/\\]dist[/\\]generated[/\\]decode-data-html\.js$/;
const WRITTEN = 'export const htmlDecodeTree =';

/**
 * Reduces the entity names that the export's markup reader knows to XML's five, instead of HTML's two thousand. What it
 * reads was written by a browser's serializer, which uses only these and &nbsp;, which utils/export/structure reads
 * itself. Throws when a new version of the reader is written differently.
 */
export const leanEntities = {
  name: 'lean-entities',
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!TABLE.test(id)) return undefined;
    if (!code.includes(WRITTEN))
      throw new Error(`The table of entities is written anew: ${WRITTEN} is not in it (${id}).`);
    return { code: "export { xmlDecodeTree as htmlDecodeTree } from './decode-data-xml.js';", map: null };
  },
};

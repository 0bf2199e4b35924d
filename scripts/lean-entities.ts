const TABLE = /htmlparser2[/\\]node_modules[/\\]entities[/\\]dist[/\\]generated[/\\]decode-data-html\.js$/;
const WRITTEN = 'export const htmlDecodeTree =';

/**
 * Has the markup reader of the export know the five names of characters that XML has, in place of the two thousand of HTML:
 * what it reads was written by a browser's serializer, which uses these, and &nbsp;, which utils/export/structure reads
 * itself. Fails where a new version is written otherwise.
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

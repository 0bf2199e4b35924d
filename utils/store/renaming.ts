/** A row of any table, of whatever shape. */
export type AnyRow = Record<string, unknown> & { id: string };

/** Old ids → new ones, and the project for records without one. */
export interface Renaming {
  project: string;
  articles: Map<string, string>;
  codes: Map<string, string>;
  revisions: Map<string, string>;
}

const renamedList = (ids: unknown, names: ReadonlyMap<string, string>): unknown =>
  Array.isArray(ids) ? [...new Set(ids.map((id) => names.get(id) ?? id))] : ids;

/** A row with its own id and its references renamed. References to unknown ids stay. */
export function renamedRow(
  table: string,
  row: AnyRow,
  { project, articles, codes, revisions }: Partial<Renaming>,
): AnyRow {
  const named = (names: ReadonlyMap<string, string> | undefined, id: unknown) => names?.get(id as string) ?? id;
  const owned = project === undefined || row.project !== undefined ? {} : { project };
  switch (table) {
    case 'codes': {
      const id = named(codes, row.id) as string;
      const parent = row.parent === undefined ? {} : { parent: named(codes, row.parent) };
      return { ...row, ...parent, ...owned, ...(id === row.id ? {} : { id, original: row.original ?? row.id }) };
    }
    case 'articles': {
      const id = named(articles, row.id) as string;
      const projects = row.projects === undefined && project !== undefined ? { projects: [project] } : {};
      return { ...row, ...projects, ...(id === row.id ? {} : { id, aliases: [...aliasesOf(row), row.id] }) };
    }
    case 'revisions': {
      const id = named(revisions, row.id) as string;
      const own = id === row.id ? {} : { id, aliases: [...aliasesOf(row), row.id] };
      return { ...row, articleId: named(articles, row.articleId), ...own };
    }
    case 'annotations': {
      const given = codes ? { codes: renamedList(row.codes, codes) } : {};
      return { ...row, articleId: named(articles, row.articleId), ...given, ...owned };
    }
    case 'decisions':
      return { ...row, articleId: named(articles, row.articleId) };
    case 'drafts':
      return codes ? { ...row, codes: renamedList(row.codes, codes) } : row;
    default:
      return row;
  }
}

const aliasesOf = ({ aliases }: AnyRow): string[] => (Array.isArray(aliases) ? aliases : []);

/** The key of a row with the new ids. */
export function renamedKey(table: string, key: unknown, { articles, codes, revisions }: Renaming): unknown {
  if (table === 'decisions' && Array.isArray(key)) return [articles.get(key[0]) ?? key[0], ...key.slice(1)];
  const names =
    table === 'articles' ? articles : table === 'codes' ? codes : table === 'revisions' ? revisions : undefined;
  return names?.get(key as string) ?? key;
}

import { readArchive, refuseArchive } from './archive';
import { decodeText, utf16Kind } from './decode-text';
import { type ReadContext, type RefusedFile, refuse } from './import-format';
import { isSafeXml, repaired } from './refi-xml';

/** An opened project: its XML and the text files in it. */
export interface Project {
  root: Element;
  /** We wrote it: the GUIDs of its sources and selections are our revisions and annotations. */
  isOurs: boolean;
  /**
   * Text of `internal://name`, or of `relative://name` where it was packed along; undefined where the archive has no
   * such file.
   */
  file(path: string | null): string | undefined;
}

/** A name inside an archive as names are compared: systems differ in slashes, capitals and composed letters. */
const plainPath = (name: string): string => name.replaceAll('\\', '/').normalize('NFC').toLowerCase();

/** Files that macOS adds next to each file: `__MACOSX/._project.qde`. */
const isMacs = (path: string): boolean => /^__macosx\/|(?:^|\/)\._/.test(path);

/** Of several projects in an archive, the one nearest to the root; copies packed along are deeper. */
const highestProject = (paths: Iterable<string>): string | undefined =>
  [...paths]
    .filter((path) => path.endsWith('.qde'))
    .toSorted((one, other) => one.split('/').length - other.split('/').length)[0];

/** Opens a `.qdpx`: its project and texts. Throws when it is not a project. */
export async function openProject(
  bytes: Uint8Array<ArrayBuffer>,
  { parseMarkup }: ReadContext,
): Promise<Project | RefusedFile> {
  const names: string[] = [];
  const archive = await readArchive(bytes, (name) => {
    names.push(plainPath(name));
    return /\.(qde|txt|md)$/i.test(name) && !isMacs(plainPath(name));
  });
  if (!archive.ok) return refuse(archive.reason);
  const decode = (file: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  const byPath = new Map([...archive.files].map(([name, file]) => [plainPath(name), file]));
  const path = highestProject(byPath.keys());
  const project = path === undefined ? undefined : byPath.get(path);
  if (path === undefined || !project) return refuseArchive(names);
  const xml = ((utf16Kind(project) && decodeText(project)) ?? decode(project)).replace(/^\ufeff/, '');
  if (!isSafeXml(xml)) return refuse('not-xml', 'declares a document type');
  const parsed = (await parseMarkup(xml, 'application/xml')) ?? (await parseMarkup(repaired(xml), 'application/xml'));
  const root = parsed?.documentElement;
  if (root?.localName !== 'Project') return refuse('not-xml');
  const isOurs = /^pressmark/i.test(root.getAttribute('origin') ?? '');
  /** The project's folder, which contains all its files. */
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return {
    root,
    isOurs,
    file(named) {
      const name = named?.replace(/^internal:\/\/\/?/i, 'sources/').replace(/^relative:\/\/\/?/i, '');
      const file = name === undefined ? undefined : byPath.get(folder + plainPath(name));
      // A byte order mark does not belong to another program's text; ours write none, but a page's text may start with
      // one.
      return file && (isOurs ? decode(file) : (decodeText(file) ?? decode(file)).replace(/^\ufeff/, ''));
    },
  };
}

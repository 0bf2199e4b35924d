import { LABELS } from '@/utils/export/labels';
import { Foreign } from './foreign';
import { type ImportFormat, type ReadContext, type RefusedFile, refuse } from './import-format';
import { partialMetadata } from './partial';
import { localAddress, textToHtml } from './plain-text';
import { guessLineEnds, readPositions } from './refi-positions';
import { children, childText, isSafeXml, readCodes } from './refi-xml';
import { unzip } from './unzip';

const CONTEXT = 40;
const URL_NAMES = /^(url|uri|address|网址|網址)$/i;
const PARTIAL_NAME = /^partial$/;
const OTHER_SOURCES = ['PDFSource', 'PictureSource', 'AudioSource', 'VideoSource'];

/** A project opened: its XML and the text files beside it. */
interface Project {
  root: Element;
  /** We wrote it: the GUIDs of its sources are our revisions. */
  isOurs: boolean;
  /** Text of `internal://name`; undefined where the archive has no such file. */
  file(path: string | null): string | undefined;
}

async function openProject(
  bytes: Uint8Array<ArrayBuffer>,
  { parseMarkup }: ReadContext,
): Promise<Project | RefusedFile> {
  const archive = await unzip(bytes, (name) => /\.(qde|txt|md)$/i.test(name));
  if (!archive.ok) return refuse(archive.reason);
  const decode = (file: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  const project = [...archive.files].find(([name]) => /\.qde$/i.test(name));
  if (!project) return refuse('unknown-format', 'the archive holds no project.qde');
  const xml = decode(project[1]).replace(/^\ufeff/, '');
  if (!isSafeXml(xml)) return refuse('not-xml', 'declares a document type');
  const root = (await parseMarkup(xml, 'application/xml'))?.documentElement;
  if (root?.localName !== 'Project') return refuse('not-xml');
  const isOurs = /^pressmark/i.test(root.getAttribute('origin') ?? '');
  const byName = new Map([...archive.files].map(([name, file]) => [name.toLowerCase(), file]));
  return {
    root,
    isOurs,
    file(path) {
      const name = path?.replace(/^internal:\/\//i, 'sources/').toLowerCase();
      const file = name === undefined ? undefined : byName.get(name);
      // A byte-order mark is no part of another program's text; ours write none, and may find one in a page.
      return file && (isOurs ? decode(file) : decode(file).replace(/^\ufeff/, ''));
    },
  };
}

/** GUID → text of the project's notes. */
function readNotes({ root, file }: Project): Map<string, string> {
  const notes = children(children(root, 'Notes')[0], 'Note');
  return new Map(
    notes.map((note) => [
      guidOf(note),
      childText(note, 'PlainTextContent') || (file(note.getAttribute('plainTextPath')) ?? '').trim(),
    ]),
  );
}

const guidOf = (element: Element): string => (element.getAttribute('guid') ?? '').toLowerCase();

const targets = (parent: Element, name: string): string[] =>
  children(parent, name).map((reference) => (reference.getAttribute('targetGUID') ?? '').toLowerCase());

/** What is written beside an element: its description and the notes it refers to. */
function wordsBeside(element: Element, notes: Map<string, string>): string {
  const referred = targets(element, 'NoteRef').map((guid) => notes.get(guid) ?? '');
  return [childText(element, 'Description'), ...referred].filter((words) => words !== '').join('\n\n');
}

/** What the variables of these names say of a source. */
function valuesOf(source: Element, root: Element, names: RegExp): string[] {
  const variables = children(children(root, 'Variables')[0], 'Variable');
  const wanted = new Set(variables.filter((one) => names.test(one.getAttribute('name') ?? '')).map(guidOf));
  return children(source, 'VariableValue')
    .filter((value) => targets(value, 'VariableRef').some((guid) => wanted.has(guid)))
    .map((value) => childText(value, 'TextValue'));
}

/** Where a source is from, where a variable says so; undefined where none does. */
const addressOf = (source: Element, root: Element): string | undefined =>
  valuesOf(source, root, URL_NAMES).find((text) => /^https?:/i.test(text));

// Ours write several sources for one article: earlier texts, named by day, and the quotes that stand in none.
const EARLIER = / \(\d{4}-\d\d-\d\d\)$/;
const LOST = new RegExp(
  ` · (?:${Object.values(LABELS)
    .map(({ notInText }) => notInText)
    .join('|')})$`,
);

/** The articles of a project, each known by its address or by the name of its first source. */
function createSorter(root: Element): (source: Element) => { address: string; title: string; isLost: boolean } {
  const byTitle = new Map<string, string>();
  return (source) => {
    const name = source.getAttribute('name') ?? '';
    const isLost = LOST.test(name);
    const title = name.replace(LOST, '').replace(EARLIER, '');
    const known = isLost || EARLIER.test(name) ? byTitle.get(title) : undefined;
    const address = addressOf(source, root) ?? known ?? localAddress(guidOf(source));
    byTitle.set(title, address);
    return { address, title: known || isLost ? title : name, isLost };
  };
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? Number.NaN);

function readSource(
  foreign: Foreign,
  source: Element,
  project: Project,
  { notes, sort }: { notes: Map<string, string>; sort: ReturnType<typeof createSorter> },
): void {
  const { address, title, isLost } = sort(source);
  const stored = childText(source, 'PlainTextContent') || project.file(source.getAttribute('plainTextPath'));
  if (stored === undefined) {
    foreign.refuse('articles', title || guidOf(source), 'binary-source');
    return;
  }
  const selections = children(source, 'PlainTextSelection');
  const about = selections.map((one) => ({
    start: numberOf(one, 'startPosition'),
    end: numberOf(one, 'endPosition'),
    name: one.getAttribute('name') ?? '',
  }));
  const lineEnds = guessLineEnds(project.root.getAttribute('origin') ?? '', stored, about);
  const { text, toUtf16 } = readPositions(stored, lineEnds);
  const article = foreign.article(address, {
    title,
    note: wordsBeside(source, notes),
    ...partialMetadata(valuesOf(source, project.root, PARTIAL_NAME)[0] ?? ''),
    texts: isLost ? [] : [{ text, html: textToHtml(text), ...(project.isOurs ? { revision: guidOf(source) } : {}) }],
  });
  for (const coding of children(source, 'Coding')) foreign.refuse('annotations', guidOf(coding), 'no-quote');
  for (const [index, selection] of selections.entries()) {
    const start = toUtf16(about[index]?.start ?? Number.NaN);
    const end = toUtf16(about[index]?.end ?? Number.NaN);
    if (start === undefined || end === undefined || start >= end) {
      foreign.refuse('annotations', guidOf(selection), 'no-quote');
      continue;
    }
    const created = foreign.instant(selection.getAttribute('creationDateTime'));
    const modified = selection.getAttribute('modifiedDateTime');
    foreign.annotations.push({
      key: guidOf(selection) || `${article}\n${start}\n${end}`,
      article,
      quote: {
        exact: text.slice(start, end),
        prefix: isLost ? '' : text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
        suffix: isLost ? '' : text.slice(end, end + CONTEXT).toWellFormed(),
      },
      ...(isLost ? {} : { place: { text, position: { start, end } } }),
      note: wordsBeside(selection, notes),
      codes: children(selection, 'Coding').flatMap((coding) => targets(coding, 'CodeRef')),
      created,
      modified: modified ? foreign.instant(modified) : created,
    });
  }
}

/** A REFI-QDA project, `.qdpx`: its codes, its text sources and what is coded and noted in them. */
export const refiProject: ImportFormat = {
  id: 'refi-project',
  recognizes: (file) => file.kind === 'zip',
  async read(file, context) {
    if (file.kind !== 'zip') return refuse('not-zip');
    const project = await openProject(file.bytes, context);
    if ('ok' in project) return project;
    const foreign = new Foreign(context.now);
    const notes = readNotes(project);
    readCodes(foreign, children(project.root, 'CodeBook')[0]);
    const sources = children(project.root, 'Sources')[0];
    const sort = createSorter(project.root);
    for (const source of children(sources, 'TextSource')) readSource(foreign, source, project, { notes, sort });
    for (const source of OTHER_SOURCES.flatMap((name) => children(sources, name)))
      foreign.refuse('articles', source.getAttribute('name') ?? guidOf(source), 'binary-source');
    return foreign.finish('refi-project', {
      codes: ['definition'],
      annotations: ['codes', 'note'],
      articles: ['note'],
      revisions: [],
    });
  },
};

import { readArchive, refuseArchive } from './archive';
import { decodeText } from './decode-text';
import { type ImportFormat, type ReadContext, type RefusedFile, refuse } from './import-format';
import { type ImportedAnnotation, ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { ownAnnotationFacts, ownArticleFacts } from './own-facts';
import { parseTime } from './parse-time';
import { textToHtml } from './plain-text';
import { createSorter, metadataOf } from './refi-articles';
import { readCodes } from './refi-codes';
import { createNotes, type Notes } from './refi-notes';
import { guessLineEnds, readPositions } from './refi-positions';
import { createVariables, type Variables } from './refi-variables';
import { children, childText, guidOf, isSafeXml, ownFactsOf, repaired, targets } from './refi-xml';

const CONTEXT = 40;

/** A project opened: its XML and the text files beside it. */
export interface Project {
  root: Element;
  /** We wrote it: the GUIDs of its sources and selections are our revisions and annotations. */
  isOurs: boolean;
  /** Text of `internal://name`; undefined where the archive has no such file. */
  file(path: string | null): string | undefined;
}

/** A name inside an archive as names are compared: systems differ in slashes, capitals and composed letters. */
const plainPath = (name: string): string => name.replaceAll('\\', '/').normalize('NFC').toLowerCase();

/** What a Mac puts beside each file, under its name: `__MACOSX/._project.qde`. */
const isMacs = (path: string): boolean => /^__macosx\/|(?:^|\/)\._/.test(path);

/** Of several projects in an archive the one that lies highest; a copy that was packed along lies deeper. */
const highestProject = (paths: Iterable<string>): string | undefined =>
  [...paths]
    .filter((path) => path.endsWith('.qde'))
    .toSorted((one, other) => one.split('/').length - other.split('/').length)[0];

async function openProject(
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
  const xml = decode(project).replace(/^\ufeff/, '');
  if (!isSafeXml(xml)) return refuse('not-xml', 'declares a document type');
  const parsed = (await parseMarkup(xml, 'application/xml')) ?? (await parseMarkup(repaired(xml), 'application/xml'));
  const root = parsed?.documentElement;
  if (root?.localName !== 'Project') return refuse('not-xml');
  const isOurs = /^pressmark/i.test(root.getAttribute('origin') ?? '');
  /** The folder that the project lies in: all its files lie there. */
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return {
    root,
    isOurs,
    file(named) {
      const name = named?.replace(/^internal:\/\/\/?/i, 'sources/');
      const file = name === undefined ? undefined : byPath.get(folder + plainPath(name));
      // A byte-order mark is no part of another program's text; ours write none, and may find one in a page.
      return file && (isOurs ? decode(file) : (decodeText(file) ?? decode(file)).replace(/^\ufeff/, ''));
    },
  };
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? Number.NaN);

/** A time of an element, or of the first of its codings: programs differ in which of them they date. */
const timeOf = (element: Element, name: 'creationDateTime' | 'modifiedDateTime'): string | undefined =>
  [element, ...children(element, 'Coding')]
    .map((one) => parseTime(one.getAttribute(name)))
    .find((time) => time !== undefined);

/** A selection's place as its file counts, and what it is named. */
const spanOf = (selection: Element) => ({
  start: numberOf(selection, 'startPosition'),
  end: numberOf(selection, 'endPosition'),
  name: selection.getAttribute('name') ?? '',
});

interface Reading {
  records: ImportedRecords;
  /** The text of each element that has one. */
  texts: ReadonlyMap<Element, string>;
  project: Project;
  notes: Notes;
  variables: Variables;
  sort: ReturnType<typeof createSorter>;
}

/** A text that stands in the project itself, white space at its ends and all: positions count it. */
const plainTextOf = (text: Element): string => {
  const inside = children(text, 'PlainTextContent')[0]?.textContent ?? '';
  return inside.trim() === '' ? '' : inside;
};

/** The elements that have a text: sources, and what stands in plain text for a PDF. */
function findTexts({ root, file }: Project): Map<Element, string> {
  const [sources] = children(root, 'Sources');
  const elements = [
    ...children(sources, 'TextSource'),
    ...children(sources, 'PDFSource').flatMap((source) => children(source, 'Representation').slice(0, 1)),
  ];
  return new Map(
    elements.flatMap((element) => {
      const text = plainTextOf(element) || file(element.getAttribute('plainTextPath'));
      return text === undefined ? [] : [[element, text]];
    }),
  );
}

/** Reads a text with its selections; `text` is the source itself, or the plain text that stands for one of another kind. */
function readSource(reading: Reading, source: Element, text = source): void {
  const { records, project, notes, variables, sort } = reading;
  const { address, title, isOrphans } = sort(source);
  const stored = reading.texts.get(text);
  if (stored === undefined) {
    records.refuse('articles', title || guidOf(source), 'binary-source');
    return;
  }
  const own = project.isOurs ? ownFactsOf(source) : undefined;
  const told = ownArticleFacts(own);
  const selections = children(text, 'PlainTextSelection');
  const noted = notes.selectionsIn(text);
  const about = [...selections, ...noted.map(({ selection }) => selection)].map(spanOf);
  const lineEnds = guessLineEnds(project.root.getAttribute('origin') ?? '', stored, about);
  const { text: plain, toUtf16 } = readPositions(stored, lineEnds);
  const created = timeOf(source, 'creationDateTime') ?? timeOf(text, 'creationDateTime');
  const article = records.article(address, {
    title,
    note: joinNotes(notes.wordsFor(source), text === source ? '' : notes.wordsFor(text)),
    metadata: { ...metadataOf(variables.values(source)), ...told.metadata },
    ...(own ? { own: told.own } : created ? { own: { created, accessed: created } } : {}),
    texts: isOrphans
      ? []
      : [
          {
            text: plain,
            html: textToHtml(plain),
            ...(project.isOurs ? { revision: guidOf(source) } : {}),
            created: parseTime(own?.textCreated) ?? created,
          },
        ],
  });
  for (const coding of children(source, 'Coding')) records.refuse('annotations', guidOf(coding), 'no-quote');
  const add = (element: Element, index: number, more: Pick<ImportedAnnotation, 'note' | 'codes'>): void => {
    const start = toUtf16(about[index]?.start ?? Number.NaN);
    const end = toUtf16(about[index]?.end ?? Number.NaN);
    if (start === undefined || end === undefined || start >= end) {
      records.refuse('annotations', guidOf(element), 'no-quote');
      return;
    }
    const facts = project.isOurs ? ownAnnotationFacts(ownFactsOf(element)) : {};
    records.annotations.push({
      key: guidOf(element) || `${article}\n${start}\n${end}`,
      article,
      quote: {
        exact: plain.slice(start, end),
        prefix: isOrphans ? '' : plain.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
        suffix: isOrphans ? '' : plain.slice(end, end + CONTEXT).toWellFormed(),
      },
      ...(isOrphans ? {} : { place: { text: plain, position: { start, end } } }),
      ...more,
      created: timeOf(element, 'creationDateTime'),
      modified: timeOf(element, 'modifiedDateTime'),
      facts,
    });
  };
  for (const [index, selection] of selections.entries()) {
    const codings = children(selection, 'Coding');
    const note = joinNotes(notes.wordsFor(selection), ...codings.map((coding) => notes.wordsFor(coding)));
    const given = codings.flatMap((coding) => targets(coding, 'CodeRef'));
    for (const guid of given) if (!records.hasCode(guid)) records.leaveOut(`<CodeRef> ${guid}`);
    add(selection, index, { note, codes: given.filter((guid) => records.hasCode(guid)) });
  }
  for (const [index, { selection, words }] of noted.entries())
    add(selection, selections.length + index, { note: words, codes: [] });
}

/** Sources that are no texts: what stands for them in plain text is read, the rest is counted. */
function readOtherSources(reading: Reading, sources: Element | undefined): void {
  const { records } = reading;
  for (const source of children(sources, 'PDFSource')) {
    const [text] = children(source, 'Representation');
    if (text && reading.texts.has(text)) readSource(reading, source, text);
    else records.refuse('articles', source.getAttribute('name') ?? guidOf(source), 'binary-source');
    records.leaveOut('<PDFSelection>', children(source, 'PDFSelection').length);
  }
  for (const kind of ['PictureSource', 'AudioSource', 'VideoSource']) {
    for (const source of children(sources, kind)) {
      records.refuse('articles', source.getAttribute('name') ?? guidOf(source), 'binary-source');
      for (const { localName } of source.children)
        if (/Selection$|^Transcript$|^TextDescription$/.test(localName)) records.leaveOut(`<${localName}>`);
    }
  }
}

/** Who coded how many passages, where it was more than one: each is the reader's here. */
function coders(root: Element): Map<string, number> {
  const users = children(children(root, 'Users')[0], 'User');
  const names = new Map(users.map((user) => [guidOf(user), user.getAttribute('name') || guidOf(user)]));
  const counts = new Map<string, number>();
  for (const coding of root.getElementsByTagName('Coding')) {
    const by = names.get((coding.getAttribute('creatingUser') ?? '').toLowerCase());
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return counts.size > 1 ? counts : new Map();
}

/** A REFI-QDA project, `.qdpx`: its codes, its text sources and what is coded and noted in them. */
export const refiProject: ImportFormat = {
  id: 'refi-project',
  recognizes: (file) => file.kind === 'zip',
  async read(file, context) {
    if (file.kind !== 'zip') return refuse('not-zip');
    const project = await openProject(file.bytes, context);
    if ('ok' in project) return project;
    const { root, isOurs } = project;
    const records = new ImportedRecords(context.now);
    const texts = findTexts(project);
    const origin = root.getAttribute('origin') ?? '';
    const positions = new Map(
      [...texts].map(([text, stored]) => {
        const named = children(text, 'PlainTextSelection').map(spanOf);
        return [text, readPositions(stored, guessLineEnds(origin, stored, named))] as const;
      }),
    );
    const notes = createNotes(project, positions);
    const variables = createVariables(root);
    readCodes(records, children(root, 'CodeBook')[0], notes.wordsFor);
    const [sources] = children(root, 'Sources');
    const reading: Reading = { records, project, texts, notes, variables, sort: createSorter(variables, isOurs) };
    for (const source of children(sources, 'TextSource')) readSource(reading, source);
    readOtherSources(reading, sources);
    for (const words of notes.guessed) records.notice('annotations', words, 'place-guessed');
    for (const what of notes.unused()) records.leaveOut(what);
    for (const what of variables.unused()) records.leaveOut(what);
    for (const [parent, child] of [
      ['Sets', 'Set'],
      ['Graphs', 'Graph'],
    ] as const)
      for (const list of [...children(root, parent), ...children(children(root, 'CodeBook')[0], parent)])
        records.leaveOut(`<${child}>`, children(list, child).length);
    for (const [name, count] of coders(root)) records.leaveOut(`<User> ${name}`, count);
    if (childText(root, 'Description') !== '') records.leaveOut('<Project> <Description>');
    return records.finish(
      'refi-project',
      {
        codes: ['definition', 'example'],
        annotations: isOurs ? ['codes', 'note', 'origin', 'directive', 'official'] : ['codes', 'note'],
        articles: ['note'],
        revisions: [],
      },
      { joinPlaces: !isOurs },
    );
  },
};

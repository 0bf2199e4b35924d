import type { ImportedAnnotation, ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { ownAnnotationFacts, ownArticleFacts } from './own-facts';
import { parseTime } from './parse-time';
import { textToHtml } from './plain-text';
import type { Project } from './refi-archive';
import { type createSorter, metadataOf } from './refi-articles';
import type { Notes } from './refi-notes';
import { guessLineEnds, readPositions } from './refi-positions';
import type { Variables } from './refi-variables';
import { children, guidOf, ownFactsOf, targets } from './refi-xml';

const CONTEXT = 40;

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? Number.NaN);

/** A time of an element, or of the first of its codings: programs differ in which of them they date. */
const timeOf = (element: Element, name: 'creationDateTime' | 'modifiedDateTime'): string | undefined =>
  [element, ...children(element, 'Coding')]
    .map((one) => parseTime(one.getAttribute(name)))
    .find((time) => time !== undefined);

/** A selection's place as its file counts, and what it is named. */
export const spanOf = (selection: Element) => ({
  start: numberOf(selection, 'startPosition'),
  end: numberOf(selection, 'endPosition'),
  name: selection.getAttribute('name') ?? '',
});

export interface Reading {
  records: ImportedRecords;
  /** The text of each element that has one. */
  texts: ReadonlyMap<Element, string>;
  project: Project;
  notes: Notes;
  variables: Variables;
  sort: ReturnType<typeof createSorter>;
}

/** A text inside the project, with its surrounding white space, which offsets count. */
const plainTextOf = (text: Element): string => {
  const inside = children(text, 'PlainTextContent')[0]?.textContent ?? '';
  return inside.trim() === '' ? '' : inside;
};

/** The elements with a text: sources, and the plain text of PDFs. */
export function findTexts({ root, file }: Project): Map<Element, string> {
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

/** Reads a text with its selections; `text` is the source itself, or the plain text of another kind of source. */
export function readSource(reading: Reading, source: Element, text = source): void {
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

/** Reads the plain text of sources that are not texts, and counts the rest. */
export function readOtherSources(reading: Reading, sources: Element | undefined): void {
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

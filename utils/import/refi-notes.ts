import { joinNotes } from './join-places';
import type { Project } from './refi-archive';
import { placeNotes } from './refi-note-places';
import type { Positions } from './refi-positions';
import { children, childText, guidOf, targets } from './refi-xml';

/** A note that is itself about a passage, as QualCoder writes them: it names the place, its source refers to it. */
interface NotedPassage {
  selection: Element;
  words: string;
}

/** The notes of a project, found from what they belong to. */
export interface Notes {
  /** The text about an element: its description, and the notes it refers to or is linked with. */
  wordsFor(element: Element): string;
  /** Notes about passages of this text. */
  selectionsIn(text: Element): NotedPassage[];
  /** First words of notes whose text the file does not name, where there was more than one it may be. */
  readonly guessed: readonly string[];
  /** Notes that nothing referred to, as named in the file. */
  unused(): string[];
}

/** `texts`: the elements whose text is read, each with its positions. */
export function createNotes(
  { root, file }: Pick<Project, 'root' | 'file'>,
  texts: ReadonlyMap<Element, Positions>,
): Notes {
  const notes = new Map(children(children(root, 'Notes')[0], 'Note').map((note) => [guidOf(note), note]));
  const used = new Set<Element>();
  const wordsOf = (note: Element): string =>
    joinNotes(
      childText(note, 'PlainTextContent') || (file(note.getAttribute('plainTextPath')) ?? '').trim(),
      childText(note, 'Description'),
    );
  const isAboutPassage = (note: Element) => children(note, 'PlainTextSelection').length > 0;
  // NVivo links memos and annotations to what they are about, in either direction.
  const linked = new Map<string, string[]>();
  const loose: string[] = [];
  for (const link of children(children(root, 'Links')[0], 'Link')) {
    const ends = ['originGUID', 'targetGUID'].map((end) => (link.getAttribute(end) ?? '').toLowerCase());
    const noteEnds = ends.filter((end) => notes.has(end));
    if (noteEnds.length !== 1) loose.push(`<Link> ${link.getAttribute('name') ?? ''}`.trim());
    for (const [one = '', other = ''] of [ends, ends.toReversed()])
      if (notes.has(one) && !notes.has(other)) linked.set(other, [...(linked.get(other) ?? []), one]);
  }
  const { places, guessed } = placeNotes([...notes.values()].filter(isAboutPassage), texts);
  return {
    guessed: guessed.map((note) => nameOf(note, wordsOf(note))),
    wordsFor(element) {
      const guids = [...targets(element, 'NoteRef'), ...(linked.get(guidOf(element)) ?? [])];
      const words = guids.flatMap((guid) => {
        const note = notes.get(guid);
        if (!note || isAboutPassage(note)) return [];
        const said = wordsOf(note);
        // A note that is only readable in Word is empty here, and is counted.
        if (said !== '') used.add(note);
        return said;
      });
      return joinNotes(childText(element, 'Description'), ...words);
    },
    selectionsIn: (text) =>
      (places.get(text) ?? []).flatMap((note) => {
        used.add(note);
        const selections = children(note, 'PlainTextSelection');
        // The note has the times, the selection only the place.
        for (const name of ['creationDateTime', 'modifiedDateTime'])
          for (const selection of selections)
            if (!selection.hasAttribute(name) && note.hasAttribute(name))
              selection.setAttribute(name, note.getAttribute(name) ?? '');
        return selections.map((selection) => ({ selection, words: wordsOf(note) }));
      }),
    unused: () => [
      ...[...notes.values()].flatMap((note) => (used.has(note) ? [] : `<Note> ${nameOf(note, wordsOf(note))}`.trim())),
      ...loose,
    ],
  };
}

/** A name by which the reader may recognise a note. */
const nameOf = (note: Element, words: string): string => note.getAttribute('name') || words.slice(0, 40);

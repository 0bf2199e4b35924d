import { joinNotes } from './imported-records';
import type { Project } from './refi-project';
import { children, childText, guidOf, targets } from './refi-xml';

/** A note that is itself about a passage, as QualCoder writes them: it names the place, its source refers to it. */
interface NotedPassage {
  selection: Element;
  words: string;
}

/** The notes of a project, found from what they belong to. */
export interface Notes {
  /** What is written beside an element: its description, the notes it refers to, the notes it is linked with. */
  wordsFor(element: Element): string;
  /** Notes about passages of this text; `length` of it, in UTF-16 code units. */
  selectionsIn(text: Element, length: number): NotedPassage[];
  /** What nothing referred to, in the file's own words. */
  unused(): string[];
}

export function createNotes({ root, file }: Pick<Project, 'root' | 'file'>): Notes {
  const notes = new Map(children(children(root, 'Notes')[0], 'Note').map((note) => [guidOf(note), note]));
  const used = new Set<string>();
  const wordsOf = (note: Element): string =>
    joinNotes(
      childText(note, 'PlainTextContent') || (file(note.getAttribute('plainTextPath')) ?? '').trim(),
      childText(note, 'Description'),
    );
  // NVivo links memos and annotations to what they are about, in either direction.
  const linked = new Map<string, string[]>();
  for (const link of children(children(root, 'Links')[0], 'Link')) {
    const ends = ['originGUID', 'targetGUID'].map((end) => (link.getAttribute(end) ?? '').toLowerCase());
    for (const [one = '', other = ''] of [ends, ends.toReversed()])
      if (notes.has(one) && !notes.has(other)) linked.set(other, [...(linked.get(other) ?? []), one]);
  }
  const about = (note: Element | undefined) => children(note, 'PlainTextSelection');
  const sources = children(children(root, 'Sources')[0], 'TextSource');
  const referred = new Set(sources.flatMap((source) => targets(source, 'NoteRef')));
  // QualCoder refers to the first note of a text alone; those that follow it in the file are of the same text.
  const followers = new Map<string, string[]>();
  let last: string | undefined;
  for (const [guid, note] of notes) {
    if (about(note).length === 0) continue;
    if (referred.has(guid)) last = guid;
    else if (last !== undefined) followers.set(last, [...(followers.get(last) ?? []), guid]);
  }
  return {
    wordsFor(element) {
      const guids = [...targets(element, 'NoteRef'), ...(linked.get(guidOf(element)) ?? [])];
      const words = guids.flatMap((guid) => {
        const note = notes.get(guid);
        if (!note || about(note).length > 0) return [];
        used.add(guid);
        return wordsOf(note);
      });
      return joinNotes(childText(element, 'Description'), ...words);
    },
    selectionsIn(text, length) {
      const own = targets(text, 'NoteRef');
      const alone = sources.length === 1 ? [...notes.keys()].filter((guid) => about(notes.get(guid)).length > 0) : [];
      const guids = new Set([...own, ...own.flatMap((guid) => followers.get(guid) ?? []), ...alone]);
      return [...guids].flatMap((guid) => {
        const note = notes.get(guid);
        const selections = about(note).filter((one) => Number(one.getAttribute('endPosition')) <= length);
        if (!note || selections.length === 0 || used.has(guid)) return [];
        used.add(guid);
        // The note has the times, the selection only the place.
        for (const name of ['creationDateTime', 'modifiedDateTime'])
          for (const selection of selections)
            if (!selection.hasAttribute(name) && note.hasAttribute(name))
              selection.setAttribute(name, note.getAttribute(name) ?? '');
        return selections.map((selection) => ({ selection, words: wordsOf(note) }));
      });
    },
    unused: () =>
      [...notes].flatMap(([guid, note]) =>
        used.has(guid) ? [] : [`<Note> ${note.getAttribute('name') ?? ''}`.trim()],
      ),
  };
}

import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { openProject } from './refi-archive';
import { createSorter } from './refi-articles';
import { readCodes } from './refi-codes';
import { createNotes } from './refi-notes';
import { guessLineEnds, readPositions } from './refi-positions';
import { findTexts, type Reading, readOtherSources, readSource, spanOf } from './refi-sources';
import { createVariables } from './refi-variables';
import { children, childText, guidOf } from './refi-xml';

/** The number of passages by each coder, if there are several; all become the reader's. */
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

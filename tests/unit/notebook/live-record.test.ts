import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { type LiveRecord, liveRecord, type RecordOptions } from '@/utils/notebook/live-record';
import { contentOf } from '@/utils/notebook/unsaved';
import type { NotebookChanged } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
let tellChange: (event: Omit<NotebookChanged, 'type'>) => void;
let tellCodes: () => void;
vi.mock('@/utils/protocol/events', () => ({
  watchNotebook: (onChange: (event: NotebookChanged) => void) => {
    tellChange = (event) => onChange({ type: 'notebookChanged', ...event });
  },
  watchCodebook: (onChange: () => void) => {
    tellCodes = onChange;
  },
}));

const ADDRESS = 'https://news.example/a/1';
const article = { id: 'article', url: ADDRESS, addresses: [ADDRESS], note: '' } as unknown as Article;
let clock = 0;
const annotation = (id: string, fields: Partial<Annotation> = {}): Annotation => ({
  id,
  articleId: 'article',
  target: { selector: { quote: { exact: id, prefix: '', suffix: '' } } },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...fields,
});

interface Asked {
  type: string;
  data: { only?: string[]; noteFrom?: string; content?: Annotation };
  give: (value: unknown) => Promise<void>;
  fail: (problem?: 'storage-full' | 'page-gone') => Promise<void>;
}

/** What was asked of the background, to be answered when a test likes. */
let asked: Asked[];
let record: LiveRecord;
let life: AbortController;

const rest = () => vi.advanceTimersByTimeAsync(100);
const of = (type: string): Asked[] => asked.filter((one) => one.type === type);
const ids = (): string[] => record.state.annotations.map(({ id }) => id);
const notes = (): string[] => record.state.annotations.map(({ note }) => note);

async function open(options?: RecordOptions): Promise<void> {
  record = liveRecord(ADDRESS, life.signal, options);
  await rest();
}

const answerReading = async (which: number, annotations: Annotation[], more: object = {}): Promise<void> => {
  const choice = { current: 'project', all: false };
  const about = { url: ADDRESS, article, revision: 'r', annotations, codes: [], choice };
  await of('notebook.about')[which]?.give({ ...about, ...more });
};

/** As the store gives a saved annotation back. */
async function saved(which: number, fields: Partial<Annotation> = {}): Promise<void> {
  const { give, data } = of('annotation.save')[which] as Asked;
  clock += 1;
  await give(
    annotation(data.content?.id as string, { ...data.content, modified: `2027-01-01T00:00:00.00${clock}Z`, ...fields }),
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  asked = [];
  clock = 0;
  life = new AbortController();
  vi.mocked(send).mockImplementation(
    (type, data) =>
      new Promise((resolve, reject) => {
        asked.push({
          type,
          data: data as Asked['data'],
          give: async (value) => {
            resolve(value as never);
            await rest();
          },
          fail: async (problem = 'storage-full') => {
            reject(new PressmarkError(problem));
            await rest();
          },
        });
      }),
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('nothing is known until the notebook is read', async () => {
  await open();
  expect(record.state).toMatchObject({ isRead: false, annotations: [] });
  const onChange = vi.fn();
  record.watch(onChange, life.signal);
  await answerReading(0, [annotation('one')]);
  expect(record.state).toMatchObject({ isRead: true, article, revision: 'r' });
  expect(ids()).toEqual(['one']);
  expect(onChange).toHaveBeenCalledOnce();
});

test('of two readings the one begun later counts, in whichever order they are answered', async () => {
  await open();
  void record.refresh();
  await rest();
  await answerReading(1, [annotation('old'), annotation('new')]);
  await answerReading(0, [annotation('old')]);
  expect(ids()).toEqual(['old', 'new']);
});

test('a reading begun before a mark was stored does not take it off the screen', async () => {
  await open();
  record.save(annotation('mine'));
  await rest();
  await saved(0);
  await answerReading(0, [annotation('old')]);
  expect(ids()).toEqual(['mine']);
  await answerReading(1, [annotation('old'), annotation('mine')]);
  expect(ids()).toEqual(['old', 'mine']);
});

test('a reading begun before a mark was deleted does not bring it back', async () => {
  await open();
  await answerReading(0, [annotation('mine'), annotation('other')]);
  void record.refresh();
  await rest();
  record.remove('mine');
  await answerReading(1, [annotation('mine'), annotation('other')]);
  expect(ids()).toEqual(['other']);
});

test('what an event says in full is not read again', async () => {
  await open();
  await answerReading(0, [annotation('one'), annotation('two')]);
  const changed = {
    article: { ...article, note: 'about all' },
    annotations: [
      annotation('one', { note: 'typed elsewhere', modified: '2026-01-02T00:00:00.000Z' }),
      annotation('two', { deleted: '2026-01-02T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z' }),
      annotation('three', { modified: '2026-01-02T00:00:00.000Z' }),
    ],
  };
  tellChange({ articleUrl: ADDRESS, addresses: [], changed });
  await rest();
  expect(ids()).toEqual(['one', 'three']);
  expect(notes()).toEqual(['typed elsewhere', '']);
  expect(record.state.article?.note).toBe('about all');
  expect(of('notebook.about')).toHaveLength(1);
});

test('an event that comes late does not undo what was stored since', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'newer', modified: '2026-01-03T00:00:00.000Z' })]);
  const late = annotation('one', { note: 'older', modified: '2026-01-02T00:00:00.000Z' });
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [late] } });
  await rest();
  expect(notes()).toEqual(['newer']);
});

test.each([
  { what: 'this article', event: { articleUrl: ADDRESS, addresses: [] }, readings: 2 },
  {
    what: 'this article under another address',
    event: { articleUrl: 'https://news.example/b', addresses: [ADDRESS] },
    readings: 2,
  },
  { what: 'an article whose address begins alike', event: { articleUrl: `${ADDRESS}0`, addresses: [] }, readings: 1 },
  { what: 'the article above', event: { articleUrl: 'https://news.example/a', addresses: [] }, readings: 1 },
])('an event about $what leads to $readings readings in all', async ({ event, readings }) => {
  await open();
  await answerReading(0, []);
  tellChange(event);
  await rest();
  expect(of('notebook.about')).toHaveLength(readings);
});

test('several events at once are one reading', async () => {
  await open();
  await answerReading(0, []);
  for (let i = 0; i < 5; i++) tellChange({ articleUrl: ADDRESS, addresses: [] });
  tellCodes();
  await rest();
  expect(of('notebook.about')).toHaveLength(2);
});

test('a code that is renamed elsewhere is read', async () => {
  await open();
  await answerReading(0, [], { codes: [{ id: 'c', name: 'Old' }] });
  tellCodes();
  await rest();
  await answerReading(1, [], { codes: [{ id: 'c', name: 'New' }] });
  expect(record.state.codes).toEqual([{ id: 'c', name: 'New' }]);
});

test('what is typed while a save is under way is one more save, from the note that was stored', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'a' })]);
  const [one] = record.state.annotations as [Annotation];
  let now = record.change(one, { note: 'ab' }, 'a');
  now = record.change(now, { note: 'abc' }, 'ab');
  record.change(now, { note: 'abcd' }, 'abc');
  await rest();
  expect(of('annotation.save').map(({ data }) => data.content?.note)).toEqual(['ab']);
  expect(record.isUnsaved('one')).toBe(true);
  await saved(0);
  expect(of('annotation.save').map(({ data }) => [data.content?.note, data.noteFrom])).toEqual([
    ['ab', 'a'],
    ['abcd', 'ab'],
  ]);
  await saved(1);
  expect(record.isUnsaved('one')).toBe(false);
  expect(notes()).toEqual(['abcd']);
});

test('each change says which fields are meant, and one on top of what is not stored means both', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  const now = record.change(record.state.annotations[0] as Annotation, { codes: ['c'] });
  record.change(now, { note: 'n' }, '');
  await rest();
  await of('annotation.save')[0]?.fail();
  expect(record.state.problem).toBe('storage-full');
  record.retry();
  await rest();
  expect(of('annotation.save').at(-1)?.data).toMatchObject({ only: ['codes', 'note'], noteFrom: '' });
  await saved(of('annotation.save').length - 1);
  expect(record.state.problem).toBeUndefined();
});

test('what failed is tried again once something else succeeds, from the note that is stored', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'a' }), annotation('two')]);
  const [one, two] = record.state.annotations as [Annotation, Annotation];
  const now = record.change(one, { note: 'ab' }, 'a');
  await rest();
  await of('annotation.save')[0]?.fail();
  record.change(now, { note: 'abc' }, 'ab');
  await rest();
  await of('annotation.save')[1]?.fail();
  expect(of('annotation.save')[1]?.data).toMatchObject({ noteFrom: 'a' });
  record.change(two, { codes: ['c'] });
  await rest();
  await saved(2);
  expect(of('annotation.save')[3]?.data).toMatchObject({ content: { id: 'one', note: 'abc' }, noteFrom: 'a' });
});

test('storing resolves to what is stored, and rejects with the problem', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  const [one] = record.state.annotations as [Annotation];
  const storing = record.store(one, { note: 'n' }, '');
  await rest();
  await saved(0, { note: 'n as stored' });
  await expect(storing).resolves.toMatchObject({ note: 'n as stored' });
  const failing = record.store(one, { note: 'm' }, 'n');
  const heard = expect(failing).rejects.toMatchObject({ problem: 'storage-full' });
  await rest();
  await of('annotation.save')[1]?.fail();
  await heard;
});

test('what was deleted while it was being saved stays deleted', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.change(record.state.annotations[0] as Annotation, { note: 'n' }, '');
  await rest();
  record.remove('one');
  await saved(0);
  expect(ids()).toEqual([]);
  expect(of('annotation.remove')).toHaveLength(1);
});

test('what was deleted here and put back elsewhere is on screen again', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.give(undefined);
  const back = annotation('one', { modified: '2026-01-05T00:00:00.000Z' });
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [back] } });
  await rest();
  expect(ids()).toEqual(['one']);
});

test('that a note could not be stored is said until it is, whatever is read meanwhile', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.change(record.state.annotations[0] as Annotation, { note: 'n' }, '');
  await rest();
  tellCodes();
  await rest();
  await of('annotation.save')[0]?.fail();
  await answerReading(1, [annotation('one')]);
  expect([record.state.problem, notes()]).toEqual(['storage-full', ['n']]);
  record.retry();
  await rest();
  await saved(1);
  expect(record.state.problem).toBeUndefined();
});

test('what could not be deleted comes back, and the reason stays', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.fail();
  await answerReading(1, [annotation('one')]);
  expect(ids()).toEqual(['one']);
  expect(record.state.problem).toBe('storage-full');
});

test('a private window says what it cannot keep, and keeps it on screen', async () => {
  await open({ isPrivate: true });
  await answerReading(0, [annotation('stored before')]);
  record.save(annotation('mine'));
  await rest();
  expect(record.state).toMatchObject({
    problem: 'private-window',
    annotations: [{ id: 'stored before' }, { id: 'mine' }],
  });
  expect(record.state.article).toBeUndefined();
  expect(of('annotation.save')).toHaveLength(0);
  expect(record.isUnsaved('mine')).toBe(true);
});

test('a mark that is taken back while its article is kept again stays away', async () => {
  let keptAgain = (): void => undefined;
  const keep = (again?: boolean) =>
    again ? new Promise<string>((done) => (keptAgain = () => done('r'))) : Promise.resolve('r');
  await open({ keep });
  await answerReading(0, []);
  record.save(annotation('one'));
  await rest();
  await of('annotation.save')[0]?.fail('page-gone');
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.give(undefined);
  keptAgain();
  await rest();
  expect(of('annotation.save')).toHaveLength(1);
  expect(ids()).toEqual([]);
});

test('the article is kept before it is asked for, and passages are in the text that was kept', async () => {
  await open({ keep: async () => 'on screen' });
  await answerReading(0, []);
  expect(record.state.revision).toBe('on screen');
});

test('another project’s annotation that is announced is not on screen, and of all the codes those of the project are for giving', async () => {
  await open();
  const [ours, theirs] = [
    { id: 'ours', project: 'project' },
    { id: 'theirs', project: 'other' },
  ];
  await answerReading(0, [], { codes: [ours, theirs] });
  expect(record.state.codes).toEqual([ours, theirs]);
  expect(record.state.codebook).toEqual([ours]);
  const told = [annotation('here', { project: 'project' }), annotation('there', { project: 'other' })];
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: told } });
  expect(ids()).toEqual(['here']);
});

test('an article that cannot be kept is a problem, until it can; what the notebook has is shown meanwhile', async () => {
  const keep = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockResolvedValue('r');
  await open({ keep });
  const codes = [{ id: 'code', project: 'project' }];
  await answerReading(0, [annotation('of before')], { codes });
  expect(record.state).toMatchObject({ problem: 'storage-full', isRead: true, codebook: codes });
  expect(ids()).toEqual(['of before']);
  expect(record.state.revision).toBeUndefined();
  record.retry();
  await rest();
  await answerReading(1, []);
  expect(record.state.problem).toBeUndefined();
  expect(record.state.revision).toBe('r');
});

test('what was said of an article that could not be kept is tried again after the article', async () => {
  const keep = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockResolvedValue('r');
  await open({ keep });
  record.save(annotation('one'));
  await rest();
  await of('annotation.save')[0]?.fail();
  record.retry();
  await rest();
  expect([keep.mock.calls.length, of('annotation.save').length, record.state.problem]).toEqual([2, 1, 'storage-full']);
  record.retry();
  await rest();
  expect([keep.mock.calls.length, of('annotation.save').length]).toEqual([3, 2]);
  await saved(1);
  expect(record.isUnsaved('one')).toBe(false);
});

test('after its end nothing of it changes, and an error is nobody’s', async () => {
  await open();
  const onChange = vi.fn();
  record.watch(onChange, new AbortController().signal);
  life.abort();
  await answerReading(0, [annotation('late')]);
  expect(onChange).not.toHaveBeenCalled();
  expect(record.state.annotations).toEqual([]);
});

test('annotations that did not change stay the same objects in the same list', async () => {
  await open();
  const one = annotation('one');
  await answerReading(0, [one]);
  const before = record.state.annotations;
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [] } });
  await rest();
  expect(record.state.annotations).toBe(before);
});

test('what is sent of an annotation is its content alone: replaced notes and times are the store’s', () => {
  const content = contentOf(
    annotation('one', {
      replaced: [{ note: 'lost', at: '2026-01-01T00:00:00.000Z' }],
      deleted: '2026-01-01T00:00:00.000Z',
    }),
    ADDRESS,
  );
  expect(Object.keys(content).sort()).toEqual(['articleUrl', 'codes', 'id', 'note', 'origin', 'target']);
});

import { vi } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { PressmarkError } from '@/utils/model/problem';
import { type LiveRecord, liveRecord, type RecordOptions } from '@/utils/notebook/live-record';
import { type NotebookChanged, watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';

// A live record whose background answers when a test says so. The test file mocks utils/protocol/send and events.

export const ADDRESS = 'https://news.example/a/1';
export const article = { id: 'article', url: ADDRESS, addresses: [ADDRESS], note: '' } as unknown as Article;
export const annotation = (id: string, fields: Partial<Annotation> = {}): Annotation => ({
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

export let record: LiveRecord;
export let life: AbortController;
/** Requests to the background, oldest first, to be answered by the test. */
let asked: Asked[];
let tellNotebook: (event: NotebookChanged) => void;
/** The event that the codebook changed. */
export let tellCodes: () => void;
let saves = 0;

/** Lets whatever is due within 100 ms happen. */
export const rest = () => vi.advanceTimersByTimeAsync(100);
/** The requests of one type, oldest first. */
export const of = (type: string): Asked[] => asked.filter((one) => one.type === type);
export const ids = (): string[] => record.state.annotations.map(({ id }) => id);
export const notes = (): string[] => record.state.annotations.map(({ note }) => note);
/** The event that the notebook changed. */
export const tellChange = (event: Omit<NotebookChanged, 'type'>): void =>
  tellNotebook({ type: 'notebookChanged', ...event });

export async function open(options?: RecordOptions): Promise<void> {
  record = liveRecord(ADDRESS, life.signal, options);
  await rest();
}

/** Answers a request for the record, counted from 0. */
export const answerReading = async (which: number, annotations: Annotation[], more: object = {}): Promise<void> => {
  const choice = { current: 'project', all: false };
  const about = { url: ADDRESS, article, revision: 'r', annotations, codes: [], choice };
  await of('notebook.about')[which]?.give({ ...about, ...more });
};

/** Answers a save, counted from 0, with the annotation as the store returns it: `modified` is later each time. */
export async function saved(which: number, fields: Partial<Annotation> = {}): Promise<void> {
  const { give, data } = of('annotation.save')[which] as Asked;
  saves += 1;
  await give(
    annotation(data.content?.id as string, { ...data.content, modified: `2027-01-01T00:00:00.00${saves}Z`, ...fields }),
  );
}

/** For `beforeEach`. */
export function begin(): void {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  asked = [];
  saves = 0;
  life = new AbortController();
  vi.mocked(watchNotebook).mockImplementation((onChange) => {
    tellNotebook = onChange;
  });
  vi.mocked(watchCodebook).mockImplementation((onChange) => {
    tellCodes = onChange;
  });
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
}

/** For `afterEach`. */
export function end(): void {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
}

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LiveRecord, useRecord } from '@/entrypoints/reader/use-record';
import type { Annotation } from '@/utils/model/annotation';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
let tellChange = (): void => undefined;
vi.mock('@/utils/protocol/events', () => ({
  watchNotebook: (onChange: (news: { articleUrl: string }) => void) => {
    tellChange = () => onChange({ articleUrl: ADDRESS });
  },
  watchCodebook: () => undefined,
}));

const ADDRESS = 'https://news.example/a';
const reading = { extracted: { url: ADDRESS }, address: ADDRESS } as ReaderArticle;
const annotation = (id: string): Annotation => ({ id, target: { selectors: [] }, codes: [], note: '' }) as never;

/** The answers to the questions what the notebook holds, in the order of the questions, to be given when a test likes. */
let answers: ((annotations: Annotation[]) => Promise<void>)[];
let record: LiveRecord;

function Surface() {
  record = useRecord(reading);
  return null;
}

const shown = (): string[] => record.annotations.map(({ id }) => id);

beforeEach(async () => {
  answers = [];
  vi.mocked(send).mockImplementation((type, data) => {
    if (type === 'article.keep') return Promise.resolve({ revision: 'r' }) as never;
    if (type === 'annotation.save')
      return Promise.resolve({ ...annotation(''), ...(data as { content: object }).content }) as never;
    if (type !== 'notebook.about') return Promise.resolve(undefined) as never;
    return new Promise((resolve) =>
      answers.push((annotations) => act(async () => resolve({ annotations, codes: [] } as never))),
    ) as never;
  });
  await act(async () => render(<Surface />, document.body));
});
afterEach(() => render(null, document.body));

test('of two readings the one begun later counts, in whichever order they are answered', async () => {
  await act(async () => tellChange());
  await answers[1]?.([annotation('old'), annotation('new')]);
  await answers[0]?.([annotation('old')]);
  expect(shown()).toEqual(['old', 'new']);
});

test('a reading begun before a mark was stored does not take it off the screen', async () => {
  await act(async () => void record.save(annotation('mine')));
  await answers[0]?.([annotation('old')]);
  expect(shown()).toEqual(['mine']);
  await answers[1]?.([annotation('old'), annotation('mine')]);
  expect(shown()).toEqual(['old', 'mine']);
});

test('a reading begun before a mark was deleted does not bring it back', async () => {
  await answers[0]?.([annotation('mine'), annotation('other')]);
  await act(async () => tellChange());
  await act(async () => record.remove('mine' as never));
  await answers[1]?.([annotation('mine'), annotation('other')]);
  expect(shown()).toEqual(['other']);
  await answers[2]?.([annotation('other')]);
  expect(shown()).toEqual(['other']);
});

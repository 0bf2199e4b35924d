// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RecordAt, useRecordAt } from '@/entrypoints/sidepanel/use-record-at';
import type { ArticleRecord } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
vi.mock('@/utils/protocol/events', () => ({ watchNotebook: () => undefined }));

interface Answer {
  give: (record: ArticleRecord) => void;
  fail: (error: Error) => void;
}

let answers: Record<string, Answer>;
let shown: RecordAt;

function Panel({ address }: { address: string }) {
  shown = useRecordAt(address);
  return null;
}

const record = (revision: string): ArticleRecord => ({ revision, annotations: [], codes: [] });
const bringForward = (address: string) => act(async () => render(<Panel address={address} />, document.body));

beforeEach(async () => {
  answers = {};
  vi.mocked(send).mockImplementation((_, data) => {
    const { address } = data as { address: string };
    return new Promise((give, fail) => {
      answers[address] = { give: give as never, fail };
    });
  });
  await bringForward('https://news.example/long');
  await bringForward('https://news.example/short');
});
afterEach(() => render(null, document.body));

test('the record of the tab in front stays, whatever comes late of the tab before', async () => {
  await act(async () => answers['https://news.example/short']?.give(record('short')));
  await act(async () => answers['https://news.example/long']?.give(record('long')));
  expect(shown.record?.revision).toBe('short');
});

test('what could not be read of the tab before is no problem of this one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await act(async () => answers['https://news.example/short']?.give(record('short')));
  await act(async () => answers['https://news.example/long']?.fail(new Error('gone')));
  expect(shown.record?.revision).toBe('short');
  expect(shown.problem).toBeUndefined();
});

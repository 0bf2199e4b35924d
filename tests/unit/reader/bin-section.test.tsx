// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import BinSection from '@/entrypoints/reader/BinSection';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { annotation, onScreen, uuid } from '../components/on-screen';

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('@/utils/protocol/send', () => ({ send }));
afterEach(cleanup);

test('selected entries of the bin are restored by one request', async () => {
  const deleted = new Date().toISOString();
  const binned = [1, 2, 3].map((n) => ({ annotation: { ...annotation(n, `passage ${n}`), deleted } }));
  send.mockImplementation(async (type: string) => (type === 'bin.read' ? binned : undefined));
  const screen = onScreen(<BinSection address="https://news.example/a" codes={startingCodebook} />);
  await screen.user.click(await screen.findByRole('button', { name: /Bin/ }));
  await screen.user.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
  await screen.user.click(screen.getByRole('button', { name: 'Restore 3' }));
  const asked = send.mock.calls.filter(([type]) => type !== 'bin.read');
  expect(asked).toEqual([['bin.restore', { ids: [uuid(1), uuid(2), uuid(3)] }]]);
});

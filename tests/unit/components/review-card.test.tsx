// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OfferCard } from '@/components/suggestions/OfferCard';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Codebook } from '@/utils/model/codebook';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import { codeAt, onScreen } from './on-screen';

afterEach(cleanup);

function card(change: { total?: number; decided?: number; of?: number; onScreen?: number; codes?: Codebook } = {}) {
  const acts = {
    onAccept: vi.fn(),
    onAcceptOnScreen: vi.fn(),
    onReject: vi.fn(),
    onNext: vi.fn(),
    onResize: vi.fn(),
    onClose: vi.fn(),
  };
  const screen = onScreen(
    <OfferCard
      ranges={[]}
      kind="directive"
      directive={{
        ...EMPTY_DIRECTIVE,
        speaker: '邓柯',
        action: '压实责任',
        deadline: { text: '6月底前', date: '2026-06-30' },
      }}
      at={2}
      of={3}
      total={3}
      decided={0}
      code={codeAt(1)}
      codes={startingCodebook}
      onScreen={1}
      {...acts}
      {...change}
    />,
  );
  return { ...acts, screen };
}

test('shows what it proposes, and the progress of the review', () => {
  const { screen } = card({ total: 20, of: 15 });
  for (const words of ['邓柯', '6月底前 · 30 Jun 2026']) expect(screen.container.textContent).toContain(words);
  const progress = screen.getByRole<HTMLProgressElement>('progressbar');
  expect([progress.value, progress.max]).toEqual([5, 20]);
  expect(screen.getByText('7 of 20')).toBeDefined();
});

test('is decided with its buttons, also with another code', async () => {
  const { screen, onAccept, onReject, onNext, onResize, onClose } = card();
  await screen.user.click(screen.getByRole('button', { name: /^Accept/ }));
  expect(onAccept).toHaveBeenLastCalledWith();
  await screen.user.click(screen.getByRole('button', { name: `${codeAt(3).key} ${codeAt(3).names.en}` }));
  expect(onAccept).toHaveBeenLastCalledWith(codeAt(3).id);
  await screen.user.click(screen.getByRole('button', { name: /^Reject/ }));
  await screen.user.click(screen.getByRole('button', { name: /^Next/ }));
  await screen.user.click(screen.getByRole('button', { name: 'Close' }));
  for (const act of [onReject, onNext, onClose]) expect(act).toHaveBeenCalledOnce();
  const resize = screen.getAllByRole('button').filter(({ textContent }) => /^[[\]]$/.test(textContent ?? ''));
  for (const button of resize) await screen.user.click(button);
  expect(onResize.mock.calls.flat()).toEqual(['narrower', 'wider']);
});

test('offers each code with its name; of several codes with one key, only the first, and none whose key is a command', () => {
  const { screen } = card({
    codes: [
      ...startingCodebook,
      { ...codeAt(3), id: crypto.randomUUID() },
      { ...codeAt(4), id: crypto.randomUUID(), key: 'n' },
    ],
  });
  const names = [...screen.container.querySelectorAll('.other-codes button')].map((one) => one.textContent);
  expect(names).toHaveLength(startingCodebook.length - 1);
  expect(names).toContain(`${codeAt(3).key} ${codeAt(3).names.en}`);
});

test('offers to accept all on screen only if there are several', () => {
  expect(card().screen.queryByRole('button', { name: /on screen/ })).toBeNull();
  cleanup();
  expect(card({ onScreen: 4 }).screen.getByRole('button', { name: /4 on screen/ })).toBeDefined();
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { ledgerRows } from '@/utils/ledger/rows';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { article, data, directive } from '../ledger/sample';

const saveFile = vi.hoisted(() => vi.fn());
vi.mock('@/components/export/hand-over', () => ({ saveFile }));
afterEach(() => {
  cleanup();
  saveFile.mockClear();
});

test('a calendar is exported even if only a further deadline has a date', async () => {
  const [first] = data.annotations;
  const said = article(1);
  const facts = directive({ deadline: { text: '汛期来临前' }, further: [{ text: '8月15日前', date: '2026-08-15' }] });
  const annotation = { ...first, articleId: said.id, directive: facts } as NonNullable<typeof first>;
  const rows = ledgerRows({ ...data, articles: [said], annotations: [annotation] });
  render(<LedgerExport rows={rows} readPlaces={async () => ({})} readStandings={async () => new Map()} />);
  await userEvent.click(screen.getByRole('button', { name: /calendar/i }));
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  expect([...(saveFile.mock.calls[0]?.[2] ?? [])].join('')).toContain('20260815');
});

test('while a file is made the page says so, and a second press does not start another', async () => {
  const said = article(1);
  const [first] = data.annotations;
  const annotation = { ...first, articleId: said.id, directive: directive({}) } as NonNullable<typeof first>;
  const rows = ledgerRows({ ...data, articles: [said], annotations: [annotation] });
  let finish = (): void => undefined;
  const standings = new Promise<ReadonlyMap<string, QuoteStanding>>((resolve) => {
    finish = () => resolve(new Map());
  });
  const readStandings = vi.fn(() => standings);
  const { container } = render(
    <LedgerExport rows={rows} readPlaces={async () => ({})} readStandings={readStandings} />,
  );
  const press = () => userEvent.click(screen.getByRole('button', { name: /csv/i }));
  await press();
  expect(container.querySelector('[aria-busy=true]')).not.toBeNull();
  expect(screen.getByRole('status').textContent).toBe('…');
  await press();
  finish();
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/\.csv/));
  expect(container.querySelector('[aria-busy=true]')).toBeNull();
  expect(readStandings).toHaveBeenCalledOnce();
  expect(saveFile).toHaveBeenCalledOnce();
});

// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/utils/store/database';
import { editReading, READINGS } from './notebook-at-hand';
import { COURIER, drawer, MEETING, openCopy } from './reader-at-hand';
import type { WholePage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('an edited article', () => {
  const edited = async (db: Database): Promise<void> => {
    const { keepReading } = await import('./notebook-at-hand');
    const courier = READINGS[4];
    if (!courier) throw new Error('no such reading');
    await db.revisions.where('id').above('').modify({ created: '2026-05-19T10:00:00.000Z' });
    const paragraphs = courier.paragraphs.map((words) => words.replace('June 30', 'July 15').replace('200', '350'));
    await keepReading(db, { ...courier, paragraphs, marks: [] });
  };

  test('says so under its headline, lists the edits, and compares two versions side by side', async () => {
    const page = await openCopy(COURIER, { before: edited });
    const line = await page.findByRole('button', { name: /^2 edits since you read this on/ });
    await page.user.click(line);
    const list = await drawer(page, 'What was edited');
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    expect(list.getByText(/June 30/).closest('del, .change-was')).not.toBeNull();
    await page.user.keyboard('.');
    await waitFor(() => expect(list.getAllByRole('listitem')[0]?.getAttribute('aria-current')).toBe('true'));
    await page.user.click(list.getByRole('button', { name: 'Compare two readings side by side' }));
    const dialog = within(await page.findByRole('dialog'));
    expect(dialog.getByText('2 edits')).toBeDefined();
    await page.user.selectOptions(
      dialog.getByLabelText('Later'),
      dialog.getByLabelText<HTMLSelectElement>('Earlier').value,
    );
    expect(dialog.getByText('No edits')).toBeDefined();
  });

  test('does not suggest a directive again that is coded in its earlier words', async () => {
    const offered = (page: WholePage) => page.findByRole('button', { name: /^Review: / });
    const asRead = (await offered(await openCopy(MEETING))).textContent;
    const edited = (db: Database) => editReading(db, 0, '要压实主体责任，6月底前完成', '要切实压实责任，6月底前完成');
    const page = await openCopy(MEETING, { before: edited });
    await waitFor(async () => expect((await offered(page)).textContent).toBe(asRead));
  });
});

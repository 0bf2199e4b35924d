// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CrossGrid } from '@/components/analysis/CrossGrid';
import { fitted, textWidth, wrapped } from '@/components/analysis/text-width';
import type { CrossTable } from '@/utils/analysis/cross-table';
import { onScreen } from './on-screen';

const line = (label: string, total: number, alone = 0) => ({ value: { key: label, label, asks: [] }, total, alone });
const table: CrossTable = {
  rows: [line('指令', 3), line('官员', 4)],
  columns: [line('五月', 3), line('六月', 4)],
  counts: Uint32Array.from([0, 3, 4, 0]),
  most: 4,
  counted: 7,
  lacking: 0,
  hiddenRows: 0,
  hiddenColumns: 0,
};

test('the grid is one tab stop; arrows move between numbers, skipping zeros; each links to its passages', async () => {
  const { user, getByRole, getAllByRole } = onScreen(
    <CrossGrid
      table={table}
      label="标签 × 月份"
      hint=""
      totalLabel="合计"
      addressOf={(row, column) => `#${row}-${column}`}
      tellOf={(row, column) => `${row},${column}`}
      lineAddress={(row) => `#${row}`}
    />,
    'zh-CN',
  );
  expect(getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#0-1', '#0', '#1-0', '#1']);
  await user.tab();
  const here = (): string | null | undefined => document.activeElement?.getAttribute('href');
  expect(here()).toBe('#0-1');
  await user.keyboard('{ArrowDown}');
  expect(here()).toBe('#1-0');
  await user.keyboard('{ArrowRight}');
  expect(here()).toBe('#1');
  await user.keyboard('{ArrowUp}{Home}');
  expect(here()).toBe('#0-1');
  await user.keyboard('{ArrowLeft}');
  expect(here()).toBe('#0-1');
  await user.tab();
  expect(getByRole('table').contains(document.activeElement)).toBe(false);
});

test('a sum that leaves out passages has no link, because the link would find more', () => {
  const { container } = onScreen(
    <CrossGrid
      table={{ ...table, rows: [line('指令', 3, 1), line('官员', 4)], lacking: 1 }}
      label="官员 × 对象"
      hint=""
      totalLabel="合计"
      addressOf={(row, column) => `#${row}-${column}`}
      tellOf={(row, column) => `${row},${column}`}
      lineAddress={(row) => `#${row}`}
    />,
    'zh-CN',
  );
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#0-1', '#1-0', '#1']);
  expect(container.querySelector('tbody tr')?.textContent).toBe('指令033');
});

test('labels are truncated and broken into lines, Chinese between any characters', () => {
  expect(textWidth('指令ab', 10)).toBeCloseTo(31.6);
  expect(fitted('市委常委、市委政法委书记', 60, 10)).toBe('市委常委、…');
  expect(fitted('短', 60, 10)).toBe('短');
  expect(wrapped('filter 一二三四五', 50, 10)).toEqual(['filter', '一二三四五']);
});

test('periods without passages are not in the table, and each cell still links to its own passages', () => {
  const { container } = onScreen(
    <CrossGrid
      table={{
        ...table,
        columns: [line('五月', 0), line('六月', 3), line('七月', 0), line('八月', 4)],
        counts: Uint32Array.from([0, 3, 0, 0, 0, 0, 0, 4]),
      }}
      label="标签 × 月份"
      hint=""
      totalLabel="合计"
      addressOf={(row, column) => `#${row}-${column}`}
      tellOf={(row, column) => `${row},${column}`}
      lineAddress={(row) => `#${row}`}
    />,
    'zh-CN',
  );
  const said = (selector: string) => [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(said('thead th')).toEqual(['六月', '八月', '合计']);
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '#0-1',
    '#0',
    '#1-3',
    '#1',
  ]);
});

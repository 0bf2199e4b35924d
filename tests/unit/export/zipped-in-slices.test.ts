import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { xlsxWithoutWorker } from '@/scripts/xlsx-without-worker';
import { zippedInSlices } from '@/utils/export/zipped-in-slices';

afterEach(() => vi.unstubAllGlobals());

test('a large file is compressed without a worker, which our pages’ policy forbids', async () => {
  vi.stubGlobal('Worker', () => {
    throw new Error('a worker');
  });
  const bytes = new TextEncoder().encode('一行里的一格;'.repeat(60_000));
  const zip = unzipSync(
    new Uint8Array(await zippedInSlices({ 'xl/sheet1.xml': bytes, 'small.xml': new Uint8Array([1]) })),
  );
  expect(Object.keys(zip)).toEqual(['xl/sheet1.xml', 'small.xml']);
  expect(Buffer.compare(zip['xl/sheet1.xml'] ?? new Uint8Array(), bytes)).toBe(0);
});

test('in the build, the workbook writer uses this compression', () => {
  const file = 'node_modules/write-excel-file/modules/zip/zipToArrayBuffer.js';
  expect(xlsxWithoutWorker.transform(readFileSync(file, 'utf8'), file)?.code).toContain('zipped-in-slices');
  expect(() => xlsxWithoutWorker.transform('', file)).toThrow('written anew');
  expect(xlsxWithoutWorker.transform('', 'node_modules/other/index.js')).toBeUndefined();
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Chunk, Piece } from '@/utils/export/format';
import { createZip, zipFile, zipPieces, zipStream } from '@/utils/export/zip';

type Files = [name: string, chunks: Chunk[]][];

const piecesOf = (files: Files): Piece[] => files.flatMap(([file, chunks]) => [{ file }, ...chunks]);

async function* streamOf(files: Files): AsyncGenerator<Piece> {
  yield* piecesOf(files);
}

const bytesOf = async (parts: Chunk[]) => new Uint8Array(await new Blob(parts).arrayBuffer());

const WRITERS: [string, (files: Files) => Promise<Uint8Array>][] = [
  ['in memory', async (files) => bytesOf([...zipPieces(piecesOf(files))])],
  [
    'as a stream',
    async (files) => {
      const parts: Chunk[] = [];
      for await (const chunk of zipStream(streamOf(files))) parts.push(chunk);
      return bytesOf(parts);
    },
  ],
];

const hasPython = spawnSync('python3', ['-V']).status === 0;

describe.each(WRITERS)('a .zip written %s', (_, zipped) => {
  test('is read by another program, whatever its files are named and contain', async () => {
    const file = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `f/${name.toWellFormed()}`),
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.toWellFormed()),
        { maxLength: 5 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ([name]) => name, maxLength: 5 }), async (files) => {
        const read = Object.entries(unzipSync(await zipped(files))).map(([name, bytes]) => [name, strFromU8(bytes)]);
        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(files.map(([name, chunks]) => [name, chunks.join('')])),
        );
      }),
    );
  });

  test.runIf(hasPython)('passes Python’s check of sums and sizes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pressmark-zip-'));
    try {
      const path = join(folder, 'a.zip');
      const long = Array.from({ length: 300 }, (_, n) => `${n} 𬭎各县市区要压实主体责任。`.repeat(50));
      const noise = crypto.getRandomValues(new Uint8Array(65_536));
      writeFileSync(
        path,
        await zipped([
          ['指令.md', ['一']],
          ['empty.txt', []],
          ['long.txt', long],
          ['noise.bin', [noise, noise, noise.subarray(0, 7)]],
        ]),
      );
      const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
      expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()).toBe('None 4');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('packing many files keeps only their names in memory, not their data', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    return arrayBuffers + heapUsed;
  };
  const before = held();
  const zip = createZip();
  for (let n = 0; n < 1500; n++) for (const _ of zipFile(zip, `${n}.md`, ['words '.repeat(50)]));
  // Buffers are released in the background, on a busy machine some time later.
  await expect.poll(() => held() - before, { timeout: 20_000 }).toBeLessThan(20_000_000);
  zip.end();
});

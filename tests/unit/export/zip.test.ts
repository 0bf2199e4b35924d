import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createZip, zipFile } from '@/utils/export/zip';

async function zipped(files: [string, string[]][]): Promise<Uint8Array> {
  const zip = createZip();
  const parts = [...files.flatMap(([name, chunks]) => [...zipFile(zip, name, chunks)]), ...zip.end()];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

test('another reader finds every file, whatever it is called and holds', async () => {
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

const hasPython = spawnSync('python3', ['-V']).status === 0;

test.runIf(hasPython)('Python, which checks sums and sizes, has nothing against it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-zip-'));
  try {
    const path = join(folder, 'a.zip');
    const long = Array.from({ length: 300 }, (_, n) => `${n} 各县市区要压实主体责任。`.repeat(50));
    writeFileSync(
      path,
      await zipped([
        ['指令.md', ['一']],
        ['empty.txt', []],
        ['long.txt', long],
      ]),
    );
    const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
    expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()).toBe('None 3');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

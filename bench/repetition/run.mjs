// Who repeats whom, on made pairs: `node bench/repetition/run.mjs <folder of labelled texts>`; storage and speed: scale.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../../scripts/setup.mjs';

const [folder] = process.argv.slice(2);
const out = mkdtempSync(join(ROOT, 'node_modules', '.repetition-'));
try {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: { ssr: join(ROOT, 'bench/repetition/main.ts'), outDir: out, target: 'node20' },
  });
  const { main } = await import(pathToFileURL(join(out, 'main.js')).href);
  console.log(main(resolve(folder)));
} finally {
  rmSync(out, { recursive: true, force: true });
}

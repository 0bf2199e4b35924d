// Runs what is written in TypeScript and imports the product's own modules: built by Vite first, as the product is.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './setup.mjs';

/** Builds a module and passes its exports to `use`; what was built is deleted when `use` is done. */
export async function withBuilt(module, use) {
  // Inside the project, so that the bundle finds the packages.
  const out = mkdtempSync(join(ROOT, 'node_modules', '.built-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias: { '@': ROOT } },
      build: { ssr: join(ROOT, module), outDir: out, target: 'node20' },
    });
    return await use(await import(pathToFileURL(join(out, 'main.js')).href));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

// `npm run sync:e2e [name of a test]`: runs two browsers over real servers (Apache's mod_dav, a CouchDB API) and kills
// them at every step. Takes about twenty minutes; `npm test` has a shorter journey. Installs what it needs on the first
// run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureApache, ensureBrowser, ensureBuild, ensurePackages, node, npmIn, ROOT, say } from './setup.mjs';

ensurePackages();
if (!ensureBrowser()) {
  console.error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_BIN.');
  process.exit(1);
}
if (!ensureApache()) {
  console.error('No Apache was found, nor can one be installed here: apt-get install apache2.');
  process.exit(1);
}
const couch = join(ROOT, 'tests/sync/couch');
if (!existsSync(join(couch, 'node_modules/express-pouchdb'))) {
  say('Installing a CouchDB API for the tests…');
  if (npmIn(couch)) process.exit(1);
}
ensureBuild('chrome');
const names = process.argv.slice(2).flatMap((name) => ['--grep', name]);
process.exit(
  node('playwright/cli.js', ['test', '--config=tests/sync/playwright.config.ts', '--reporter=list', ...names]),
);

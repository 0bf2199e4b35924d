// `npm run lint:store`: checks the build with Mozilla's own addons-linter, as the Firefox store does. There must be no
// error, and every warning must be explained below; an unexplained warning fails, and so does an explanation whose
// warning no longer appears.
//
// The linter is fetched when it is needed, in the version pinned here. It is not a dependency, because it would bring
// 173 packages, a third of all that is installed, to everyone who only wants to run the tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, ROOT, say } from './setup.mjs';

const LINTER = 'addons-linter@10.14.0';

/**
 * The warnings that remain: code, the beginning of the file's name, how often, and why. If a file contains a single
 * library, the warning is about its code, not about ours.
 * @type {[code: string, file: string, times: number, why: string][]}
 */
const ANSWERED = [
  [
    'UNSAFE_VAR_ASSIGNMENT',
    'chunks/load-extraction-',
    1,
    'Imports a file of the extension itself, by its full address.',
  ],
  [
    'UNSAFE_VAR_ASSIGNMENT',
    'extract.js',
    1,
    'Readability puts back what it took from a copy of the page, in a document that runs no scripts.',
  ],
  ['UNSAFE_VAR_ASSIGNMENT', 'chunks/reader-', 1, 'DOMPurify makes its own empty document, which runs no scripts.'],
  [
    'UNSAFE_VAR_ASSIGNMENT',
    'chunks/shared-',
    1,
    'Preact sets what it is given as HTML: in Pressmark only what DOMPurify let through, as a trusted type.',
  ],
  [
    'INLINE_SCRIPT',
    'sample/hengyang.html',
    1,
    'The sample is a page as it was on the web. The policy of the extension keeps its script from running.',
  ],
];

/** The linter's report about a folder. */
function lint(folder) {
  const asked = [
    'exec',
    '--yes',
    '--ignore-scripts',
    `--package=${LINTER}`,
    '--',
    'addons-linter',
    '--output=json',
    folder,
  ];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
  const { npm_execpath: npm } = process.env;
  const { stdout, status } = npm
    ? spawnSync(process.execPath, [npm, ...asked], options)
    : spawnSync('npm', asked, options);
  try {
    return JSON.parse(stdout);
  } catch {
    console.error(
      `${LINTER} did not answer (${status}): it is fetched from the registry, once. Nothing was looked through.`,
    );
    return process.exit(1);
  }
}

ensurePackages();
const folder = ensureBuild('firefox');
say(`${LINTER} looks through ${join('.output', 'firefox-mv3')}`);
const { errors, warnings, notices } = lint(folder);
const told = ({ code, file = '', line, message }) => `${code} ${file}${line ? `:${line}` : ''} ${message}`;
const isOf =
  ([code, start]) =>
  ({ code: said, file = '' }) =>
    said === code && file.startsWith(start);
const unanswered = warnings.filter((warning) => !ANSWERED.some((answer) => isOf(answer)(warning)));
const miscounted = ANSWERED.filter((answer) => warnings.filter(isOf(answer)).length !== answer[2]);
for (const error of errors) console.log(`Error: ${told(error)}`);
for (const warning of unanswered) console.log(`Warning that nobody answered: ${told(warning)}`);
for (const answer of miscounted) {
  const [code, file, times] = answer;
  console.log(`Answered for ${times}, said ${warnings.filter(isOf(answer)).length} times: ${code} ${file}`);
}
for (const notice of notices) console.log(`Notice: ${told(notice)}`);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${warnings.length - unanswered.length} of them answered`,
);
process.exit(errors.length + unanswered.length + miscounted.length > 0 ? 1 : 0);

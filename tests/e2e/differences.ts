import { basename } from 'node:path';
import type { TestInfo } from 'playwright/test';

/** File, title (or its beginning), and why the test fails in that browser. */
type Difference = [file: string, title: string, why: string];

const IN_FIREFOX: Difference[] = [
  ...['a folder gets the day’s backup', 'a folder that was given up while a write was waiting'].map(
    (title): Difference => [
      'backup.spec.ts',
      title,
      'Firefox lets no page write into a folder. What is said instead: “without folder access”, in the same file.',
    ],
  ),
  [
    'nothing-is-lost.spec.ts',
    'the clean view keeps marks where third-party storage is blocked',
    'Firefox refuses a frame of the extension no storage, also where that of other sites is blocked.',
  ],
  ...[
    'printing hengyang.html',
    'an article in a tab of its own is printed',
    'the ledger is printed as a table',
    'the library is printed as the list',
    'codebook, numbers, due list and an essay are printed',
  ].map(
    (title): Difference => [
      'printing.spec.ts',
      title,
      'Of the Chinese letters in a PDF that Firefox writes many cannot be read back: what is on paper was looked at instead. English is read back.',
    ],
  ),
  [
    'touch.spec.ts',
    'a pen draws over a passage',
    'Firefox’s WebDriver BiDi moves no pen. A finger it has: the other tests of the file.',
  ],
  [
    'codebook.spec.ts',
    'a code dropped at the lower edge of a parent',
    'Once a drag has begun, its first row is told of it and no move behind that, by the browser or its driver. Where the line comes: tests/unit/codebook/place-code.test.ts.',
  ],
  [
    'keyboard-kept.spec.ts',
    'a letter that reached the page and arrived late',
    'The note has all its letters; that one of them came late is not seen, for the driver reaches no frame of ours that early.',
  ],
];

const IN_CHROMIUM: Difference[] = [
  [
    'firefox-alone.spec.ts',
    'a picture of a site without https',
    'Chromium lets a page of the extension load pictures without https.',
  ],
  ['firefox-alone.spec.ts', 'what is marked in one container', 'Chromium has no containers.'],
  ['firefox-alone.spec.ts', 'a picture that strict tracking protection blocks', 'Chromium has no such protection.'],
];

/** Why a test is expected to fail in its browser; undefined where it is not. */
export const differenceOf = ({ file, title, project }: Pick<TestInfo, 'file' | 'title' | 'project'>) => {
  const differences = project.name === 'firefox' ? IN_FIREFOX : IN_CHROMIUM;
  return differences.find(([where, start]) => where === basename(file) && title.startsWith(start))?.[2];
};

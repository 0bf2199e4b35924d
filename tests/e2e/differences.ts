import { basename } from 'node:path';
import type { TestInfo } from 'playwright/test';

/** File, title (or its beginning), and why the test fails in Firefox. */
const DIFFERENCES: [file: string, title: string, why: string][] = [
  [
    'pages.spec.ts',
    'every page of tests/fixtures/pages',
    'The clock is set through the DevTools protocol, which only Chromium speaks.',
  ],
  [
    'edges.spec.ts',
    'an update under an open clean view',
    'The frame stays as it was, and what it looks for to see that the extension was replaced was not there.',
  ],
];

/** Why a test is expected to fail in Firefox; undefined where it is not. */
export const differenceOf = ({ file, title }: Pick<TestInfo, 'file' | 'title'>): string | undefined =>
  DIFFERENCES.find(([where, start]) => where === basename(file) && title.startsWith(start))?.[2];

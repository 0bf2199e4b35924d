import { expect, test } from 'vitest';
import { highlightCss, SELECTED } from '@/utils/highlighting/style-sheet';

test.each(['light', 'dark', 'sepia'] as const)(
  '%s: what is selected is told by its letters, and no paint goes over the colours of marks',
  (theme) => {
    const rule = highlightCss(theme)
      .split('\n')
      .find((line) => line.startsWith(`::highlight(${SELECTED})`));
    expect(rule).toContain('text-shadow');
    expect(rule).not.toContain('background');
  },
);

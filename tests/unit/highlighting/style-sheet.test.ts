import { expect, test } from 'vitest';
import { highlightCss, SELECTED } from '@/utils/highlighting/style-sheet';

test.each(['light', 'dark', 'sepia'] as const)(
  '%s: a selection is shown by its letters, and covers no colours of marks',
  (theme) => {
    const rule = highlightCss(theme)
      .split('\n')
      .find((line) => line.startsWith(`::highlight(${SELECTED})`));
    expect(rule).toContain('text-shadow');
    expect(rule).not.toContain('background');
  },
);

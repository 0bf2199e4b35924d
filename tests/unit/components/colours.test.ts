import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as colours from '@/utils/model/colours';

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const [, ...themes] = css.split(':root');
const { byScheme, ...themed } = colours;

test.each(Object.entries(themed))('%s on web pages equals the one in our own pages', (name, colour) => {
  const [root = ''] = themes;
  const sepia = themes.find((rule) => rule.startsWith('[data-theme="sepia"]')) ?? '';
  expect(root).toContain(`--${name}: ${byScheme(colour)};`);
  expect(sepia).toContain(`--${name}: ${colour.sepia};`);
});

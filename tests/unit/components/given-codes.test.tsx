// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { GivenCodes } from '@/components/annotation/GivenCodes';
import { startingCodebook } from '@/utils/codebook/starting-codebook';

const [first, second] = startingCodebook.map(({ id }) => id) as [string, string];
const [one, other] = startingCodebook.map(({ names }) => names.en) as [string, string];
const shown = (): string[] => [...document.body.children].map(({ textContent }) => (textContent ?? '').trim());

afterEach(() => render(null, document.body));

test('codes are shown in the order they were given, not the codebook’s', () => {
  render(<GivenCodes given={[second, first]} codes={startingCodebook} />, document.body);
  expect(shown()).toEqual([other, one]);
});

test('a code that is no longer in the codebook is left out', () => {
  render(<GivenCodes given={['gone', first]} codes={startingCodebook} />, document.body);
  expect(shown()).toEqual([one]);
});

test('an annotation without codes says so, or shows nothing', () => {
  render(<GivenCodes given={['gone']} codes={startingCodebook} />, document.body);
  expect(shown()).toHaveLength(1);
  render(<GivenCodes given={[]} codes={startingCodebook} isSilent />, document.body);
  expect(shown()).toEqual([]);
});

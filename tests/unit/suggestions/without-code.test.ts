import { expect, test } from 'vitest';
import { suggest } from '@/utils/suggestions/suggest';
import { withoutCode } from '@/utils/suggestions/without-code';

const SAID = 'The ministry ordered every district to report to the governor by June 30.';
const PROSE = 'The council said that schools must publish their plans.';

test.each([
  [
    'a block',
    `<pre class="x"><code># <span>The ministry</span> ordered every district\n  to report to the governor by June&nbsp;30.</code></pre>`,
  ],
  ['a paragraph', `<p><code># ${SAID}</code></p>`],
  ['a line of several', `<pre>run();<br># ${SAID}<br>end</pre>`],
])('code set as %s is blanked, and everything else keeps its position', (_, html) => {
  const text = `${PROSE}\n# ${SAID}\n${PROSE}`;
  expect(withoutCode(text, `<p>${PROSE}</p>${html}<p>${PROSE}</p>`)).toBe(
    `${PROSE}\n${' '.repeat(SAID.length + 2)}\n${PROSE}`,
  );
});

test('a word of code within a sentence is prose', () => {
  const text = 'Every captain must run check before noon.';
  expect(withoutCode(text, '<p>Every captain must run <code>check</code> before noon.</p>')).toBe(text);
});

test('an instruction in a code comment is not a directive', () => {
  const text = `${PROSE}\n# ${SAID}`;
  const orders = (words: string) => suggest(words, 'en', { kinds: ['directive'] }).map(({ start }) => start);
  expect(orders(text).some((start) => start > PROSE.length)).toBe(true);
  expect(orders(withoutCode(text, `<p>${PROSE}</p><pre># ${SAID}</pre>`)).some((start) => start > PROSE.length)).toBe(
    false,
  );
});

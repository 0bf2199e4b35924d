// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createTextIndex } from '@/utils/anchoring/text-index';

test.each([
  ['collapses white space', '<p> a\n\t b&nbsp;c </p>', 'a b c'],
  ['puts blocks on lines of their own', '<p>a</p>b<div>c<br>d</div>', 'a\nb\nc\nd'],
  ['leaves out marks that guide a renderer', '<p>har\u00adbour\u200b</p>', 'harbour'],
  ['leaves out scripts and styles', '<p>a<script>b</script><style>c</style></p>', 'a'],
  ['leaves out form fields and templates', 'a<textarea>b</textarea><template>c</template>', 'a'],
  [
    'leaves out reading aids',
    '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>という<ruby><rb>名</rb><rtc><rt>な</rt></rtc></ruby></p>',
    '東京という名',
  ],
  ['reads across inline elements', '<p>a<b>b</b><i></i>c</p>', 'abc'],
])('%s', (_, html, expected) => {
  document.body.innerHTML = html;
  expect(createTextIndex(document.body).text).toBe(expected);
});

test('skipped elements are left out', () => {
  document.body.innerHTML = '<p>a</p><div id="ours">b</div>';
  expect(createTextIndex(document.body, { skip: ({ id }) => id === 'ours' }).text).toBe('a');
});

test('a detached copy of a page gives the same text, without elements marked as hidden', () => {
  document.body.innerHTML = '<p>a</p><p hidden>b</p><p>c</p>';
  expect(createTextIndex(document.body.cloneNode(true)).text).toBe('a\nc');
});

test('open shadow roots and their slots are entered; a passage across them has several ranges', () => {
  document.body.innerHTML = '<p>before</p><div id="host"><span>slotted</span></div><p>after</p>';
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = '<p>shadow</p><slot></slot>';
  const index = createTextIndex(document.body);
  expect(index.text).toBe('before\nshadow\nslotted\nafter');
  expect(index.rangesOf({ start: 0, end: 13 }).map(String)).toEqual(['before', 'shadow']);
});

test('a position outside the text throws', () => {
  document.body.innerHTML = '<p>abc</p>';
  expect(() => createTextIndex(document.body).rangesOf({ start: 1, end: 9 })).toThrow(RangeError);
});

test('a tree nested deeper than the call stack can be read', () => {
  const root = document.createElement('div');
  let inner: Element = root;
  for (let level = 0; level < 10_000; level++) inner = inner.appendChild(document.createElement('div'));
  inner.textContent = '会议强调要压实责任。';
  expect(createTextIndex(root).text).toBe('会议强调要压实责任。');
});

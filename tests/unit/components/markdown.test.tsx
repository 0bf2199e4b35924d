// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { type MarkdownKind, renderMarkdown } from '@/components/markdown/render-markdown';

function shown(markdown: string, kind?: MarkdownKind): string {
  const place = document.createElement('div');
  render(renderMarkdown(markdown, kind), place);
  return place.innerHTML;
}

test.each([
  ['emphasis', 'a **bold** and *slanted* word', '<p>a <strong>bold</strong> and <em>slanted</em> word</p>'],
  ['a line break as one', 'one\ntwo', '<p>one<br>two</p>'],
  ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['a numbered list from its number', '3. three', '<ol start="3"><li>three</li></ol>'],
  ['code', '`a < b`', '<p><code>a &lt; b</code></p>'],
  ['a quotation', '> said', '<blockquote dir="auto"><p>said</p></blockquote>'],
  [
    'a link',
    '[here](https://a.example/?x=1&y=2)',
    '<p><a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">here</a></p>',
  ],
  [
    'Chinese emphasis beside quotation marks',
    '要求**“限期整改”**的单位',
    '<p>要求<strong>“限期整改”</strong>的单位</p>',
  ],
  ['Chinese emphasis before a full stop', '这是**重点**。', '<p>这是<strong>重点</strong>。</p>'],
  ['Chinese emphasis after a quotation', '他说“好”**一定**做', '<p>他说“好”<strong>一定</strong>做</p>'],
  ['an article by its entities', 'a &lt; b', '<p>a &amp;lt; b</p>'],
])('shows %s', (_, markdown, html) => {
  expect(shown(markdown)).toBe(html);
});

test.each([
  ['HTML', '<b>no tag</b> <img src=x onerror=alert(1)>'],
  ['a block of HTML', '<script>alert(1)</script>'],
  ['a script address', '[x](javascript:alert(1))'],
  ['a script address in disguise', '[x](JaVaScRiPt:alert(1))'],
  ['a data address', '![x](data:text/html,hi)'],
])('shows %s as it was typed', (_, markdown) => {
  const place = document.createElement('div');
  render(renderMarkdown(markdown), place);
  expect(place.querySelector('b, img, script, a')).toBeNull();
  expect(place.textContent).toBe(markdown);
});

test('an image becomes a link: viewing a note makes no network request', () => {
  expect(shown('![map](https://a.example/map.png)')).toContain('<a href="https://a.example/map.png"');
  expect(shown('![map](https://a.example/map.png)')).not.toContain('<img');
});

test.each([
  ['a mark', '他说，==要**压实**责任。==完', '<p>他说，<mark>要<strong>压实</strong>责任。</mark>完</p>'],
  ['two marks', '==one== and ==two==', '<p><mark>one</mark> and <mark>two</mark></p>'],
  ['signs of the page itself as they are', 'a \\== b \\== and 1 == 1', '<p>a == b == and 1 == 1</p>'],
  ['a mark with such signs in it', '==a \\== b==', '<p><mark>a == b</mark></p>'],
  [
    'a footnote of one word, which CommonMark takes for an address',
    'word[^1-1]\n\n[^1-1]: **要求**\n[^1-2]: **地点** · note\n',
    '<p>word<sup>1-1</sup></p>' +
      '<div class="footnote"><sup>1-1</sup><div><p><strong>要求</strong></p></div></div>' +
      '<div class="footnote"><sup>1-2</sup><div><p><strong>地点</strong> · note</p></div></div>',
  ],
  [
    'a footnote of several paragraphs',
    '[^1-1]: **要求**\n\n    one\n\n    - two\n\nafter',
    '<div class="footnote"><sup>1-1</sup><div><p><strong>要求</strong></p><p>one</p><ul><li>two</li></ul></div></div><p>after</p>',
  ],
])('of a file shows %s', (_, markdown, html) => {
  expect(shown(markdown, 'file')).toBe(html);
});

test('a note has no highlights or footnotes; their markup stays as typed', () => {
  expect(shown('==a==[^1]')).toBe('<p>==a==[^1]</p>');
});

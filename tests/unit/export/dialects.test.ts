import { describe, expect, test } from 'vitest';
import {
  commonMark,
  type Dialect,
  logseqMarkdown,
  obsidianMarkdown,
  pandocMarkdown,
} from '@/utils/export/markdown/dialect';
import { hasPandoc, readWithMarkdownIt, readWithMldoc, readWithPandoc, type Seen } from './markdown-programs';

type Reader = [name: string, dialect: Dialect, read: (markdown: string) => Seen];

const READERS: Reader[] = [
  ['markdown-it', commonMark, readWithMarkdownIt],
  ['markdown-it for Obsidian', obsidianMarkdown, readWithMarkdownIt],
  ['mldoc', logseqMarkdown, readWithMldoc],
  ...(hasPandoc ? [['Pandoc', pandocMarkdown, readWithPandoc] as Reader] : []),
];

/** Words of pages that mean something to one reader or another. */
const WORDS = [
  'see [1] and [2](http://x.example/a)',
  'the form ((a1b2)) of {{query x}} and [[page]]',
  '(1) first, (2) second',
  'a. one',
  'iv) four',
  '@lisa wrote to bob@x.example; see @doe2020',
  '#tag and # 1 of *many* _words_ in snake_case',
  '==not marked== ^^nor this^^ ~~nor this~~',
  'maths $x_1 + y$ and \\(a\\) and \\[b\\] and c:\\new',
  "“quotes” \"straight\" 'single' don't -- and --- and ...",
  'key:: value, %%comment%%, ^id',
  '1. not a list',
  '- not an item',
  '+ nor this',
  ': nor a definition',
  '| a | b |',
  '--- ',
  '<b>bold</b> <% tp %> &amp; &#91;',
  '![x](http://t.example/p.gif)',
  '`code` and ```fence',
  'x^{2} and y_{2}',
  '中文“引文”，*强调*与_下划线_。',
  'at “https://例え.jp/テスト_x_”',
  'https://de.example/wiki/Straße_(X)_y and ftp://x.example/_a_',
  '见https://x.example/a后文_再_说。',
];

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(READERS)('%s', (name, dialect, read) => {
  test.each(WORDS)('reads a page’s text unchanged: %s', (words) => {
    const seen = read(dialect.quote(words));
    expect(squeezed(seen.text)).toBe(squeezed(words));
    for (const kind of [
      'Cite',
      'OrderedList',
      'list_item',
      'Latex_Fragment',
      'Math',
      'Macro',
      'mark',
      'em',
      'Emphasis',
      'html_inline',
      'RawInline',
      'Tag',
      'image',
      'Superscript',
      'Subscript',
      'Footnote_Reference',
    ])
      expect(seen.kinds).not.toContain(kind);
  });

  test.each([
    'https://x.example/a_b_c?d=*e*&f=~g~',
    'https://x.example/@user/_status_/1',
    'https://x.example/wiki/Report_(X).html',
    'write to first_last_@x.example',
  ])('reads an address in a quote without backslashes: %s', (address) => {
    const seen = read(dialect.quote(`Details at ${address}, they said.`));
    expect(squeezed(seen.text)).toBe(`Details at ${address}, they said.`);
    for (const link of seen.links) expect(link).not.toMatch(/\\|%5C/i);
  });

  test.each(['见%s。', '“%s”', '（%s）', '网址：%s，'])('reads an address without spaces around it: %s', (words) => {
    const text = words.replace('%s', 'https://x.example/a*b*c?d=~e~');
    const seen = read(dialect.quote(text));
    expect(squeezed(seen.text)).toBe(text);
    for (const kind of ['em', 'Emph', 'Emphasis', 'Subscript', 's', 'Strikeout'])
      expect(seen.kinds).not.toContain(kind);
  });

  test.each(['NOW is the time', 'WAITING for Godot', 'TODO lists, and why they fail', 'LATER'])(
    'reads no task list at a line that begins a block: %s',
    (words) => {
      const seen = read(`- ${dialect.line(words)}`);
      expect(squeezed(seen.text)).toBe(words);
    },
  );

  test.each(['What is a #', 'Issue ##'])('keeps the character at the end of a heading: %s', (words) => {
    const seen = read(`# ${dialect.line(words)}`);
    expect(squeezed(seen.text)).toBe(words);
  });

  test('reads an address inside emphasis', () => {
    const seen = read(dialect.strong('see https://x.example/_a_/b_(c)'));
    expect(squeezed(seen.text)).toBe('see https://x.example/_a_/b_(c)');
  });

  const NOTE = [
    'One line',
    'another line',
    '- item *one*',
    '- item two',
    '',
    '```python',
    'def f(a_b):',
    '    return [a_b]  # @x',
    '```',
    '',
    '| a | b |',
    '| --- | --- |',
    '| 1 | 2 |',
    '',
    '# A heading',
    'text @lisa (1) end',
  ].join('\n');

  test('keeps a note’s lines, list, code with language, table and heading', () => {
    const seen = read(dialect.note(NOTE));
    expect(seen.code).toEqual([{ language: 'python', text: 'def f(a_b):\n    return [a_b]  # @x\n' }]);
    expect(seen.text).toMatch(/One line\s*\n\s*another line/);
    expect(seen.text).toContain('@lisa (1) end');
    const kinds = [...seen.kinds].join(' ');
    expect(kinds).toMatch(/bullet_list|BulletList|\bList\b/);
    expect(kinds).toMatch(/table|Table/);
    expect(kinds).toMatch(/heading|Header|Heading/);
    expect(seen.kinds).not.toContain('Cite');
  });

  // Words that CommonMark, and so Pressmark, takes for nothing but words.
  test.each([
    'C:\\new and \\alpha',
    '\\beta{x}, \\textbf{b} and \\newpage',
    '\\begin{x}\ny\n\\end{x}',
    'term\n: def',
    'Term\n  ~ def',
    '(@) first\n(@good) second',
    'see (@good)',
    '1990--2000 --- and so on...',
    "\"quoted\", 'so' and it's",
    'E=mc^2^ and H~2~O',
    '$x_1$ and $y$',
    '| a | b\n| c',
    '[span]{.cls} and {x}',
    '::: note\nhi\n:::',
    '@@html: x@@',
    '> a -- \\new',
    '&nbsp; and &copy;, AT&T',
    'NOW is the time',
    ':PROPERTIES:\n:x: y\n:END:',
  ])('reads the text of a note unchanged: %j', (note) => {
    const seen = read(dialect.note(note));
    const words = note.replace(/^> /gm, '');
    expect(squeezed(seen.text)).toBe(squeezed(words));
    for (const kind of ['DefinitionList', 'Example', 'LineBlock', 'Div', 'Entity', 'Latex_Environment', 'Superscript'])
      expect(seen.kinds).not.toContain(kind);
  });

  test.each([
    ['要求**“限期整改”**的单位', '要求“限期整改”的单位'],
    ['**结论：**下月再查', '结论：下月再查'],
    ['see **[there](https://x.example/1)**后文', 'see there后文'],
  ])('shows emphasis next to Chinese text as Pressmark does: %s', (note, words) => {
    const seen = read(dialect.note(note));
    expect(seen.text.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
    expect([...seen.kinds].join(' ')).toMatch(/strong|Strong|Bold/);
  });

  test('keeps a list or table at the start of a note, also numbers with parentheses', () => {
    const list = read(`- ${dialect.note('1) one\n2) two').replaceAll('\n', '\n  ')}`);
    expect(squeezed(list.text)).toBe('one two');
    const table = read(`- ${dialect.note('| a | b |\n| --- | --- |\n| 1 | 2 |').replaceAll('\n', '\n  ')}`);
    expect([...table.kinds].join(' ')).toMatch(/table|Table/);
  });

  test('keeps a note’s headings, underlined or with closing marks', () => {
    for (const note of ['Title\n===\nwords', 'Title\n---\nwords']) {
      const seen = read(dialect.note(note));
      expect(seen.text).toMatch(/^Title\s+words\s*$/);
      expect([...seen.kinds].join(' ')).toMatch(/heading|Header|Heading/);
    }
    expect(squeezed(read(dialect.note('# About C#')).text)).toBe('About C#');
  });

  test('keeps nested quotes, and a list in a quote', () => {
    const seen = read(dialect.note('> a\n>> b\n\n> c\n- d'));
    expect(squeezed(seen.text)).toBe('a b c d');
  });

  test('keeps code that continues on the next line, and links in angle brackets', () => {
    const seen = read(dialect.note('run `a\nb` or [this](<https://x.example/a b>)'));
    expect(squeezed(seen.text)).toBe('run a b or this');
    expect(seen.links).toEqual(['https://x.example/a%20b']);
  });

  test('leaves code and addresses in a note unchanged', () => {
    const seen = read(
      dialect.note('`a -- \\new "x"` at https://x.example/a--b...c or [there](https://x.example/$a~b^c)'),
    );
    expect(seen.text).toContain('a -- \\new "x"');
    expect(seen.links.filter((link) => link !== 'https://x.example/a--b...c')).toEqual(
      ['https://x.example/$a~b^c'].map((link) => expect.stringMatching(link.replace(/[$^]/g, '.+'))),
    );
  });

  test('keeps parentheses in a note’s addresses, in text and in link definitions', () => {
    const [bare, defined] = ['https://x.example/wiki/Report_(X).html', 'https://x.example/(b)'];
    const { links } = read(dialect.note(`see ${bare} and [there][r]\n\n[r]: ${defined}`));
    expect(links.map(decodeURIComponent)).toEqual([bare, defined]);
  });

  test('keeps indented code, also at the start', () => {
    const seen = read(`${dialect.note('    <b>x</b> a_b @k $5\n\n    more\n\nwords')}\n\nafter`);
    expect(seen.text).toMatch(/words\s+after/);
    const code = dialect.note('    <b>x</b> a_b @k $5\n\nwords');
    expect(code.startsWith('    <b>x</b> a_b @k $5\n')).toBe(name !== 'mldoc');
  });

  test('closes a code fence that a note leaves open', () => {
    const seen = read(`${dialect.note('look:\n```js\nlet x')}\n\nafter`);
    expect(seen.code.map(({ text }) => text.trim())).toEqual(['let x']);
    expect(seen.text).toContain('after');
  });

  test('runs no command from a note', () => {
    const seen = read(
      dialect.note(
        '```dataviewjs\nrun()\n```\n\n<script>x</script> ![](http://t.example/p.gif) [a](javascript:x) {{query (x)}}',
      ),
    );
    expect(seen.code.map(({ language }) => language)).toEqual(['']);
    for (const kind of ['html_inline', 'html_block', 'RawInline', 'RawBlock', 'image', 'Image', 'Macro'].filter(
      (one) => one !== 'Macro' || dialect === logseqMarkdown,
    ))
      expect(seen.kinds).not.toContain(kind);
    expect(seen.links.filter((link) => link.startsWith('javascript'))).toEqual([]);
  });
});

describe('a link', () => {
  test('is the only place where an address is escaped', () => {
    expect(commonMark.link('a [b]', 'https://x.example/wiki/Report_(X).html')).toBe(
      '[a \\[b\\]](https://x.example/wiki/Report_%28X%29.html)',
    );
  });

  test.each(READERS)('leads to its target in %s, with an address in its label as plain text', (_, dialect, read) => {
    const seen = read(dialect.link('see https://y.example/a_b_', 'https://x.example/a_(b)'));
    expect(seen.links).toEqual(['https://x.example/a_%28b%29']);
  });
});

describe.each(READERS)('%s finds a link', (_, dialect, read) => {
  test.each([
    'Report (X) [draft] v2',
    'a [[page]] and ((b))',
    'ends [open',
    'ends] closed',
    '[draft]',
    '[视频] 会议 [图]',
    '`a`b`',
    'Why `[a]` is not ``b`` in C',
    'one ` alone',
    '```js open',
  ])('whose label has brackets or backticks: %s', (label) => {
    const seen = read(`- ${dialect.link(label, 'https://x.example/1')} after`);
    // Logseq has no backticks in a label: there the link stands behind the words.
    expect([seen.links, squeezed(seen.text.replace('↗', ''))]).toEqual([
      ['https://x.example/1'],
      squeezed(`${label} after`),
    ]);
    for (const kind of ['Latex_Fragment', 'Code', 'code_inline']) expect(seen.kinds).not.toContain(kind);
  });

  test('in a note whose address has parentheses', () => {
    const seen = read(dialect.note('[link](https://l.example/a_(b)) and [x](https://l.example/(p))'));
    expect(seen.links.map((to) => decodeURIComponent(to))).toEqual([
      'https://l.example/a_(b)',
      'https://l.example/(p)',
    ]);
    expect(squeezed(seen.text)).toBe('link and x');
  });
});

test.each(READERS)('%s finds links that a note defines elsewhere', (_, dialect, read) => {
  const note =
    'see [the page][1], [Two], [x][] and [not] `[Two]`\n\n[1]: https://a.example/1 "T"\n[two]: <https://b.example/2>\n[X]: https://c.example/';
  const seen = read(dialect.note(note));
  expect(seen.links).toEqual(['https://a.example/1', 'https://b.example/2', 'https://c.example/']);
  expect(squeezed(seen.text)).toBe(squeezed('see the page, Two, x and [not] [Two]'));
});

import { spawnSync } from 'node:child_process';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCiter } from '@/utils/export/cited-articles';
import { bibtex } from '@/utils/export/formats/bibtex';
import { cslJson } from '@/utils/export/formats/csl-json';
import { ris } from '@/utils/export/formats/ris';
import { anyNotebook } from '../import/generate-notebook';
import { hasPandoc } from './markdown-programs';
import { writeText } from './readers';
import { article, sampleNotebook } from './sample-notebook';

type Item = {
  title?: string;
  URL?: string;
  author?: { family?: string; literal?: string; given?: string }[];
  reporter?: string[];
};

const readRis = (text: string): Item[] => plugins.input.chain(text, { forceType: '@ris/file', generateGraph: false });
const readBibtex = (text: string): Item[] =>
  plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false });

const titles = ['示例市召开校园安全工作会议', 'Schools: "safety first" & more'];

describe('a reference manager finds every article', () => {
  test.each([
    ['RIS', readRis(writeText(ris, sampleNotebook))],
    ['BibTeX', readBibtex(writeText(bibtex, sampleNotebook))],
    ['CSL-JSON', JSON.parse(writeText(cslJson, sampleNotebook))],
  ])('in %s', (_, items: Item[]) => {
    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items[0]?.URL).toBe('https://www.example.gov.cn/zwxw/202605/t20260518_1001.html');
    const [, second] = items;
    // This reader of RIS takes the authors of newspapers for reporters, names unsplit.
    expect(second?.author ?? second?.reporter).toEqual(
      second?.reporter
        ? ['Writer, Ann', 'Editor-Smith, Bo']
        : [
            { family: 'Writer', given: 'Ann' },
            { family: 'Editor-Smith', given: 'Bo' },
          ],
    );
  });
});

describe('names, languages and special characters follow each format', () => {
  const [paper] = sampleNotebook.articles;
  const of = (change: Partial<typeof article>) => ({
    articles: [{ ...(paper ?? article), ...change }],
    revisions: [],
    annotations: [],
    codes: [],
  });
  const body = 'Department of Justice, Office of Public Affairs';

  test('name suffixes are where RIS and BibTeX expect them', () => {
    const notebook = of({ authors: [{ name: 'Martin Luther King Jr.' }, { name: 'Robert Smith, III' }] });
    expect(writeText(ris, notebook)).toContain('AU  - King, Martin Luther, Jr.\nAU  - Smith, Robert, III\n');
    expect(writeText(bibtex, notebook)).toContain('author = {King, Jr., Martin Luther and Smith, III, Robert}');
    expect(JSON.parse(writeText(cslJson, notebook))[0].author).toMatchObject([{ suffix: 'Jr.' }, { suffix: 'III' }]);
  });

  test('an organisation’s name stays whole, including commas', () => {
    const notebook = of({ authors: [{ name: body }] });
    expect(readBibtex(writeText(bibtex, notebook))[0]?.author).toMatchObject([{ family: body }]);
    expect(JSON.parse(writeText(cslJson, notebook))[0].author).toEqual([{ literal: body }]);
    // RIS has no whole names: a comma would make a first name of what follows it.
    expect(writeText(ris, notebook)).toContain('AU  - Department of Justice – Office of Public Affairs\n');
  });

  test.each([
    ['zh-CN', 'chinese'],
    ['en-GB', 'english'],
    ['de', 'ngerman'],
  ])('BibLaTeX gets %s as %s', (lang, name) => {
    expect(writeText(bibtex, of({ lang }))).toContain(`langid = {${name}}`);
  });

  test('a language unknown to BibLaTeX is printed as it is, and selects no hyphenation', () => {
    const text = writeText(bibtex, of({ lang: 'bo' }));
    expect(text).not.toContain('langid');
    expect(text).toContain('language = {bo}');
  });

  test('a tilde stays a tilde', () => {
    expect(writeText(bibtex, of({ title: 'About ~50% of it' }))).toContain('About {\\textasciitilde}50\\% of it');
  });

  test('two characters that TeX would join stay separate', () => {
    const title = "1990--1999 --- a ``b'' <<c>> ,,d?`";
    const text = writeText(bibtex, of({ title }));
    expect(readBibtex(text)[0]?.title).toBe(title);
    expect(text).toContain("1990-{}-1999 -{}-{}- a `{}`b'{}' <{}<c>{}> ,{},d?{}`");
  });

  test.each(['a { b', 'a } b', '} a {', '{a} and {b}', 'a \\{ b'])(
    'braces in a title do not end a field: %s',
    (title) => {
      const text = writeText(bibtex, of({ title, source: title }));
      expect(readBibtex(text)[0]?.title).toBe(title);
      // BibTeX counts them whatever stands before them.
      const depths: number[] = [];
      for (const [brace] of text.matchAll(/[{}]/g)) depths.push((depths.at(-1) ?? 0) + (brace === '{' ? 1 : -1));
      expect([Math.min(...depths), depths.at(-1)]).toEqual([0, 0]);
    },
  );

  test.skipIf(!hasPandoc)('Pandoc reads years with a double hyphen as on the page', () => {
    const text = writeText(bibtex, of({ title: '1990--1999 --- a decade' }));
    const { stdout } = spawnSync('pandoc', ['-f', 'biblatex', '-t', 'csljson'], { input: text, encoding: 'utf8' });
    expect(stdout).toContain('1990--1999 --- a decade');
  });

  test.each(['\ufdd0', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}'])(
    'no file contains %j, a noncharacter that makes biber reject it',
    (noCharacter) => {
      for (const format of [ris, bibtex])
        expect(writeText(format, of({ title: `a${noCharacter}b` }))).not.toMatch(/\p{Noncharacter_Code_Point}/u);
      expect(writeText(bibtex, of({ title: `a${noCharacter}b` }))).toContain('a\ufffdb');
    },
  );

  test('a newspaper is one in Zotero, with its name in the right field', () => {
    const text = writeText(ris, of({}));
    expect(text).toMatch(/^TY {2}- NEWS\n/);
    expect(text).toContain('JF  - The Example Paper\n');
  });

  test('a missing title is not written as undefined', () => {
    for (const format of [ris, bibtex, cslJson])
      expect(writeText(format, of({ title: '' }))).not.toMatch(/undefined|null/);
  });

  test('each reference links to its saved copy', () => {
    const savedCopies = 'chrome-extension://abc/reader.html';
    for (const format of [ris, bibtex, cslJson])
      expect(writeText(format, of({}), { savedCopies })).toContain(`${savedCopies}?article=`);
  });
});

test('the note for Zotero has each quote’s codes, and rendered Markdown', () => {
  const note = /^N1 {2}- (.*)$/m.exec(writeText(ris, { ...sampleNotebook, articles: [article] }))?.[1] ?? '';
  expect(note).toMatch(
    /6月底前完成校园周边隐患排查。”.*<b>要求<\/b> · <b>地点<\/b><\/p><p>期限<strong>明确<\/strong><\/p>/,
  );
});

test('citation keys are unique, however many articles there are', () => {
  const cite = createCiter({ language: 'en', version: '0.1.0' });
  const keys = Array.from({ length: 800 }, (_, n) => cite({ ...article, url: `https://a.example/${n}` }).id);
  expect(new Set(keys).size).toBe(800);
});

test('any notebook gives one reference per article, with its title', () => {
  const line = (text: string) => text.normalize('NFC').replace(/[\p{C}\s\u2028]+/gu, '');
  fc.assert(
    fc.property(anyNotebook, (notebook) => {
      const text = writeText(ris, notebook);
      const lines = text.split('\n').filter((each) => each !== '');
      expect(lines.filter((each) => !/^[A-Z][A-Z0-9] {2}- /.test(each))).toEqual([]);
      expect(lines.filter((each) => each.startsWith('TY'))).toHaveLength(notebook.articles.length);
      const found = lines.filter((each) => each.startsWith('TI')).map((each) => line(each.slice(6)));
      const wanted = notebook.articles.map(({ title }) => line(title)).filter((title) => title !== '');
      expect(found.sort()).toEqual(wanted.sort());
      const keys = readBibtexKeys(writeText(bibtex, notebook));
      expect(new Set(keys).size).toBe(notebook.articles.length);
    }),
  );
});

const readBibtexKeys = (text: string): string[] =>
  [...text.matchAll(/^@\w+\{([a-z0-9]+),$/gm)].map(([, key]) => key ?? '');

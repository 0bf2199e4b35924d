import { spawnSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import mark from 'markdown-it-mark';
import { Mldoc } from 'mldoc';

/** What a program reads in Markdown: the words, and the kinds of blocks and signs around them. */
export interface Seen {
  text: string;
  kinds: Set<string>;
  /** Addresses of links. */
  links: string[];
  /** Code between fences, with its language. */
  code: { language: string; text: string }[];
}

const markdownIt = new MarkdownIt({ html: true, linkify: true }).use(mark);

export function readWithMarkdownIt(markdown: string): Seen {
  const tokens = markdownIt.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const words = tokens.map(({ type, content }) => {
    if (/^(text|text_special|code_inline)$/.test(type)) return content;
    return /^(softbreak|hardbreak|.*_close)$/.test(type) && !/^(em|strong|mark|s|link)_close$/.test(type) ? '\n' : '';
  });
  return {
    text: words.join(''),
    kinds: new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, ''))),
    links: tokens.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : [])),
    code: tokens.flatMap(({ type, info, content }) => (type === 'fence' ? [{ language: info, text: content }] : [])),
  };
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** https://pandoc.org: the tree of its own Markdown. */
export function readWithPandoc(markdown: string): Seen {
  const { stdout, stderr } = spawnSync('pandoc', ['-f', 'markdown', '-t', 'json'], {
    input: markdown,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  const seen: Seen = { text: '', kinds: new Set(), links: [], code: [] };
  const walk = (node: Json): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { t, c } = node as { t?: string; c?: Json[] & string };
    if (!t) {
      for (const one of Object.values(node)) walk(one);
      return;
    }
    seen.kinds.add(t);
    if (t === 'Str') seen.text += c;
    else if (t === 'Space') seen.text += ' ';
    else if (t === 'LineBreak' || t === 'SoftBreak') seen.text += '\n';
    else if (t === 'Quoted') {
      const [{ t: marks }, inside] = c as unknown as [{ t: string }, Json];
      seen.text += marks === 'DoubleQuote' ? '“' : '‘';
      walk(inside);
      seen.text += marks === 'DoubleQuote' ? '”' : '’';
    } else if (t === 'Code') seen.text += c?.[1];
    else if (t === 'CodeBlock') {
      const [[, [language = '']], text] = c as unknown as [[string, string[]], string];
      seen.code.push({ language, text: `${text}\n` });
    } else if (t === 'Link') {
      const [, inside, [href]] = c as unknown as [Json, Json, [string]];
      seen.links.push(href);
      walk(inside);
    } else if (c) walk(c);
    if (/^(Para|Plain|Header)$/.test(t)) seen.text += '\n';
  };
  walk((JSON.parse(stdout) as { blocks: Json }).blocks);
  return seen;
}

const MLDOC = JSON.stringify({
  toc: false,
  parse_outline_only: false,
  heading_number: false,
  keep_line_break: true,
  format: 'Markdown',
  heading_to_list: false,
  exporting_keep_properties: true,
  inline_type_with_pos: false,
  inline_skip_macro: false,
  export_md_indent_style: 'dashes',
  export_md_remove_options: [],
  hiccup_in_block: true,
});

/** mldoc, which reads for Logseq. */
export function readWithMldoc(markdown: string): Seen {
  const seen: Seen = { text: '', kinds: new Set(), links: [], code: [] };
  const walk = (node: Json): void => {
    if (!Array.isArray(node)) {
      if (typeof node === 'object' && node) Object.values(node).forEach(walk);
      return;
    }
    const [kind, value] = node;
    if (typeof kind !== 'string') {
      for (const one of node) walk(one);
      return;
    }
    seen.kinds.add(kind);
    if (kind === 'Plain' || kind === 'Code' || kind === 'Spaces') seen.text += value;
    else if (/Break_Line|Hard_Break/.test(kind)) seen.text += '\n';
    else if (kind === 'Email') {
      const { local_part, domain } = value as { local_part: string; domain: string };
      seen.text += `${local_part}@${domain}`;
    } else if (kind === 'Src') {
      const { lines, language } = value as { lines: string[]; language: string | null };
      seen.code.push({ language: language ?? '', text: lines.join('') });
    } else if (kind === 'Link') {
      const { label, url } = value as { label: Json; url: [string, { protocol: string; link: string } | string] };
      const [, to] = url;
      seen.links.push(typeof to === 'string' ? to : `${to.protocol}://${to.link}`);
      walk(label);
    } else node.slice(1).forEach(walk);
    if (/^(Paragraph|Heading)$/.test(kind)) seen.text += '\n';
  };
  walk((JSON.parse(Mldoc.parseJson(markdown, MLDOC)) as [Json, unknown][]).map(([block]) => block));
  return seen;
}

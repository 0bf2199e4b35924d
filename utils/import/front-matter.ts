/** The fields between two `---` lines at the top of a Markdown file, by lower-case name, and the text below. */
export interface FrontMatter {
  fields: ReadonlyMap<string, string[]>;
  body: string;
}

const HEAD = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** Fields of Logseq and Obsidian Dataview at the top of a file without delimiters: `url:: https://…`. */
const BARE_HEAD = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*::[ \t]+\S.*(?:\n|$))+/u;
/** Fields of which one must occur for lines without delimiters to be fields: `Alice:: Hello` is dialogue. */
const NAMING = 'url source link original permalink source_url title tags author 网址 链接 来源 标题 标签 作者'.split(
  ' ',
);
/** A headline and fields below it, as Notion exports a page: known by one that holds the page's address. */
const TITLED_HEAD = /^(# .+\n(?:[ \t]*\n)*)((?:[\p{L}\p{N}_][\p{L}\p{N}_ -]{0,40}:[ \t]+\S.*(?:\n|$))+)(?=[ \t]*\n|$)/u;
const ADDRESS_FIELD = /^(?:url|source|link|original|source url|网址|链接|来源|網址|連結):[ \t]+https?:\/\/\S+$/im;

const FIELD = /^([\p{L}\p{N}_][\p{L}\p{N}_ -]*):(?:\s+(.*))?$/su;
const ITEM = /^\s*-\s+(.*)$/s;

/** Escape sequences in double quotes: YAML 1.2.2, 5.7. */
const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const ESCAPED = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g;

const unescaped = (text: string): string =>
  text
    .replace(ESCAPED, (_, x?: string, u?: string, U?: string, sign = '') => {
      const code = x ?? u ?? U;
      // A backslash before a letter that has no escape is literal: C:\\path.
      if (code === undefined) return ESCAPES[sign] ?? (/[a-z]/i.test(sign) ? `\\${sign}` : sign);
      const point = Number.parseInt(code, 16);
      // JSON escapes a character beyond U+FFFF as two surrogates.
      return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    })
    .toWellFormed();

/** A scalar without its quotation marks, or a wikilink's name. */
function plain(written: string): string {
  const text = written.trim();
  const double = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(text)?.[1];
  const single = /^'((?:[^']|'')*)'/.exec(text)?.[1];
  const bare = text.replace(/\s#.*$/, '').trimEnd();
  const words =
    (double === undefined ? undefined : unescaped(double)) ??
    single?.replaceAll("''", "'") ??
    (/^(?:null|~)$/i.test(bare) ? '' : bare);
  return words.replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1').trim();
}

/** The opening of a value that goes on after its line, and how the line that closes it begins. */
const OPEN: readonly (readonly [begun: RegExp, end: RegExp])[] = [
  [/^"(?:[^"\\]|\\[\s\S])*\\?$/, /^(?:[^"\\]|\\[\s\S])*"/],
  [/^'(?:[^']|'')*$/, /^(?:[^']|'')*'(?!')/],
  [/^\[(?!\[)[^\]]*$/, /\]/],
];

/**
 * Joins values folded over several lines: a line end is a space, an empty line a line end (YAML 1.2.2, 6.5). An
 * unterminated value is only its own line.
 */
function unfolded(head: string): string[] {
  const lines = head.split('\n');
  const whole: string[] = [];
  /** Closing marks that no later line has, so that they are searched for only once. */
  const missing = new Set<RegExp>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const value = (FIELD.exec(line)?.[2] ?? ITEM.exec(line)?.[1] ?? '').trim();
    const end = OPEN.find(([begun]) => begun.test(value))?.[1];
    let after = at;
    if (end && !missing.has(end)) {
      do after++;
      while (after < lines.length && !end.test(lines[after]?.trim() ?? ''));
      if (after === lines.length) {
        missing.add(end);
        after = at;
      }
    }
    whole.push(after === at ? line : joined(lines.slice(at, after + 1)));
    at = after;
  }
  return whole;
}

/** Joins folded lines. A backslash at a line's end adds no space. */
function joined([first = '', ...others]: readonly string[]): string {
  const parts = [first];
  let last = first;
  let gap = '';
  for (const next of others.map((one) => one.trim())) {
    if (next === '') {
      gap += '\n';
      continue;
    }
    const isGlued = /(?:^|[^\\])(?:\\\\)*\\$/.test(last);
    parts[parts.length - 1] = isGlued ? last.slice(0, -1) : last.trimEnd();
    parts.push(isGlued ? gap : gap || ' ', next);
    [last, gap] = [next, ''];
  }
  return parts.join('');
}

/** Fields whose values people write one after the other, without brackets. */
const SEVERAL = /^(?:tags?|keywords?|labels?|标签|標籤|关键词|關鍵詞)$/;

/** The values of `[a, "b, c"]`, or a single value; for tags those of `a, b`. */
function valuesOf(written: string, name: string): string[] {
  const list = /^\[(?!\[)(.*)\]$/s.exec(written.trim())?.[1];
  if (list === undefined && SEVERAL.test(name)) {
    // A tag that begins with # is not a comment.
    const whole = /^["'[]/.test(written) ? plain(written) : written;
    return whole
      .split(/[,，、]/)
      .map(plain)
      .filter((part) => part !== '');
  }
  const parts =
    list === undefined ? [written] : (list.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[\[[^\]]*\]\]|[^,\s][^,]*/g) ?? []);
  return parts.map(plain).filter((part) => part !== '');
}

/**
 * Front matter as note-taking programs write it: fields of words and of lists, no deeper. Undefined where the file
 * begins otherwise.
 */
export function readFrontMatter(file: string): FrontMatter | undefined {
  const text = file.replace(/\r\n?/g, '\n');
  const [, headline = '', below = ''] = TITLED_HEAD.exec(text) ?? [];
  if (ADDRESS_FIELD.test(below)) {
    const known = readFrontMatter(`---\n${below.trimEnd()}\n---\n`);
    return known && { ...known, body: headline + text.slice(headline.length + below.length) };
  }
  const [bare = ''] = BARE_HEAD.exec(text) ?? [];
  const [whole, head = ''] = bare ? [bare, bare.trimEnd().replace(/^([^:\n]+)::/gm, '$1:')] : (HEAD.exec(text) ?? []);
  if (whole === undefined) return undefined;
  const fields = new Map<string, string[]>();
  let latest = '';
  for (const line of unfolded(head)) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (name !== undefined) {
      latest = name.trim().toLowerCase();
      // The lines of a block follow its sign.
      // A name that occurs twice gets the values of both.
      const values = /^[|>][+-]?$/.test(value.trim()) ? [] : valuesOf(value, latest);
      const known = fields.get(latest);
      if (known) for (const one of values) known.push(one);
      else fields.set(latest, values);
    } else if (latest !== '' && line.trim() !== '') {
      const known = fields.get(latest) ?? [];
      if (item !== undefined) known.push(plain(item));
      // A continuation line: one value with all that came before.
      else known.push([...known.splice(0), line.trim()].reduce((before, words) => `${before} ${words}`));
    }
  }
  if (bare && !NAMING.some((name) => fields.has(name))) return undefined;
  return fields.size > 0 ? { fields, body: text.slice(whole.length) } : undefined;
}

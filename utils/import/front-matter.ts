/** What stands between two lines of `---` at the head of a Markdown file, by its lower-case names, and the text below. */
export interface FrontMatter {
  fields: ReadonlyMap<string, string[]>;
  body: string;
}

const HEAD = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const FIELD = /^([\p{L}\p{N}_][\p{L}\p{N}_ -]*):(?:\s+(.*))?$/u;
const ITEM = /^\s*-\s+(.*)$/;

/** A scalar without its quotation marks, or a wikilink's name. */
function plain(written: string): string {
  const text = written.trim();
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  const single = /^'((?:[^']|'')*)'/.exec(text)?.[1];
  const words =
    double?.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign) ??
    single?.replaceAll("''", "'") ??
    text.replace(/\s+#.*$/, '');
  return words.replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1').trim();
}

/** Fields whose values people write one behind the other, without brackets. */
const SEVERAL = /^(?:tags?|keywords?|labels?|标签|標籤|关键词|關鍵詞)$/;

/** Values of `[a, "b, c"]`, or the one that stands there; of tags those of `a, b`. */
function valuesOf(written: string, name: string): string[] {
  const list = /^\[(?!\[)(.*)\]$/s.exec(written.trim())?.[1];
  if (list === undefined && SEVERAL.test(name)) {
    // A tag that begins with # is no comment.
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
 * Front matter as note-taking programs write it: fields of words and of lists, no deeper. Undefined where the file begins otherwise.
 */
export function readFrontMatter(file: string): FrontMatter | undefined {
  const text = file.replace(/\r\n?/g, '\n');
  const [whole, head = ''] = HEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const fields = new Map<string, string[]>();
  let latest = '';
  for (const line of head.split('\n')) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (name !== undefined) {
      latest = name.trim().toLowerCase();
      // The lines of a block follow its sign.
      fields.set(latest, /^[|>][+-]?$/.test(value.trim()) ? [] : valuesOf(value, latest));
    } else if (latest !== '' && line.trim() !== '') {
      const known = fields.get(latest) ?? [];
      fields.set(latest, item === undefined ? [[...known, line.trim()].join(' ')] : [...known, plain(item)]);
    }
  }
  return fields.size > 0 ? { fields, body: text.slice(whole.length) } : undefined;
}

import type { Line } from '@/utils/extraction/lines';
import { bare, isHan, tidy } from '@/utils/extraction/script';
import type { Contributor } from '@/utils/model/article';
import { type Body, isBeside } from './body';
import type { Clues } from './clues';
import { readDate } from './dates';
import type { Labelled } from './labels';
import { isPageWord } from './page-words';
import {
  isHanName,
  isNobody,
  LEADING,
  OFFICE,
  penNameAt,
  readBracketedByline,
  readByline,
  readClosingByline,
  readJapaneseByline,
  readKoreanByline,
  readNamedAuthor,
  readPostedByline,
  readWesternByline,
  splitHanNames,
  TO_AUTHOR,
} from './people';
import { isOutletName } from './source';

export interface Bylines {
  readonly authors: Contributor[];
  readonly editors: Contributor[];
  readonly from: string;
}

/** How many lines of the article's beginning and end may be its byline. */
const INTO = 8;
const BEYOND = 6;
/** How many of its first lines may be the one that begins with a bracket: captions may stand above it. */
const INTO_LEAD = 4;
/** How many lines below the text may sign it. */
const AT_THE_FOOT = 3;
/** Ends of the names of outlets: 文｜示例周刊 王小明. */
const OUTLET = /(日报|晚报|周刊|周報|周报|杂志|雜誌|新闻|新聞|客户端|工作室|频道|编辑部)$/;
/** Longer values of an author label carry offices and outlets besides names. */
const LONGEST_NAMES = 24;
/** How many lines are looked at to tell the script of a page. */
const FIRST_LINES = 100;

/** The article's authors, as the page names them; empty rather than a guess. Editors are kept apart. */
export function readAuthors(
  clues: Clues,
  labels: readonly Labelled[],
  head: { from: number; to: number },
  body: Body,
  names: readonly string[],
): Bylines {
  const editors = labels
    .filter(({ field, value }) => field === 'editor' && value !== '')
    .flatMap(({ label, value }) =>
      splitHanNames(value.replace(/[_-].*$/, ''))
        .slice(0, 6)
        .map((name) => ({ name, role: label })),
    );
  const host = URL.canParse(clues.url) ? bare(new URL(clues.url).hostname) : '';
  const outlets = names.map(bare).filter(Boolean);
  const others = new Set([...outlets, ...editors.map(({ name }) => bare(name))]);
  const isNoOutlet = ({ name }: Contributor): boolean =>
    bare(name) !== '' &&
    !outlets.some((one) => bare(name) === one || (one.length >= 4 && bare(name).includes(one))) &&
    !host.includes(bare(name));
  for (const [from, read] of READERS) {
    const named = unique(read({ clues, labels, head, body }).filter(isNoOutlet));
    // 文｜财信 王小明: on 财信网, whose name is cut short.
    const isShort = ({ name }: Contributor): boolean =>
      isHan(name) && named.length > 1 && outlets.some((one) => one.startsWith(bare(name)));
    const people = named.filter((one) => !isShort(one));
    // Who is named as author by a label is it, even where the same hand edited.
    const authors = from === 'info-line' ? people : people.filter(({ name }) => !others.has(bare(name)));
    if (authors.length > 0) return { authors, editors: unique(editors), from };
  }
  return { authors: [], editors: unique(editors), from: '' };
}

interface Asked {
  clues: Clues;
  labels: readonly Labelled[];
  head: { from: number; to: number };
  body: Body;
}

/** Where bylines are looked for, the surest first. */
const READERS: readonly [from: string, read: (asked: Asked) => Contributor[]][] = [
  ['info-line', ({ labels }) => labels.filter(({ field }) => field === 'author').flatMap(fromLabel)],
  ['byline', fromLines],
  [
    'lead',
    ({ clues, body }) =>
      clues.lines.slice(body.first, body.first + INTO_LEAD).flatMap(({ text }) => readBracketedByline(text)),
  ],
  ['closing', fromClosing],
  ['closing', fromJapanese],
  ['json-ld', (asked) => withMarked(asked.clues.data.authors, asked)],
  ['meta', (asked) => withMarked(tagged(asked.clues), asked)],
  ['marked', (asked) => shownFor(fromMarked(asked), asked)],
  ['by-line', fromWesternLines],
  ['agreed', ({ clues, body }) => fromAgreement(clues, body)],
  ['signed', ({ clues, body }) => fromSignature(clues, body)],
  ['marked', fromPenName],
];
/** author, article:author, dc.creator, parsely-author, byl: tags that name authors. */
const TAG = /(?:^|[.:_-])(?:authors?|byl(?:ine)?)$|^dc(?:terms)?\.creator$/;
const tagged = ({ metas }: Clues): string[] => [...metas].flatMap(([tag, names]) => (TAG.test(tag) ? names : []));

function fromLabel({ label, value: whole }: Labelled): Contributor[] {
  // In 王小明（示例大学教授） the bracket says what somebody is, and is not a name.
  const value = whole
    .replace(/\s*[（(].*$/, '')
    .replace(/^(\p{Script=Han}{2,4}?)[，,]\s*(?:系|为|為|是|现任|現任|现为).*$/u, '$1');
  if (value === '' || /^(admin|system|未知|佚名|暂无|管理员)$/i.test(value)) return [];
  const role = label.replace(/\s/g, '');
  if (!isHan(value)) return readWesternByline(value).map((one) => (isHan(role) ? { ...one, role } : one));
  const people = readByline(value);
  if (people.length > 0) return people;
  if (value.length > LONGEST_NAMES || /["“”《》。！？]/.test(value)) {
    // 研究员徐占忱: of a long title the name at its end.
    const name = [3, 2].map((length) => value.slice(-length)).find(isHanName);
    return name && /[员长授师任家人记席]$/u.test(value.slice(0, -name.length)) ? [{ name, role }] : [];
  }
  return splitHanNames(value)
    .filter((name) => name.length <= 12 && !/[，：]|授[权權]/.test(name) && !(name.length > 2 && OUTLET.test(name)))
    .slice(0, 8)
    .map((name) => ({ name, role }));
}

/** Lines of their own at the edges of the text: 本报记者 王乐文 方 敏. */
function fromLines({ clues, head, body }: Asked): Contributor[] {
  const near = [
    ...clues.lines.slice(Math.max(0, head.from), Math.min(body.first + INTO, body.end)),
    ...clues.lines.slice(Math.max(body.first, body.end - INTO), body.end + BEYOND),
  ];
  for (const { text, parts } of near) {
    const date = text.length <= 100 && /\d{4}/.test(text) ? readDate(text) : undefined;
    const people = readByline(date ? text.replace(date.text, ' ') : text);
    if (people.length > 0) return people;
    // 本报记者 王小明 《示例日报》（2026年05月18日 第05版）: the paper and its page stand behind.
    const [before = ''] = date ? text.split(/[《（(]/) : [];
    const first = readByline(before);
    if (first.length > 0) return first;
    const named = text.length <= 100 ? readNamedAuthor(text) : [];
    if (named.length > 0) return named;
    // The date and page number of a newspaper stand beside the byline, in elements of their own.
    const own = date && parts.map(readByline).find((some) => some.length > 0);
    if (own) return own;
  }
  return [];
}

/**
 * The people named in the bracket at the end of the text. A name without a role counts as an author's only if another
 * line has it too.
 */
function fromClosing({ clues: { lines }, body }: Asked): Contributor[] {
  const last = lines[body.end - 1];
  return readClosingByline(last?.text ?? '').filter(
    ({ name, role }) => role || lines.some((line) => line !== last && line.text.includes(name)),
  );
}

/**
 * The people in an author tag. On Chinese pages the tag often holds the editor, an id or the site, so the page must
 * show the name too.
 */
function fromTag(name: string, { lines }: Clues): Contributor[] {
  if (/^https?:|^\d+$|^[\w.-]+\.(com|org|net|cn)$/i.test(name)) return [];
  const people = readByline(name);
  if (people.length > 0) return people;
  if (!isHan(name)) {
    const page = lines.slice(0, FIRST_LINES).map(({ text }) => text);
    const isShown =
      isHan(page.join('')) && lines.some(({ text, parts }) => text.includes(name) && parts.includes(name));
    return isShown ? [{ name }] : readWesternByline(name);
  }
  const shown = lines.some(
    ({ text }) => text.length < 60 && text.includes(name) && !/[责責编編审審]|校[对對]/.test(text),
  );
  return shown && name.length <= 20
    ? splitHanNames(name)
        .filter((one) => isHanName(one))
        .map((one) => ({ name: one }))
    : [];
}

/** The people that tags name, and the others that the page marks as authors beside them. */
function withMarked(names: readonly string[], asked: Asked): Contributor[] {
  const told = names.flatMap((name) => fromTag(name, asked.clues));
  const marked = told.length > 0 ? fromMarked(asked) : [];
  return told.length > 0 && told.every(({ name }) => marked.some((one) => one.name === name))
    ? marked
    : shownFor(told, asked);
}

/**
 * Tags sometimes name the desk, or whoever entered the article: if a line begins with By and names somebody else, that
 * person is the author.
 */
function shownFor(told: Contributor[], asked: Asked): Contributor[] {
  const shown = told.length > 0 ? fromWesternLines(asked, BY).filter(({ name }) => name.includes(' ')) : [];
  const said = bare(shown.map(({ name }) => name).join(' '));
  return shown.length > 0 && !told.some(({ name }) => said.includes(bare(name).slice(-4))) ? shown : told;
}

function fromMarked({ clues: { marked, lines }, head, body }: Asked): Contributor[] {
  for (const { text, element } of marked.authors) {
    if (!isBeside(lines, body, element)) continue;
    if (isHan(text)) {
      const people = hanNames(text);
      if (people.length > 0) return people;
      continue;
    }
    const own = lines.filter((line) => element.contains(line.node));
    // A line for each, with what each is beneath: the first says how names are set.
    const [head] = own;
    const said = head && isGlued(head) ? head.parts.join(' | ') : own.length > 1 ? (head?.text ?? '') : text;
    const people = /[가-힣]/.test(said) ? readKoreanByline(said) : readWesternByline(said);
    const more = own.slice(1).flatMap(({ text }) => (text.length < LONGEST_NAMES * 2 ? twoNames(text) : []));
    if (people.length > 0) return own.length > 1 ? [...people, ...more] : people;
  }
  const linked = lines
    .slice(Math.max(0, head.from), body.first + 3)
    .filter(({ node }) => node.parentElement?.closest(TO_AUTHOR));
  return linked.flatMap(({ parts: [name = ''] }) => (isHan(name) ? hanNames(name) : twoNames(name)));
}

/** 黄小芳, 文／黄小芳: Chinese names, and nothing else beside them. */
function hanNames(text: string): Contributor[] {
  const names = splitHanNames(text.replace(/^(?:文|作者|撰文)[\s:：|｜/／]+/, ''));
  const areNames = names.every((name) => isHanName(name) && !/[员員]$/.test(name) && !isPageWord(name));
  return areNames ? names.map((name) => ({ name })) : [];
}

/** Nina Jansenredacteur: two pieces that only style sets apart. */
const isGlued = ({ text, parts }: Line): boolean =>
  parts.some((part, i) => {
    const next = parts[i + 1];
    return next !== undefined && text.includes(part + next) && /\p{L}$/u.test(part) && /^\p{L}/u.test(next);
  });

/** How near a pen name the day stands, in lines. */
const NEAR_DAY = 3;

/** A pen name (青石板), which need not look like a name: it stands right beside the day on publishing platforms. */
function fromPenName({ clues: { lines }, head, body }: Asked): Contributor[] {
  for (let i = Math.max(0, head.from); i < body.first; i++) {
    const { node, parts } = lines[i] as Line;
    const isDated = lines
      .slice(Math.max(0, i - 1), i + NEAR_DAY)
      .some(({ text }) => text.length < 60 && readDate(text));
    const name = isDated ? penNameAt(node) : '';
    if (parts.includes(name) && isPenName(name)) return [{ name }];
  }
  return [];
}

const isPenName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}_·-]{1,11}$/u.test(name) && isHan(name) && !isPageWord(name) && !isOutletName(name);

/** The person of a line that is a name of two words or more, or begins with one. */
function twoNames(text: string): Contributor[] {
  if (/[가-힣]/.test(text)) return readKoreanByline(text);
  return readWesternByline(text).filter(({ name }) => name.includes(' '));
}

/** Japanese papers sign at the end; a name beside the day counts where it links to the author's articles. */
function fromJapanese({ clues: { lines }, head, body }: Asked): Contributor[] {
  const last = lines[body.end - 1]?.text ?? '';
  if (!/[\u3041-\u30ff]/.test(last)) return [];
  const above = lines.slice(Math.max(0, head.from), body.first + 1);
  const signed = readJapaneseByline(last);
  if (signed.length > 0) return signed;
  return above.flatMap(({ node, text, parts }) =>
    node.parentElement?.closest(TO_AUTHOR)
      ? parts.flatMap((part) => readJapaneseByline(`（${part}）`))
      : text.endsWith('記者')
        ? readJapaneseByline(text)
        : [],
  );
}

/** A name that looks like none (theahura) counts where two of byline, tag and data have it. */
function fromAgreement(clues: Clues, body: Body): Contributor[] {
  const { marked, metas, data, lines } = clues;
  const shown = marked.authors.filter(({ element }) => isBeside(lines, body, element));
  const said = [
    shown.map(({ text }) => text.replace(LEADING, '').trim()),
    // In schema.org's microdata, the name of a person is a tag of its own.
    [...tagged(clues), ...(metas.get('name') ?? [])],
    data.authors,
    // A line that is nothing but a link, above the text.
    lines
      .slice(Math.max(0, body.first - INTO), body.first)
      .flatMap(({ text, linked }) => (linked === text.length ? text : [])),
  ];
  const name = said.flat().find((one) => isHandle(one) && said.filter((names) => names.includes(one)).length > 1);
  return name ? [{ name }] : [];
}

/** Who signs at the right, in bold or italics, in the line that the text ends with, or right below it. */
function fromSignature({ lines }: Clues, { end }: Body): Contributor[] {
  return lines.slice(Math.max(0, end - 1), end + 1).flatMap(({ text, element }) => {
    const mark = element.closest('b, strong, em, i');
    const isSigned = mark?.closest('[align="right"], [style*="right"]') && tidy(mark.textContent ?? '') === text;
    return isSigned ? twoNames(text) : [];
  });
}

const isHandle = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_.\- ]{2,39}$/u.test(name) && !isNobody(name);

/** Beginnings that only bylines have. */
const BY = /^((written|story|reported)\s+)?(by|von|par|por)\s/i;
/** The word alone: the name is in an element of its own, and others may follow. */
const BY_ALONE = /^(by|von|par|por)$/i;
/** Monday, or Publié le, before the day. */
const WEEKDAY =
  /^\s*(\p{L}{3,12},?|(publi[ée]|post[ée]|mis en ligne|posted|published|veröffentlicht|publicado|pubblicato)( (le|el|il|on|am))?:?)?\s*$/iu;
/** A job title is no longer than this. */
const LONGEST_OFFICE = 50;

/** Lines above the text, or at its foot, that begin with By, with a date before it or not. */
function fromWesternLines({ clues, head, body }: Asked, begins = LEADING): Contributor[] {
  const above = clues.lines.slice(Math.max(0, head.from), Math.min(clues.lines.length, body.first + 2));
  const foot = clues.lines.slice(Math.max(body.first + 2, body.end - 1), body.end + AT_THE_FOOT);
  for (const { text, parts } of [...above, ...foot]) {
    if (text.length >= 100 && !BY_ALONE.test(parts[0] ?? '')) continue;
    const date = /\d{4}/.test(text) ? readDate(text) : undefined;
    const [before = '', after = ''] = date ? text.split(date.text) : ['', text];
    const line = date && WEEKDAY.test(before) && after !== '' ? after.replace(/^[\s|·•,–—-]+/, '') : text;
    const people = begins.test(line)
      ? readWesternByline(BY_ALONE.test(parts[0] ?? '') ? (parts[1] ?? '') : line)
      : begins === LEADING
        ? [...readPostedByline(line), ...readKoreanByline(line), ...signed(line), ...withOffice(parts)]
        : [];
    if (people.length > 0) return people;
  }
  return [];
}

/** Ann Lee, and in an element of its own: Senior writer. */
function withOffice([name = '', office = '', ...more]: readonly string[]): Contributor[] {
  const isOffice = more.length === 0 && office.length <= LONGEST_OFFICE && OFFICE.test(office);
  return isOffice && !/[.!?:]/.test(office) ? twoNames(name) : [];
}

/** — Ann Lee */
const signed = (line: string): Contributor[] => (/^[—–]\s*\S+ \S+/.test(line) ? readWesternByline(line.slice(1)) : []);

function unique(people: readonly Contributor[]): Contributor[] {
  const seen = new Set<string>();
  return people.filter(({ name }) => {
    const key = bare(tidy(name));
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

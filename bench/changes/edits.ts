import type { Position } from '@/utils/model/annotation';

/** A text as a site might publish it again, with what was done to it. */
export interface Made {
  text: string;
  /** Where the edit stands in the later text, empty where words are gone; none where nothing was edited. */
  edits: Position[];
}

/** The text an edit is made on. */
export interface Source {
  text: string;
  lang: 'zh' | 'en';
  names: readonly Position[];
  /** The other Chinese script, for a text in Simplified. */
  traditional: (text: string) => string;
}

/** Draws the same numbers for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = () => number;
type Edit = (source: Source, draw: Draw) => Made | undefined;

const pick = <T>(all: readonly T[], draw: Draw): T | undefined => all[Math.floor(draw() * all.length)];

function replaced(text: string, { start, end }: Position, words: string): Made {
  return { text: text.slice(0, start) + words + text.slice(end), edits: [{ start, end: start + words.length }] };
}

const matches = (text: string, pattern: RegExp): Position[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** Replaces one match by the result of `change`; returns nothing if there is no match. */
const oneOf =
  (pattern: RegExp, change: (words: string, draw: Draw) => string): Edit =>
  ({ text }, draw) => {
    const at = pick(matches(text, pattern), draw);
    if (!at) return undefined;
    const was = text.slice(at.start, at.end);
    const is = change(was, draw);
    return is === was ? undefined : replaced(text, at, is);
  };

const otherDigit = (words: string, draw: Draw): string =>
  words.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + Math.floor(draw() * 8)) % 10 || 7));

const lines = (text: string): string[] => text.split('\n');
const same = (text: string): Made => ({ text, edits: [] });
const sentences = (text: string): Position[] => matches(text, /[^\n。！？.!?]{12,}(?:[。！？]|[.!?](?=\s))/g);
const OTHER = {
  zh: '他同时介绍了下一阶段的工作打算和具体安排。',
  en: ' Officials said the plan would be reviewed again.',
};
const NAMES = {
  zh: ['欧阳远志', '钱立群', '孙海峰', '周明'],
  en: ['Margaret Holloway', 'Tobias Reed', 'Ines Fontaine'],
};
const WORDS = { zh: ['逐步', '基本', '有效', '初步'], en: ['largely', 'broadly', 'partly', 'mostly'] };

/** Edits, by kind: what of them should be said, and as what. */
export const edits: Record<string, { as?: string; make: Edit }> = {
  'one letter': {
    make: oneOf(
      /(?<=[\u4e00-\u9fff]{3})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{3})|(?<=\b[a-z]{3})[a-z](?=[a-z]{2}\b)/g,
      (word, draw) =>
        /[a-z]/.test(word)
          ? String.fromCharCode(97 + ((word.charCodeAt(0) - 96 + Math.floor(draw() * 24)) % 26))
          : word === '大'
            ? '太'
            : '大',
    ),
  },
  'a word put in': {
    make: ({ text, lang }, draw) => {
      const at = pick(
        matches(text, lang === 'zh' ? /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/g : /(?<=[a-z]) (?=[a-z])/g),
        draw,
      );
      const word = pick(WORDS[lang], draw);
      return at && word ? replaced(text, { start: at.end, end: at.end }, lang === 'zh' ? word : `${word} `) : undefined;
    },
  },
  'a word taken out': {
    make: oneOf(
      /(?<=[，。][\u4e00-\u9fff]{4})[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff])|(?<=[a-z] )[a-z]{4,} (?=[a-z])/g,
      () => '',
    ),
  },
  'part rewritten': {
    make: ({ text, lang }, draw) => {
      const at = pick(
        sentences(text).filter(({ start, end }) => end - start > 30),
        draw,
      );
      if (!at) return undefined;
      const [from, to] = [at.start + Math.floor((at.end - at.start) * 0.55), at.end - 1];
      return replaced(
        text,
        { start: from, end: to },
        lang === 'zh' ? '有关情况将另行公布' : ' and more details will follow later',
      );
    },
  },
  'a sentence added': {
    make: ({ text, lang }, draw) => {
      const at = pick(sentences(text), draw);
      return at && replaced(text, { start: at.end, end: at.end }, OTHER[lang]);
    },
  },
  'a sentence taken out': {
    make: ({ text }, draw) => {
      const at = pick(sentences(text), draw);
      return at && replaced(text, at, '');
    },
  },
  'paragraphs changed places': {
    make: ({ text }, draw) => {
      const all = lines(text);
      const i = Math.floor(draw() * (all.length - 1));
      const [one = '', other = ''] = [all[i], all[i + 1]];
      if (one.length < 20 || other.length < 20 || one === other) return undefined;
      const start = all.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
      return replaced(text, { start, end: start + one.length + 1 + other.length }, `${other}\n${one}`);
    },
  },
  'a paragraph moved past edited ones': {
    as: 'moved',
    make: ({ text }, draw) => {
      const all = lines(text);
      const i = Math.floor(draw() * (all.length - 3));
      const [one = '', ...passed] = all.slice(i, i + 3);
      if (passed.length < 2 || [one, ...passed].some((line) => line.length < 30) || passed.includes(one))
        return undefined;
      let start = all.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
      const before = text.slice(0, start);
      const places: Position[] = [];
      const edited = [...passed, one].map((line) => {
        const at = line === one ? 0 : Math.floor(line.length / 2);
        const is = line === one ? line : `${line.slice(0, at)}另${line.slice(at + 1)}`;
        places.push({ start: start + at, end: start + (line === one ? line.length : at + 1) });
        start += is.length + 1;
        return is;
      });
      return { text: [`${before}${edited.join('\n')}`, ...all.slice(i + 3)].join('\n'), edits: places };
    },
  },
  'a name': {
    as: 'name',
    make: ({ text, lang, names }, draw) => {
      const at = pick(names, draw);
      const name = pick(NAMES[lang], draw);
      return at && name && text.slice(at.start, at.end) !== name ? replaced(text, at, name) : undefined;
    },
  },
  'a figure': {
    as: 'figure',
    make: oneOf(
      /(?<![\d年月日./:：$£-]|[A-Z][a-z]{2,8}\.? )(?!(?:19|20)\d\d\b)\d[\d,.]*\d?(?=\s?(?:%|％|万|亿|个|名|人|元|户|家|公里|percent|people|million|billion|[a-z]{4,}))/g,
      otherDigit,
    ),
  },
  'the point in a figure': {
    as: 'figure',
    make: oneOf(/\d+\.\d+(?=\s?(?:%|万|亿|percent|million|billion))/g, (words) => words.replace('.', '')),
  },
  'a date': {
    as: 'date',
    make: oneOf(
      /\d{1,2}月\d{1,2}日(?![前之以])|(?:January|February|March|April|June|July|August|September|October|November|December) \d{1,2}\b/g,
      (words) => words.replace(/\d{1,2}(?=日|$)/, (day) => String((Number(day) % 27) + 1)),
    ),
  },
  'a deadline': {
    as: 'deadline',
    make: oneOf(
      /\d{1,2}月(?:\d{1,2}日|底)之?前|\d{1,2}月底前|(?<=\bby )(?:January|February|March|April|June|July|August|September|October|November|December|20\d\d)/g,
      (words) =>
        /^\d{4}$/.test(words)
          ? String(Number(words) + 1)
          : /\d/.test(words)
            ? words.replace(/^\d{1,2}/, (month) => String((Number(month) % 12) + 1))
            : words === 'March'
              ? 'April'
              : 'March',
    ),
  },
  'within a quotation': {
    as: 'quote',
    make: oneOf(
      /(?<=“[^“”\n]{4,30})[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{2,20}[^“”\n]*”)|(?<=“[^“”\n]{6,40} )[a-z]{4,}(?= [a-z]+[^“”\n]*”)/g,
      (words) => (/[a-z]/.test(words) ? 'quietly' : '稳妥'),
    ),
  },
};

/** What is done to texts without editing them, by kind. */
export const noEdits: Record<string, { make: Edit }> = {
  'white space': {
    make: ({ text }, draw) =>
      same(text.replace(/ |，|,(?!\d)/g, (mark) => (draw() < 0.3 ? (mark === ' ' ? '\u00a0' : `${mark} `) : mark))),
  },
  'signs nobody sees': {
    make: ({ text }, draw) => same(text.replace(/(?<=\p{L})(?=\p{L})/gu, () => (draw() < 0.05 ? '\u200b' : ''))),
  },
  'marks and widths': {
    make: ({ text }) =>
      same(
        text
          .replace(/“/g, '「')
          .replace(/”/g, '」')
          .replace(/，/g, ',')
          .replace(/—/g, '-')
          .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ),
  },
  'Traditional characters': {
    make: ({ text, lang, traditional }) => (lang === 'zh' ? same(traditional(text)) : undefined),
  },
  'lines joined': {
    make: ({ text }, draw) => same(text.replace(/(?<=[。！？.!?])\n(?=.)/g, () => (draw() < 0.5 ? ' ' : '\n'))),
  },
  'lines split': {
    make: ({ text }, draw) =>
      same(
        text.replace(/(?<=[。！？])(?=[\u4e00-\u9fff])|(?<=[a-z][.!?]) (?=[A-Z])/g, (space) =>
          draw() < 0.3 ? '\n' : space,
        ),
      ),
  },
  'counters and links': {
    make: ({ text, lang }, draw) => {
      const furniture =
        lang === 'zh'
          ? ['阅读：12,345', '3小时前', '责任编辑：王某', '分享到：微信 微博', '更新时间：2026-05-19 10:22']
          : ['1,204 views', '3 hours ago', 'Share this article', 'Updated at 10:22 a.m.', 'Related stories'];
      const all = lines(text);
      for (const line of furniture) all.splice(Math.floor(draw() * (all.length + 1)), 0, line);
      return same(all.join('\n'));
    },
  },
};

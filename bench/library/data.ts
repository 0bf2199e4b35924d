import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';

// A large notebook, the same on every machine: half Chinese, half English, words as frequent as in a language, and some
// planted whose counts are known.

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = 30_000;
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo an er in or us'.split(' ');
const draw = random(7);
const pick = <T>(all: readonly T[], r = draw): T => all[Math.floor(r() * all.length)] as T;
const latin = Array.from({ length: WORDS }, () =>
  Array.from({ length: 2 + Math.floor(draw() * 3) }, () => pick(SYLLABLES)).join(''),
);
const han = Array.from({ length: WORDS }, () =>
  Array.from({ length: draw() < 0.75 ? 2 : 1 }, () =>
    String.fromCharCode(0x4e00 + Math.floor(draw() ** 2.2 * 6000)),
  ).join(''),
);
const frequent = (all: readonly string[], r: () => number): string =>
  all[Math.min(WORDS - 1, Math.floor(WORDS ** r()) - 1 + Math.floor(r() * 1.5))] ?? '';

function prose(r: () => number, isChinese: boolean, length: number): string {
  let text = '';
  while (text.length < length)
    text += isChinese ? frequent(han, r) + (r() < 0.08 ? '，' : '') : `${frequent(latin, r)} `;
  return `${text.trim()}${isChinese ? '。' : '.'}`;
}

/** Planted words: one in how many annotations. */
export const PLANTED = {
  common: ['policy', '政策', 20],
  some: ['climate', '气候变化', 100],
  rare: ['zanzibar', '桑给巴尔', 20_000],
} as const;

const uuid = (kind: number, n: number): string => {
  const r = random(kind * 1e8 + n);
  const tail = Array.from({ length: 12 }, () => Math.floor(r() * 16).toString(16)).join('');
  return `${kind}${String(n).padStart(7, '0')}-0000-4000-8000-${tail}`;
};
export const codeId = (n: number): string => uuid(9, n);
const sha = (n: number): string => n.toString(16).padStart(64, '0');
const moment = (n: number): string => new Date(Date.UTC(2023, 0, 1) + n * 360_000).toISOString();
const isChinese = (article: number): boolean => article % 2 === 1;

export function article(n: number): Article {
  const r = random(1e6 + n);
  const chinese = isChinese(n);
  const site = `news${n % 97}.example`;
  const made = moment(n * 10);
  return {
    id: uuid(1, n),
    url: `https://${site}/${n}`,
    addresses: [`https://${site}/${n}`],
    title: prose(r, chinese, chinese ? 18 : 60),
    authors: [],
    editors: [],
    source: `Source ${n % 40}`,
    kind: 'newspaper',
    published: { text: made, iso: made.slice(0, 10) },
    lang: chinese ? 'zh-CN' : 'en',
    dir: 'ltr',
    keywords: [],
    provenance: {},
    note: '',
    accessed: made,
    created: made,
    changed: made,
  };
}

/** Eight paragraphs. */
export function revision(n: number): Revision {
  const r = random(2e6 + n);
  const chinese = isChinese(n);
  const paragraphs = Array.from({ length: 8 }, () => prose(r, chinese, chinese ? 220 : 480));
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return {
    id: uuid(3, n),
    articleId: uuid(1, n),
    sha256: sha(n),
    html,
    text: paragraphs.join('\n'),
    created: moment(n * 10),
  };
}

const texts = new Map<number, string>();

/** The text of an article, made once: many annotations quote it. */
function textOf(article: number): string {
  const text = texts.get(article) ?? revision(article).text;
  texts.set(article, text);
  return text;
}

export function annotation(n: number, articles: number): Annotation {
  const r = random(3e6 + n);
  const of = Math.floor(r() * articles);
  const chinese = isChinese(of);
  const text = textOf(of);
  const start = Math.floor(r() * (text.length - 250));
  let exact = text.slice(start, start + Math.floor(chinese ? 40 + r() * 60 : 90 + r() * 120));
  for (const [word, hanWord, each] of Object.values(PLANTED)) {
    if (r() * each < 1)
      exact = chinese ? `${exact.slice(0, 20)}${hanWord}${exact.slice(20)}` : exact.replace(' ', ` ${word} `);
  }
  const note = r() < 0.5 ? prose(r, chinese, 10 + r() * 60) : '';
  const codes = [...new Set(Array.from({ length: Math.floor(r() * 3.2) }, () => codeId(Math.floor(r() ** 2 * 60))))];
  return {
    id: uuid(2, n),
    articleId: uuid(1, of),
    target: {
      revision: sha(of),
      selector: {
        quote: { exact, prefix: exact.slice(0, 32), suffix: exact.slice(-32) },
        position: { start, end: start + exact.length },
      },
    },
    codes,
    note,
    origin: { by: 'hand' },
    created: moment(n),
    modified: moment(n),
  };
}

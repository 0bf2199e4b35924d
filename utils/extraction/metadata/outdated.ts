import { bare } from '@/utils/extraction/script';
import type { Clues } from './clues';

/** Two titles of one article share so many of the shorter one's pairs of letters. */
const SHARED = 0.34;

/**
 * Is what the page tells machines another article's? Where scripts show one story after another under new addresses, the
 * page's head may still be the first one's. Title and address must both disagree with what is shown.
 */
export function isOutdated(clues: Clues, declared: string | undefined): boolean {
  const { url, metas, data, marked, documentTitle } = clues;
  const said = [declared, metas.get('og:url')?.[0], data.url].filter((one) => one && URL.canParse(one, url));
  if (said.length === 0 || said.some((one) => isHere(one as string, url))) return false;
  const shown = marked.headings.filter(({ level }) => level === 1);
  const titles = [data.headline, metas.get('og:title')?.[0], metas.get('twitter:title')?.[0]].filter(Boolean);
  const announced = titles.length > 0 ? titles : [documentTitle];
  return shown.length > 0 && !announced.some((title) => shown.some(({ text }) => isOneTitle(title ?? '', text)));
}

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/$/, '');

const isHere = (address: string, url: string): boolean => pathOf(new URL(address, url)) === pathOf(new URL(url));

function isOneTitle(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const least = Math.min(a.size, b.size);
  return least === 0 || [...a].filter((pair) => b.has(pair)).length / least >= SHARED;
}

function pairsOf(title: string): Set<string> {
  const own = bare(title);
  // Two letters are a word in Chinese; elsewhere it takes four to tell one.
  const size = /[\u3040-\u9fff\uac00-\ud7af]/.test(own) ? 2 : 4;
  return new Set(Array.from({ length: Math.max(0, own.length - size + 1) }, (_, i) => own.slice(i, i + size)));
}

/** The clues without what another article left behind in the page's head. */
export function withoutHead(clues: Clues): Clues {
  const shown = clues.marked.headings.find(({ level }) => level === 1)?.text ?? '';
  const site = clues.metas.get('og:site_name');
  return {
    ...clues,
    documentTitle: isOneTitle(clues.documentTitle, shown) ? clues.documentTitle : shown,
    metas: new Map(site ? [['og:site_name', site]] : []),
    data: { authors: [], keywords: [], ...(clues.data.publisher ? { publisher: clues.data.publisher } : {}) },
  };
}

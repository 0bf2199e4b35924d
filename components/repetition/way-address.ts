import type { PassageAsked, Repeat } from '@/utils/model/repetition';

/** How many UTF-16 units of a passage go into an address. */
const LONGEST = 1500;

/** The address of the page that shows a passage's way, within the extension. */
export function wayAddress({ text, articleId, address }: PassageAsked): string {
  const said = new URLSearchParams({ way: '', text: text.slice(0, LONGEST).replace(/\p{Surrogate}/gu, '') });
  if (articleId) said.set('article', articleId);
  else if (address) said.set('address', address);
  return `/ledger.html#${said}`;
}

/** The passage that a hash names; undefined for any other hash. */
export function wayAsked(hash: string): PassageAsked | undefined {
  const said = new URLSearchParams(hash.slice(1));
  const text = said.get('text');
  if (!said.has('way') || !text) return undefined;
  const [articleId, address] = [said.get('article'), said.get('address')];
  return { text, ...(articleId ? { articleId } : {}), ...(address ? { address } : {}) };
}

/** The saved copy, at the place with the same words. */
export function placeAddress({ article, quote, position }: Repeat): string {
  const { exact, prefix, suffix } = quote;
  const place = new URLSearchParams({ exact, prefix, suffix, start: String(position.start) });
  return `/reader.html?article=${article.id}#${place}`;
}

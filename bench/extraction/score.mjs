// Scores of one page, after article-extraction-benchmark: multisets of shingles of four tokens, a Han or Kana character
// a token, counts normalised a page, precision and recall averaged over pages.
const WORD = /[\p{L}\p{N}_]+/gu;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Words; of Chinese and Japanese, characters. */
export function tokens(text) {
  return (text.match(WORD) ?? []).flatMap(
    (word) => word.match(new RegExp(`${CHARACTER.source}|[^${CHARACTER.source.slice(1)}+`, 'gu')) ?? [],
  );
}

function shingles(text) {
  const words = tokens(text);
  const counts = new Map();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const squeeze = (text) => text.normalize('NFKC').replace(/\s+/g, '');

/** Removes from both texts what may stand in the article or not (a byline, a credit). */
function without(text, optional = []) {
  return optional.reduce((left, block) => left.split(block).join('\n'), text);
}

/** Precision, recall and F1 of a page's text, 0 to 1. */
export function textScore(wanted, got, optional) {
  const [a, b] = [shingles(without(wanted, optional)), shingles(without(got, optional))];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
  const [precision, recall] = [shared / Math.max(1, sum(b)), shared / Math.max(1, sum(a))];
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Is a field what is wanted? Undefined where nothing is said about it. */
export function fieldScores({ title, author, date, source, must, mustNot, lead }, got) {
  const is = (one) => (other) => squeeze(one ?? '') === squeeze(other ?? '');
  const names = got.authors.map(({ name }) => squeeze(name));
  const flat = got.text.replace(/\s+/g, ' ');
  return {
    title: title && [].concat(title).some(is(got.title)),
    author: author?.length ? author.every((name) => names.includes(squeeze(name))) : undefined,
    none: author && author.length === 0 ? names.length === 0 : undefined,
    date: date && got.published?.iso.slice(0, 10) === date,
    source: source?.length ? source.some(is(got.source ?? got.site)) : undefined,
    chunks:
      must &&
      (must.filter((one) => flat.includes(one)).length + mustNot.filter((one) => !flat.includes(one)).length) /
        (must.length + mustNot.length),
    lead: lead && squeeze(got.text).includes(squeeze(lead).slice(0, 40)),
  };
}

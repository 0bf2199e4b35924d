/**
 * A paragraph with fewer letters does not count: teasers and captions are as long. A Han character counts as three
 * letters.
 */
const LEAST_LETTERS = 100;
const ENOUGH = 20;

/**
 * Is it worth opening the clean view here unasked? Counts long visible paragraphs, each by the square root of its
 * length, as Readability's isProbablyReaderable does. A site's front page never counts, however much text it has.
 */
export function looksLikeArticle(document: Document): boolean {
  if (/^\/(index\.\w+)?$/.test(document.location.pathname)) return false;
  let score = 0;
  for (const block of blocksOf(document)) {
    if (block.closest('li, nav, aside, footer, dialog') || block.checkVisibility?.() === false) continue;
    const text = block.textContent.trim();
    const letters = text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (letters < LEAST_LETTERS) continue;
    score += Math.sqrt(letters - LEAST_LETTERS);
    if (score > ENOUGH) return true;
  }
  return false;
}

/** Paragraphs, and the blocks that old pages break into lines by `<br>`. */
function blocksOf(document: Document): Set<Element> {
  const blocks = new Set<Element>(document.querySelectorAll('p, pre'));
  for (const line of document.querySelectorAll('div > br, td > br')) blocks.add(line.parentElement as Element);
  return blocks;
}

import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { Page, Pass } from '@/utils/extraction/pass';
import { bare, isSentence, tidy } from '@/utils/extraction/script';

/** What MathJax (2 and 3) and KaTeX draw on the screen in addition to the formula's own words. */
const RENDERED =
  '.katex, .MathJax, .MathJax_Display, .MathJax_CHTML, .MathJax_SVG, .mjx-chtml, mjx-container, .MathJax_Preview';

/** Keeps each formula once: libraries leave it in the page drawn, spoken and as source, all of which count as text. */
export const settleMath: Pass<Page> = {
  name: 'settle-math',
  run({ document }, trail) {
    for (const script of document.querySelectorAll('script[type^="math/tex"], script[type^="math/asciimath"]')) {
      const drawn = script.previousElementSibling?.matches(RENDERED) ? script.previousElementSibling : undefined;
      const code = document.createElement('code');
      code.textContent = tidy(script.textContent ?? '');
      // Drawn with MathML in it: that is the formula. Else its source says it best.
      if (drawn?.querySelector('math')) continue;
      drawn?.remove();
      script.replaceWith(code);
      trail.repaired(code.textContent);
    }
    for (const drawn of document.querySelectorAll(RENDERED)) {
      const math = drawn.querySelector('math');
      if (!math || !drawn.isConnected) continue;
      const whole = drawn.parentElement?.matches('.katex-display, .MathJax_Display') ? drawn.parentElement : drawn;
      whole.replaceWith(math);
      trail.repaired(math.querySelector('annotation')?.textContent ?? math.textContent ?? '');
    }
  },
};

/**
 * Joins a first letter set large to its paragraph: it stands in an element of its own, sometimes in a box before the
 * paragraph.
 */
export const joinDropCaps: Pass<Page> = {
  name: 'join-drop-caps',
  run({ document }) {
    for (const cap of document.querySelectorAll('div[class], p[class]')) {
      if (!/drop|cap/i.test(cap.getAttribute('class') ?? '')) continue;
      const letter = cap.textContent?.trim() ?? '';
      const next = cap.nextElementSibling;
      if (
        !/^["'“‘«„]?\p{L}$/u.test(letter) ||
        next?.localName !== 'p' ||
        !/^\p{Ll}/u.test(next.textContent?.trimStart() ?? '')
      )
        continue;
      next.prepend(letter);
      cap.remove();
    }
    // ¶: what a heading is linked by.
    for (const anchor of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) a[href^="#"]'))
      if (bare(anchor.textContent ?? '') === '') anchor.remove();
    // A question that opens its answer is still a heading.
    for (const button of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, summary) > button')) {
      button.replaceWith(fragmentOf(document, button.childNodes));
    }
  },
};

/** Fewer items are a list in a text. */
const FEWEST = 3;
/** No sentence is shorter, in UTF-16 code units. */
const SHORTEST = 20;

/**
 * Turns the items of an article that is a list of sentences into paragraphs, because Readability scores only
 * paragraphs.
 */
export const setOutLists: Pass<Page> = {
  name: 'set-out-lists',
  run({ document }) {
    const items = [...document.querySelectorAll('main li, article li, body div > ul > li, body > ul > li')].filter(
      isProse,
    );
    if (items.length < FEWEST) return;
    const paragraphs = [...document.querySelectorAll('p')].filter(
      (one) => !one.closest('footer, nav, aside') && isSentence(tidy(one.textContent ?? '')),
    );
    if (paragraphs.length >= items.length / 2) return;
    for (const item of items) {
      const paragraph = document.createElement('p');
      paragraph.append(fragmentOf(document, item.childNodes));
      item.append(paragraph);
    }
  },
};

const isProse = (item: Element): boolean =>
  (item.textContent ?? '').length >= SHORTEST &&
  !item.querySelector('p, div, ul, ol, table, h1, h2, h3, h4') &&
  !item.closest('nav, footer, aside, header') &&
  isSentence(tidy(item.textContent ?? '')) &&
  tidy([...item.querySelectorAll('a')].map((link) => link.textContent ?? '').join('')).length * 2 <
    tidy(item.textContent ?? '').length;

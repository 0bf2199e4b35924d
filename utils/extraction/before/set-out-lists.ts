import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { Page, Pass } from '@/utils/extraction/pass';
import { isSentence, tidy } from '@/utils/extraction/script';

/** No sentence is shorter, in UTF-16 code units. */
const SHORTEST = 20;
/** Fewer items are a list in a text. */
const FEWEST = 3;

/** An article that is a list of sentences: Readability weighs paragraphs alone, so that each item's words become one. */
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

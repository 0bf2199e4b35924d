import { linkShare } from '@/utils/extraction/after/blocks';
import { isInline, namesOf, readLines } from '@/utils/extraction/lines';
import { bare, isSentence, tidy, weigh } from '@/utils/extraction/script';

/** Hidden elements that never belong to the article, whatever they say. */
const FOREIGN =
  'dialog, nav, menu, form, footer, aside, template, noscript, [popover], [aria-modal], ' +
  ['dialog', 'alertdialog', 'navigation', 'menu', 'tooltip', 'alert', 'status', 'search']
    .map((role) => `[role="${role}"]`)
    .join(', ');
const FOREIGN_NAME =
  /(^|[-_\s])(comments?|share|sharing|social|menu|nav\w*|pop-?(up|over)|modal|tool-?tips?|tips?|cookies?|newsletter|subscri\w+|search|log-?in|related|recommend\w*|toast|overlay|print\w*|mobile|ads?)(?=$|[-_\s\d])/i;
/** How many levels above it the text that it belongs to may stand. */
const LEVELS = 4;

/**
 * Is this hidden element a part of the article that waits for a click: closed details, an answer under its question,
 * the rest behind “read more”, the next slide? It must stand among visible paragraphs, and must not repeat them.
 */
export function isFolded(element: Element, unseen: ReadonlySet<Element>): boolean {
  if (element.matches('h1, h2, h3, h4, button, li, svg, label, input') || element.closest(FOREIGN)) return false;
  if (FOREIGN_NAME.test(namesOf(element))) return false;
  if (isInline(element) || element.parentElement?.closest('p, a, button')) return false;
  if (element.parentElement?.localName === 'details') return linkShare(element) < 0.5;
  if (linkShare(element) > 0.4 || !(isProse(element) || isSlide(element))) return false;
  return isAmongText(element, unseen) && !isSaidTwice(element, unseen);
}

/** At least half of its text is sentences: machine-readable data may be hidden among paragraphs, too. */
function isProse(element: Element): boolean {
  const { prose, all } = measure(element);
  return prose * 2 > all;
}

/**
 * Headings of text that stays hidden until somebody signs up. The whole heading must match, because an article's own
 * heading may speak of such agreements.
 */
const AGREEMENT =
  /^[《「]?\S{0,12}((用[户戶]|服[务務]|注册|註冊|會員|会员|[隐隱]私)(服[务務]|使用|注册|保[护護]|[权權])?([协協][议議]|[条條]款)|[隐隱]私([权權]|保[护護])?政策)[》」]?$|^(terms of (use|service)|terms (and|&) conditions|privacy (policy|notice))( (of|for) .{1,30})?$|^利用規約$/i;

/** Is it what somebody has to agree to? */
export const isAgreement = (element: Element): boolean => AGREEMENT.test(readLines(element)[0]?.text ?? '');

/** How many sentences make what is hidden an article's text by itself. */
const SEVERAL = 3;

/** Is this hidden element, the larger part of the page, its text: several paragraphs and little else? */
export function isHiddenText(element: Element): boolean {
  const { prose, all, count } = measure(element);
  return count >= SEVERAL && prose > all * 0.8;
}

function measure(element: Element): { prose: number; all: number; count: number } {
  const said = { prose: 0, all: 0, count: 0 };
  for (const { text, linked } of readLines(element)) {
    said.all += weigh(text);
    if (!isSentence(text) || linked * 2 > text.length) continue;
    said.prose += weigh(text);
    said.count++;
  }
  return said;
}

const kindOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

function isSlide(element: Element): boolean {
  const siblings = [...(element.parentElement?.children ?? [])];
  return (
    element.querySelector('img, pre') !== null && siblings.filter((one) => kindOf(one) === kindOf(element)).length > 1
  );
}

function isAmongText(element: Element, unseen: ReadonlySet<Element>): boolean {
  let at: Element | null = element.parentElement;
  for (let level = 0; at && level < LEVELS; level++, at = at.parentElement) {
    for (const child of at.children) {
      if (child === element || unseen.has(child) || !child.matches('p, blockquote, pre')) continue;
      if (isSentence(tidy(child.textContent ?? '')) && linkShare(child) < 0.4) return true;
    }
  }
  return false;
}

/** Some pages carry a paragraph twice, for wide windows and for phones. */
function isSaidTwice(element: Element, unseen: ReadonlySet<Element>): boolean {
  const words = bare(element.textContent ?? '').slice(0, 80);
  const { body } = element.ownerDocument;
  // Data for machines, and what else is hidden, may hold the text too.
  const hidden = [...(body?.querySelectorAll('script') ?? []), ...[...unseen].filter((one) => one !== element)];
  const times = (text: string): number => bare(text).split(words).length - 1;
  const elsewhere = hidden.reduce((sum, one) => sum + (one.isConnected ? times(one.textContent ?? '') : 0), 0);
  return words.length > 12 && times(body?.textContent ?? '') - elsewhere > 1;
}

/** Takes from an element what Readability would take for a sign that nobody sees it. */
export function unfold(element: Element): void {
  element.removeAttribute('hidden');
  element.removeAttribute('aria-hidden');
  const style = (element as HTMLElement).style;
  style?.removeProperty('display');
  style?.removeProperty('visibility');
}

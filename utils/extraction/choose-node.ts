import { Readability } from '@mozilla/readability';
import { linkShare } from './after/blocks';
import { type Line, readLines } from './lines';
import { isDense, isSentence, weigh } from './script';

/** Readability gives up on stricter rules below this many characters; a Chinese sentence needs far fewer. */
const THRESHOLD = { dense: 120, other: 500 };
/** A choice that holds less of the page's sentences is a notice beside the article, whose name spoke against it. */
const LEAST_SHARE = 0.12;

/**
 * The element of the copy that holds the article, cleaned by Readability; undefined if there is none. Changes
 * `document`.
 */
export function chooseNode(document: Document, lines: readonly Line[]): Element | undefined {
  const least = isDense(document.body?.textContent ?? '') ? THRESHOLD.dense : THRESHOLD.other;
  const sentences = lines.reduce(
    (sum, line) => sum + (isProse(line) && line.node.isConnected ? line.text.length : 0),
    0,
  );
  const charThreshold = Math.max(least, sentences * LEAST_SHARE);
  // Words within a paragraph are its own, whatever they are called: Readability would leave out legendSpanClass.
  for (const words of document.querySelectorAll('p > span[class]'))
    if ((words.parentElement?.textContent ?? '').length > 2 * (words.textContent ?? '').length)
      words.removeAttribute('class');
  const article = new Readability<Element>(document, {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
    // The tree itself: writing it out and parsing it again would cost more than all passes.
    serializer: (node) => node as Element,
  }).parse();
  const content = article?.content ?? undefined;
  return content && weigh(content.textContent ?? '') > 0 ? narrow(content) : undefined;
}

/** How much of the article's sentences the narrower choice must hold. */
const NEARLY_ALL = 0.97;
/** Choices of which this share is sentences are accepted. */
const MOSTLY_PROSE = 0.65;
/** Around a long article Readability does not take more than it should. */
const LONG = 12_000;
/** With less text, the position of sentences does not show where the article is. */
const ENOUGH_PROSE = 900;
const CLEARLY_BETTER = 0.12;

/**
 * Of a short article Readability often takes the whole page around it: then the innermost element that holds nearly all
 * sentences is the article, if menus and captions are left outside by it.
 */
function narrow(content: Element): Element {
  if (weigh(content.textContent ?? '') > LONG) return content;
  const whole = measure(content);
  if (whole.prose / whole.all > MOSTLY_PROSE || whole.prose < ENOUGH_PROSE) return content;
  let inner = content;
  for (let next: Element | undefined = content; next; next = heir(next, whole.prose * NEARLY_ALL)) inner = next;
  const { prose, all } = measure(inner);
  if (inner === content || prose / all < whole.prose / whole.all + CLEARLY_BETTER) return content;
  const box = content.ownerDocument.createElement('div');
  box.append(inner);
  return box;
}

const isProse = ({ text, linked }: Line): boolean => isSentence(text) && linked * 2 < text.length;

function measure(element: Element): { prose: number; all: number } {
  let prose = 0;
  let all = 1;
  for (const line of readLines(element)) {
    const weight = weigh(line.text);
    all += weight;
    if (isProse(line)) prose += weight;
  }
  return { prose, all };
}

/** The child that holds at least so much prose by itself. */
function heir(element: Element, prose: number): Element | undefined {
  return [...element.children].find((child) => linkShare(child) < 0.5 && measure(child).prose >= prose);
}

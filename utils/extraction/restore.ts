import { isAdLabel, isOverLinks } from './after/furniture';
import { pictureAddress } from './before/picture-sources';
import { isOfDocuments } from './keep-whole';
import { bareLine, type Line } from './lines';
import type { Clues, Picture } from './metadata/clues';
import { readDate } from './metadata/dates';
import { isCall, isOwnBox } from './own-box';
import type { Act, Trail } from './pass';
import { putBack, type Removal } from './removal';
import { bare, isSentence, tidy, weigh } from './script';

/** Elements that contain nothing of the article, whatever they say. */
const FOREIGN = 'nav, footer, form, button, dialog, [role="dialog"], [class*="comment" i], [class*="related" i]';
/** Shorter lines belong to the page's furniture and are no loss. */
const LEAST = 12;
/** And so does a box of several that says less. */
const LEAST_BOX = 40;
/** Pictures of fewer CSS pixels are icons and portraits. */
const SMALLEST = 300;

/** The longest caption under a picture, in `weigh`'s units. */
const LONGEST_CAPTION = 240;

/** Lines below the last sentence: who signs, the day, what is attached. */
const FOOT = 12;

/** What Readability was given and what it made of it. */
interface Choice {
  readonly content: Element;
  readonly clues: Clues;
  readonly acts: readonly Act[];
  /** The lines as the page had them, where those of `clues` are of a copy. */
  readonly original?: readonly Line[];
  /** `columnsOf` the page before anything was chosen. */
  readonly columns: Columns;
}

/** The boxes that a line stands in, the innermost first, and what kind of boxes the two innermost are. */
type Column = { readonly boxes: readonly Element[]; readonly kind: string };
export type Columns = ReadonlyMap<Line, Column>;
/** How many boxes around a paragraph say of what kind its column is. */
const BOXES = 5;

/** In what boxes each line of prose stands. To be asked before Readability moves them. */
export function columnsOf(lines: readonly Line[]): Columns {
  const columns = new Map<Line, Column>();
  for (const line of lines) {
    if (!isSentence(line.text) || line.linked * 2 > line.text.length) continue;
    const boxes: Element[] = [];
    let box = line.element.closest('p')?.parentElement ?? line.element;
    while (box.localName !== 'body' && boxes.push(box) < BOXES && box.parentElement) box = box.parentElement;
    columns.set(line, { boxes, kind: boxes.slice(0, 2).map(kindOf).join(' ') });
  }
  return columns;
}

const kindOf = ({ localName, className }: Element): string => `${localName}.${className}`;

/**
 * The first and last line of the text, including lines outside the choice that stand in a column of the same kind
 * beside it: templates put the parts of one article into boxes of their own. The text ends at a heading that leads
 * elsewhere, a day, or a label over links, where another article begins.
 */
function continued(
  lines: readonly Line[],
  chosen: { first: number; last: number },
  columnOf: (i: number) => Column | undefined,
) {
  const reach = (from: number, step: 1 | -1): number => {
    let at = from;
    const own = columnOf(from);
    // What lies between is looked at only where there is a line to reach: seldom.
    let judged = from;
    for (let i = from + step; own && i >= 0 && i < lines.length; i += step) {
      const other = columnOf(i);
      if (other?.kind !== own.kind || !other.boxes.some((box) => own.boxes.includes(box))) continue;
      while (judged !== i) {
        judged += step;
        if (isBoundary(lines[judged] as Line)) return at;
      }
      at = i;
    }
    return at;
  };
  return { first: reach(chosen.first, -1), last: reach(chosen.last, 1) };
}

const isBoundary = ({ text, linked, element }: Line): boolean => {
  const heading = element.closest('h1, h2, h3, h4');
  return (
    heading?.localName === 'h1' ||
    (heading !== null && linked > 0) ||
    isOverLinks(text) ||
    (isCall(text) && !isAdLabel(text)) ||
    element.closest(FOREIGN) !== null ||
    (!isSentence(text) && readDate(text) !== undefined)
  );
};

/**
 * Compares Readability's choice with the page. Paragraphs, headings and pictures that stood between the first and last
 * of its sentences and are missing are put back where they stood. Whatever else vanished from there is recorded in the
 * trail, so that the reader can put it back: an article is either whole or says what is missing.
 */
export function restoreVanished({ content, clues, acts, original = [], columns }: Choice, trail: Trail): void {
  const { lines, pictures } = clues;
  const isThere = lines.map(({ node }) => content.contains(node));
  const isProse = (i: number): boolean => isThere[i] === true && isSentence(lines[i]?.text ?? '');
  const chosen = { first: lines.findIndex((_, i) => isProse(i)), last: lines.findLastIndex((_, i) => isProse(i)) };
  if (chosen.first < 0) return;
  const { first, last } = continued(lines, chosen, (i) => columns.get((original[i] ?? lines[i]) as Line));
  const removed = acts.flatMap(({ removal }) => removal?.node ?? []);
  const isTaken = (node: Node): boolean => removed.some((one) => one.contains(node));
  const words = bare(tidy(content.textContent ?? ''));
  const done = new Set<Element>();
  /** Texts that were put back; a gallery repeats the same text under each of its pictures. */
  const again = new Set<string>();
  const near = (i: number) => ({
    before: lines.slice(0, i).findLast((_, k) => isThere[k])?.node,
    after: lines[lines.findIndex((_, k) => k >= i && isThere[k])]?.node,
  });
  /** The nearest line in a direction that vanished apart from this one: something that is there stands between. */
  const lost = (at: number, step: 1 | -1): number => {
    let i = at;
    while (i >= 0 && i < lines.length && !isThere[i]) i += step;
    while (i >= 0 && i < lines.length && isThere[i]) i += step;
    return i;
  };
  /** The widest element around a line's block of those that hold nothing but what vanished beside it. */
  const boxOf = (line: Line, at: number): Element => {
    // Nor does it reach beyond the text.
    const others = [lost(at, -1), lost(at, 1), first - 1, last + 1].map((i) => lines[i]?.node);
    let box = blockOf(line, content);
    for (let up = box.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
      if (up.contains(content) || others.some((node) => node && up?.contains(node))) break;
      if (original.some(({ node }, i) => isThere[i] && up?.contains(node))) break;
      box = up;
    }
    return box;
  };
  let latest: { after: Text | undefined; copy: ChildNode } | undefined;
  const standAgain = (removal: Removal): void => {
    const copy = removal.node.cloneNode(true) as ChildNode;
    // What is put back in the same place keeps its order.
    if (latest && latest.after === removal.before && content.contains(latest.copy)) latest.copy.after(copy);
    else putBack(content, removal, copy, []);
    latest = { after: removal.before, copy };
  };
  for (let i = first; i <= last; i++) {
    const line = lines[i] as Line;
    if (isThere[i] || isTaken(line.node) || words.includes(bareLine(line))) continue;
    // A caption is restored with its picture.
    if (line.element.closest('figure')?.querySelector('img') || isCaption(line, clues.url)) continue;
    const box = boxOf(line, i);
    if (done.has(box)) continue;
    done.add(box);
    if (again.has(bareLine(line))) continue;
    again.add(bareLine(line));
    // A heading's box may hold a tool besides: [edit].
    const heading = line.element.closest('h2, h3, h4');
    const beside = heading ? weigh(box.textContent ?? '') - weigh(heading.textContent ?? '') : 0;
    const node = heading && beside > 0 && beside < LEAST ? heading : box;
    const removal = { node, parent: null, ...near(i) };
    const next = lines.findIndex(({ node: text }, k) => k > i && !box.contains(text));
    if (isOwn(line, node, isThere[next] === true) || (isProse(i - 1) && isProse(i + 1) && isStatement(line)))
      standAgain(removal);
    else if (weigh(line.text) >= LEAST || weigh(node.textContent ?? '') >= LEAST_BOX) trail.lost(removal);
  }
  // Attachments directly follow the text that they belong to.
  for (let i = last + 1; i < Math.min(lines.length, last + 1 + FOOT); i++) {
    const line = lines[i] as Line;
    if (isThere[i] || isTaken(line.node)) continue;
    if (isSentence(line.text)) break;
    const block = blockOf(line, content);
    if (done.has(block) || line.element.closest(FOREIGN) || !isOfDocuments(block)) continue;
    done.add(block);
    standAgain({ node: block, parent: null, ...near(i) });
  }
  for (const { element, at } of pictures) {
    if (at <= first || content.contains(element) || isTaken(element) || !isLarge(element, clues.url)) continue;
    if (at > last && !isBelow(element, lines.slice(last + 1, at))) continue;
    const figure = element.closest('figure') ?? captioned(element) ?? element.closest('picture') ?? element;
    if (done.has(figure) || content.contains(figure) || figure.closest(FOREIGN) || figure.closest('aside')) continue;
    done.add(figure);
    const caption = bare(figure.textContent ?? '');
    if (caption !== '' && (words.includes(caption) || again.has(caption))) continue;
    again.add(caption);
    standAgain({ node: figure, parent: null, ...near(at) });
  }
}

/** Does a picture stand right below the text, with only a line or two between and no list of other articles begun? */
const isBelow = (picture: Element, between: readonly Line[]): boolean =>
  !picture.closest('a[href]') &&
  between.length <= 2 &&
  between.every(({ text, linked, element }) => linked === 0 && !isOverLinks(text) && !element.closest('h2, h3, h4'));

/** A box that holds a picture and a line under it. */
function captioned(picture: Element): Element | undefined {
  const box = picture.closest('div');
  return box?.querySelectorAll('img').length === 1 && weigh(box.textContent ?? '') <= LONGEST_CAPTION ? box : undefined;
}

/** Is a line what a box says under its large picture? */
function isCaption({ element }: Line, url: string): boolean {
  const picture = element.closest('div')?.querySelector('img');
  return picture ? isLarge(picture, url) && captioned(picture)?.contains(element) === true : false;
}

/** The block a line is of, whole with its list or table; the widest that holds nothing that is there. */
function blockOf({ element }: Line, content: Element): Element {
  const block = element.closest('li, dt, dd, td, th, p, blockquote, h2, h3, h4, pre, figcaption, div') ?? element;
  const whole = block.closest('ul, ol, dl, table, figure') ?? block;
  return whole.contains(content) ? block : whole;
}

/** Less is a headline, in `weigh`'s units. */
const STATEMENT = 80;

/** A paragraph between two others that ends like a sentence, though all of it is a link. */
const isStatement = ({ text, element }: Line): boolean =>
  weigh(text) >= STATEMENT &&
  /[.。]$/.test(text) &&
  element.closest('p') !== null &&
  !element.closest(FOREIGN) &&
  !isCall(text);

function isOwn({ linked, element }: Line, box: Element, isFollowed: boolean): boolean {
  if (element.closest(`${FOREIGN}, [class*="caption" i]`)) return false;
  return box.matches('h2, h3, h4') ? isFollowed && linked === 0 : isOwnBox(box);
}

function isLarge(image: Element, url: string): boolean {
  if (!pictureAddress(image.getAttribute('src'), url)) return false;
  const width = Number.parseFloat(image.getAttribute('width') ?? image.getAttribute('data-w') ?? 'NaN');
  return Number.isNaN(width) ? image.closest('figure') !== null : width >= SMALLEST;
}

/** The lead picture: between headline and text, or anywhere above the text where the page names it as its own. */
export function leadPicture(
  { pictures, lines, url }: Clues,
  content: Element,
  { headline, image }: { headline: number; image: string | undefined },
): Element | undefined {
  const first = lines.findIndex(({ node, text }) => content.contains(node) && isSentence(text));
  const wanted = image && fileOf(image, url);
  const own = pictures.find(({ element, at }) => {
    if (at > Math.max(first, 0) || content.contains(element) || element.closest('nav, footer, aside')) return false;
    const address = pictureAddress(element.getAttribute('src'), url);
    if (wanted && address && fileOf(address, url) === wanted) return true;
    if (headline < 0 || isPortrait(element) || !(isLarge(element, url) || isTaken(element, url))) return false;
    return at > headline || (headline - at <= ABOVE_HEADLINE && isOverHeadline(element));
  });
  if (own) {
    if (hasPicture(content, own, url)) return undefined;
    const picture = (own.element.closest('picture') ?? own.element).cloneNode(true) as Element;
    const caption = tidy(own.element.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
    const words = caption.replace(CREDIT, '');
    return weigh(words) >= LEAST_CAPTION ? withCaption(picture, words) : picture;
  }
  return undefined;
}

/** Who took a picture, or what it shows, is said in the box that holds nothing else. */
const isTaken = (picture: Element, url: string): boolean =>
  pictureAddress(picture.getAttribute('src'), url) !== undefined &&
  !picture.hasAttribute('width') &&
  /[。！？摄攝]|[图圖][:：/／]|photo|foto|getty|reuters|afp/i.test(captioned(picture)?.textContent ?? '');

/** As wide as a column, in CSS pixels. */
const WIDE = 600;
/** How many lines, a caption and a kicker, may stand between a lead picture and the headline under it. */
const ABOVE_HEADLINE = 3;
const LEADS = 'figure, picture, [class*="featured" i], [class*="hero" i]';

/**
 * Does a picture right above the headline belong to the article? A linked one belongs to another article, or to the
 * site.
 */
const isOverHeadline = (picture: Element): boolean =>
  (picture.closest(LEADS) !== null || Number(picture.getAttribute('width')) >= WIDE) && !picture.closest('a[href]');

/** Less is a credit. */
const LEAST_CAPTION = 24;
/** The photographer's name at the end of a caption. */
const CREDIT =
  /\s*(?:[（(]\s*[A-Z]{2,8}(?=\sphoto)|[（(|/])?\s*((photo|foto|image|picture|credit|bild|photograph|fotografie|фото)s?\s*(:|by|von|de|\/|©)|©|[摄攝]影?\s*[:：/]|[图圖]\s?[:：/源]|写真\s*[:：＝=]).*$/i;

/** A figure of a picture and what is said under it. */
export function withCaption(picture: Element, caption: string): Element {
  const document = picture.ownerDocument;
  const [figure, words] = [document.createElement('figure'), document.createElement('figcaption')];
  words.textContent = caption;
  figure.append(picture, words);
  return figure;
}

const isPortrait = (image: Element): boolean =>
  image.closest('[class*="author" i], [class*="avatar" i], [class*="byline" i], [class*="logo" i]') !== null;

function hasPicture(content: Element, { element }: Picture, url: string): boolean {
  const file = fileOf(element.getAttribute('src') ?? '', url);
  return [...content.querySelectorAll('img')].some((image) => fileOf(image.getAttribute('src') ?? '', url) === file);
}

/** The file of a picture without its size: bridge-1024x683.jpg becomes bridge.jpg. */
export function fileOf(address: string, url: string): string {
  if (!URL.canParse(address, url)) return address;
  return new URL(address, url).pathname.replace(/[-_](\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)/, '').replace(/\.\w{3,4}$/, '');
}

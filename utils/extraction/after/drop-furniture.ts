import type { ArticleContent } from '@/utils/extraction/article-content';
import { isAttachment, isOfDocuments } from '@/utils/extraction/keep-whole';
import { readDate } from '@/utils/extraction/metadata/dates';
import { isDateline } from '@/utils/extraction/metadata/published';
import type { Pass, Trail } from '@/utils/extraction/pass';
import { bare, isSentence } from '@/utils/extraction/script';
import { type Block, linkShare, textBlocks } from './blocks';
import { dropEnd } from './drop-link-lists';
import { ANYWHERE, AT_THE_EDGES, behindLeadingOn, type Furniture } from './furniture';

/** 📲 Clique aqui…: what stands before the words that are checked. */
const EMOJI = /^(?:[\ud83c-\ud83e][\udc00-\udfff]|[\u2190-\u2bff\s]|\ufe0f)+/;

/** What is taken out of the middle of an article although it reads like a sentence. */
const AS_SENTENCES = ANYWHERE.filter(({ isAsSentence }) => isAsSentence);

const is = (line: string, kinds: readonly Furniture[]): boolean => {
  const text = line.replace(EMOJI, '');
  return kinds.some((kind) => text.length <= kind.most && kind.line.test(text));
};

/** Takes out editor lines, share bars, disclaimers: line by line, never all that follows a marker. */
export const dropFurniture: Pass<ArticleContent> = {
  name: 'drop-furniture',
  run({ content }, trail) {
    const blocks = textBlocks(content);
    const first = blocks.findIndex(isBody);
    const last = blocks.findLastIndex(isBody);
    blocks.forEach((block, i) => {
      const isEdge = i < first || i > last;
      if (
        isButton(block) ||
        (bare(block.text) === '' && ((isEdge && block.text.length > 1) || block.element.closest('figure'))) ||
        leadsOn(block) ||
        is(block.text, isEdge || !isSentence(block.text) ? ANYWHERE : AS_SENTENCES) ||
        (isEdge && isEdgeFurniture(block) && !isSigned(blocks, i))
      )
        for (const words of wordsOf(block.element)) trail.remove(words);
    });
    dropLastHeadings(content, trail);
    dropEnd(content, trail);
    const end = blocks[last]?.element;
    const asksToScan = blocks.slice(last + 1).some(({ text }) => TO_SCAN.test(text));
    for (const image of content.querySelectorAll('img'))
      if (isCode(image, end, asksToScan)) trail.remove(image.closest('figure') ?? image);
  },
};

/** Headings whose section is empty. */
function dropLastHeadings(content: Element, trail: Trail): void {
  const held = [...content.querySelectorAll('img, video, audio, iframe, pre, blockquote')];
  for (const { element } of textBlocks(content).reverse()) {
    if (!element.matches('h2, h3, h4, h5, h6')) return;
    if (held.some((one) => element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
    const box = element.parentElement;
    trail.remove(element);
    if (box && box !== content && linkShare(box) === 1) trail.remove(box);
  }
}

/** Smaller pictures are icons and portraits, in CSS pixels. */
const LARGE = 300;

/** The nodes that hold a block's words, without the large picture that may stand beside them. */
function wordsOf(element: Element): (Element | Text)[] {
  const picture = element.querySelector('img[width]');
  if (!picture || Number(picture.getAttribute('width')) < LARGE) return [element];
  const others = [...element.childNodes].filter((child) => !child.contains(picture));
  return others.filter((child): child is Element | Text => child instanceof Element || child instanceof Text);
}

const DAY_ALONE =
  /^(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const SIGNATURE =
  /^[\u4e00-\u9fff（）()]{3,40}(?:政府|办公室|办公厅|辦公室|委员?|委員|会|會|局|厅|廳|部|院|处|處|署|所|站|中心|公司|大学|大學|学校|學校|小组|小組|队|隊)$/;

/** 白河县人民政府办公室 / 2025年3月31日: the day under the name of a body that signs belongs to the paper. */
const isSigned = (blocks: readonly Block[], i: number): boolean =>
  DAY_ALONE.test(blocks[i]?.text ?? '') && SIGNATURE.test(blocks[i - 1]?.text ?? '');

const CODE = /qr[-_]?code|erweima|\bewm|二维码|二維碼|[-_/]qr[-_.\d]|wx_?code|公众号|扫码/i;
/** The words beside such a square: 长按二维码关注. */
const TO_SCAN = /(长按|長按|扫|掃).{0,8}(码|碼|扫|掃)/;
/** Larger ones are posters, in CSS pixels. */
const LARGEST_CODE = 400;

/** The square at the foot that leads to an account: by its name, behind the last sentence. */
function isCode(image: Element, end: Element | undefined, asksToScan: boolean): boolean {
  const said = ['src', 'alt', 'title', 'class'].map((name) => image.getAttribute(name) ?? '').join(' ');
  const width = Number.parseFloat(image.getAttribute('width') ?? 'NaN');
  const isBelow = !end || (end.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isSquare = image.getAttribute('data-ratio') === '1' || width === Number(image.getAttribute('height'));
  return isBelow && (CODE.test(said) || (asksToScan && isSquare)) && !(width > LARGEST_CODE);
}

const isBody = ({ element, text }: Block): boolean =>
  isSentence(text) && linkShare(element) < 0.5 && !is(text, ANYWHERE) && !isDateline(text);

/** “Share Slow Maps”: a link styled as a button, alone on its line. */
const isButton = ({ element, text }: Block): boolean =>
  text.length < 40 &&
  linkShare(element) === 1 &&
  /\b(button|btn)\b/i.test(element.querySelector('a')?.className ?? '') &&
  !isOfDocuments(element);

/**
 * Whether a block leads on to other articles (Read also: …): a mark follows the words, or the block is nothing but a
 * link.
 */
function leadsOn({ element, text }: Block): boolean {
  const found = behindLeadingOn(text);
  if (!found) return false;
  const { rest, mark } = found;
  if (/[:：>»|]/.test(mark)) return rest !== '' && text.length <= 140;
  if (!element.querySelector('a') && !element.closest('a')) return false;
  return rest === '' || linkShare(element) * text.length >= 0.9 * rest.length;
}

function isEdgeFurniture({ element, text }: Block): boolean {
  if (isAttachment(element, text)) return false;
  if (element.closest('figure, li, td, th, h2, h3, h4')) return is(text, AT_THE_EDGES.slice(0, 2));
  return (
    is(text, AT_THE_EDGES) ||
    isDateline(text) ||
    (text.length <= 40 && readDate(text) !== undefined) ||
    (text.length <= 120 && /\b(first|originally) (published|posted)\b/i.test(text) && readDate(text) !== undefined) ||
    (linkShare(element) > 0.8 && text.length < 60)
  );
}

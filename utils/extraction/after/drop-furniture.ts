import type { ArticleContent } from '@/utils/extraction/article-content';
import { isOfDocuments } from '@/utils/extraction/keep-whole';
import { readDate } from '@/utils/extraction/metadata/dates';
import type { Pass } from '@/utils/extraction/pass';
import { ALPHABET_UNITS, isSentence } from '@/utils/extraction/script';
import { type Block, linkShare, textBlocks } from './blocks';
import { ANYWHERE, AT_THE_EDGES, type Furniture } from './furniture';

/** Who and when may stand between the lead and the text. */
const AFTER_LEAD = 2;

const is = (text: string, kinds: readonly Furniture[]): boolean =>
  kinds.some(({ line, most }) => text.length <= most && line.test(text));

/** Takes out editor lines, share bars, disclaimers: line by line, never all that follows a marker. */
export const dropFurniture: Pass<ArticleContent> = {
  name: 'drop-furniture',
  reason: 'Editors, source, sharing, legal notes: the page’s furniture, not the article’s words.',
  run({ content }, trail) {
    const blocks = textBlocks(content);
    const first = blocks.findIndex(isBody);
    const last = blocks.findLastIndex(isBody);
    blocks.forEach((block, i) => {
      const isEdge = i < first || i > last || (i <= first + AFTER_LEAD && isDateline(block.text));
      if (is(block.text, ANYWHERE) || (isEdge && isEdgeFurniture(block) && !isSigned(blocks, i)))
        trail.remove(block.element);
    });
    const end = blocks[last]?.element;
    for (const image of content.querySelectorAll('img'))
      if (isCode(image, end)) trail.remove(image.closest('figure') ?? image);
  },
};

const DAY_ALONE =
  /^(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const SIGNATURE =
  /^[\u4e00-\u9fff（）()]{3,40}(?:政府|办公室|办公厅|辦公室|委员?|委員|会|會|局|厅|廳|部|院|处|處|署|所|站|中心|公司|大学|大學|学校|學校|小组|小組|队|隊)$/;

/** 白河县人民政府办公室 / 2025年3月31日: the day under the name of a body that signs belongs to the paper. */
const isSigned = (blocks: readonly Block[], i: number): boolean =>
  DAY_ALONE.test(blocks[i]?.text ?? '') && SIGNATURE.test(blocks[i - 1]?.text ?? '');

const CODE = /qr[-_]?code|erweima|\bewm|二维码|二維碼|[-_/]qr[-_.\d]|wx_?code|公众号|扫码/i;
/** Larger ones are posters, in CSS pixels. */
const LARGEST_CODE = 400;

/** The square at the foot that leads to an account: by its name, behind the last sentence. */
function isCode(image: Element, end: Element | undefined): boolean {
  const said = ['src', 'alt', 'title', 'class'].map((name) => image.getAttribute(name) ?? '').join(' ');
  const width = Number.parseFloat(image.getAttribute('width') ?? 'NaN');
  const isBelow = !end || (end.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isBelow && CODE.test(said) && !(width > LARGEST_CODE);
}

const isBody = ({ element, text }: Block): boolean =>
  isSentence(text) && linkShare(element) < 0.5 && !is(text, ANYWHERE) && !isDateline(text);

/** What a notice hands its readers, in its own words: 附件1：…, or a link to a document. */
export const isAttachment = (element: Element, text: string): boolean =>
  /^(附件|附：|附表|附圖|附图)/.test(text) || isOfDocuments(element);

const DATELINE = new RegExp(
  `^(by|von|par|por|published|updated|posted|last|date|güncelleme|publicado|publié|mis à jour|veröffentlicht|pubblicato|aktualisiert|stand|publisert|publicera[dt]|publiceret|udgivet|julkaistu|gepubliceerd|sist|senast|sidst|كتبت?|نُ?شرت?|تاريخ)(?![${ALPHABET_UNITS}])|[|•·]`,
  'i',
);

/** By HNN Staff | November 18, 2019: who and when, not a sentence. */
const isDateline = (text: string): boolean => text.length <= 120 && DATELINE.test(text) && readDate(text) !== undefined;

function isEdgeFurniture({ element, text }: Block): boolean {
  if (isAttachment(element, text)) return false;
  if (element.closest('figure, li, td, th, h2, h3, h4')) return is(text, AT_THE_EDGES.slice(0, 2));
  return (
    is(text, AT_THE_EDGES) ||
    isDateline(text) ||
    (text.length <= 40 && readDate(text) !== undefined) ||
    (linkShare(element) > 0.8 && text.length < 60)
  );
}

import { bare, LETTER_UNITS, tidy } from '@/utils/extraction/script';
import type { Clues } from './clues';
import { readDate } from './dates';
import type { Labelled } from './labels';
import { readByline } from './people';

export interface Named {
  readonly name: string;
  readonly from: string;
}

const TAGS = [
  'contentsource',
  'source',
  'mediaid',
  'article:source',
  'content-source',
  'copyrightsource',
  'og:article:source',
];
/** Words beside a date that are the page's tools and not a name. */
const TOOL =
  /^(分享.*|收藏|打印|举报|关注|\+?\s?关注|评论|点赞|赞|更多|登录|注册|微信|微博|新浪微博|腾讯微博|QQ.*|朋友圈|企鹅号|字号|字体|大|中|小|原创|正文|首页|来源|作者|编辑|听新闻|我要分享|下载.*|手机看.*|扫码.*|复制链接|功能介绍|微信号|.*官方账号|发布于.*|发表于.*|昨天|今天|前天|.*小时前|.*分钟前|阅读.*|浏览.*|责任编辑|投稿|纠错|繁体|返回.*|全部|推荐|要闻|新闻)$/u;
const LONGEST = 40;
/** Decks and kickers are no names. */
const HEADING = 'h1, h2, h3, h4, h5';

/** 来源: whom the page names as having written or first published the article; undefined when it names nobody. */
export function readSource(
  clues: Clues,
  labels: readonly Labelled[],
  head: { from: number; to: number },
): Named | undefined {
  const labelled = labels.filter(({ field, value }) => field === 'source' && isName(value));
  const above = labelled.find(({ line }) => line < head.to);
  if (above) return { name: clean(above.value), from: 'info-line' };
  for (const tag of TAGS) {
    const name = clean(clues.metas.get(tag)?.[0] ?? '');
    if (isName(name)) return { name, from: `meta ${tag}` };
  }
  const [below] = labelled;
  return (
    besideDate(clues, head) ?? (below && { name: clean(below.value), from: 'below the text' }) ?? inNamedElement(clues)
  );
}

function clean(text: string): string {
  return tidy(text)
    .replace(/^(?:本文|文章|信息)?来源\s*[:：]\s*/u, '')
    .replace(/\s+(原创稿?|转载)$/u, '')
    .replace(/^《(.*)》$/u, '$1')
    .trim();
}

const LETTER = new RegExp(`[${LETTER_UNITS}]`);
const TWO_LETTERS = new RegExp(`[${LETTER_UNITS}]{2}`);

function isName(text: string): boolean {
  const name = clean(text);
  return (
    name !== '' &&
    name.length <= LONGEST &&
    LETTER.test(name) &&
    !/^https?:/.test(name) &&
    !TOOL.test(name) &&
    !/[。！？]/.test(name)
  );
}

/** Chinese pages set the outlet's name right before or after the date, without a label. */
function besideDate({ lines, documentTitle }: Clues, { from, to }: { from: number; to: number }): Named | undefined {
  const shown = documentTitle + (lines[from]?.text ?? '');
  // In Japanese it is a person that stands there.
  if (!/\p{Script=Han}/u.test(shown) || /[\u3041-\u30ff]/.test(shown)) return undefined;
  for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) {
    const { text = '', parts = [] } = lines[i] ?? {};
    const looksDated =
      text.length <= 80 && (readDate(text) || /(\d{1,2}-\d{1,2}|\d{1,2}月\d{1,2}日)\s?\d{1,2}:\d{2}/.test(text));
    if (!looksDated) continue;
    const at = parts.findIndex((part) => /\d{1,4}[-/年月.]\d{1,2}/.test(part));
    const glued = /^([\p{Script=Han}A-Za-z]{2,20})\s*\d{4}/u.exec(parts[at] ?? '')?.[1] ?? '';
    const beside = [lines[i - 1], lines[i + 1]].filter((line) => line && !line.element.closest(HEADING));
    const near = [glued, parts[at - 1], parts[at + 1], ...beside.map((line) => line?.text)];
    const name = near.find((one) => one && isOutlet(one, documentTitle));
    if (name) return { name: clean(name), from: 'beside the date' };
  }
  return undefined;
}

function isOutlet(text: string, documentTitle: string): boolean {
  return (
    (isName(text) &&
      text.length >= 2 &&
      text.length <= 20 &&
      /^[\p{Script=Han}A-Za-z\d·•\-—《》（）() ]+$/u.test(text) &&
      !readDate(text) &&
      readByline(text).length === 0 &&
      !/[:：]/.test(text) &&
      TWO_LETTERS.test(text) &&
      !bare(documentTitle).startsWith(bare(text).slice(0, 20))) ||
    false
  );
}

function inNamedElement({ marked }: Clues): Named | undefined {
  for (const text of marked.publishers) {
    const name = clean(text.split(/\s|[|｜]/)[0] ?? '');
    if (isName(name) && !readDate(name) && !/[:：]/.test(name)) return { name, from: 'page' };
  }
  return undefined;
}

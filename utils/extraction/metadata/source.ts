import { bare, LETTER_UNITS, tidy } from '@/utils/extraction/script';
import type { Clues } from './clues';
import { readDate } from './dates';
import type { Labelled } from './labels';
import { isHanName, readByline } from './people';

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
/** Words beside a date that are the page's own and name nobody, by kind; each the whole of what is said. */
const WORDS: readonly (readonly [kind: string, words: string])[] = [
  [
    'tools',
    '分享.* 收藏 打印 举报 舉報 投诉.* 纠错 我要.* 下载.* 手机看.* 扫码.* 复制链接 复制 听新闻 听全文 语音播报 播报.* 朗读 繁体 简体 返回.* 展开.* 翻译',
  ],
  ['size of letters', '字号 字體 字体 大 中 小 默认 大号 小号 超大 A[+-]?'],
  [
    'social',
    '\\+?关注 追蹤 评论.* 点赞 赞 在看 更多 登录 注册 微信 微博 新浪微博 腾讯微博 QQ.* 朋友圈 LINE 企鹅号 微信号 功能介绍 .*官方账号 投稿',
  ],
  [
    'labels',
    '来源 來源 出处 作者 编辑 責任編輯 责任编辑 记者 時間 时间 日期 更新时间 发布时间 发表时间 更新 更新于.* 發布 发布 发布于.* 发表于.* 发稿 浏览.* 阅读.* 点击.* 人气.* 字数.* 已有.*',
  ],
  ['when', '昨天 今天 前天 刚刚 .*小时前 .*分钟前 .*天前 星期. 周[一二三四五六日] 上午 下午'],
  [
    'places in the site',
    '首页 首頁 主页 正文 网站首页 全部 推荐 要闻 新闻 資訊 资讯 时政 国内 国际 社会 财经 体育 娱乐 科技 军事 教育 健康 汽车 房产 本地 视频 图片 专题 滚动 头条 最新 热点 即時 生活 政治 國際 公告 通知 通知公告 .{2,4}动态 .{2,4}要闻 .{2,4}频道 当前位置',
  ],
  ['kinds of text', '原创 转载 原文 独家 快讯 热 荐 置顶 精选 深度'],
  // WeChat and Weibo say from where something was posted.
  [
    'places of posting',
    '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾|中国(?:香港|澳门|台湾)|美国|日本|英国)(?:省|市)?',
  ],
];
const TOOL = new RegExp(`^(?:${WORDS.map(([, words]) => words.replaceAll(' ', '|')).join('|')})$`, 'iu');
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

/** What outlets' names end in, though they look like a person's. */
const OUTLET = /([报報网網社台刊号號]|发布|發佈|融媒|之声|在线|在線|传媒|傳媒|观察|觀察|杂志|雜誌|客户端)$/;
/** Marks that set the fields of an information line apart. */
const BETWEEN_FIELDS = /\s*[|｜丨·•]\s*|\s{2,}/;

/** Chinese pages set the outlet's name right before or after the date, without a label. */
function besideDate({ lines, documentTitle }: Clues, { from, to }: { from: number; to: number }): Named | undefined {
  const shown = documentTitle + (lines[from]?.text ?? '');
  // In Japanese it is a person that stands there.
  if (!/\p{Script=Han}/u.test(shown) || /[\u3041-\u30ff]/.test(shown)) return undefined;
  for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) {
    const { text = '', parts: pieces = [] } = lines[i] ?? {};
    const parts = pieces.flatMap((piece) => piece.split(BETWEEN_FIELDS)).filter(Boolean);
    const looksDated =
      text.length <= 80 && (readDate(text) || /(\d{1,2}-\d{1,2}|\d{1,2}月\d{1,2}日)\s?\d{1,2}:\d{2}/.test(text));
    if (!looksDated) continue;
    const at = parts.findIndex((part) => /\d{1,4}[-/年月.]\d{1,2}/.test(part));
    const glued = /^([\p{Script=Han}A-Za-z]{2,20})\s*\d{4}/u.exec(parts[at] ?? '')?.[1] ?? '';
    const beside = [lines[i - 1], lines[i + 1]].filter((line) => line && !line.element.closest(HEADING));
    const beyond = [parts[at - 2], parts[at + 2]];
    const near = [glued, parts[at - 1], parts[at + 1], ...beside.map((line) => line?.text), ...beyond];
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
      (!isHanName(text) || OUTLET.test(text)) &&
      !/[:：]|[记記]者$/.test(text) &&
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

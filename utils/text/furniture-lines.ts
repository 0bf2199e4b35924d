// These words also begin sentences. So the pattern says what may follow them, and a whole sentence never matches.

// Each character can match in one way only, so that a long line takes no longer than its length.
/** A moment as it is written, relative or with its time zone. */
const MOMENT = [
  String.raw`(?=.*(?:\d|now|today|yesterday|[刚剛今昨]))`,
  String.raw`(?:[\d\s:：./,，、(（)）|｜·–—年月日时時间間分秒点點钟鐘小前周星期一二三四五六上下午北京刚剛今昨天-]|(?<![a-z])(?:`,
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}',
  '|(?:second|minute|min|hour|hr|day|week|month)s?|ago|just|now|today|yesterday|an|about|at|on|st|nd|rd|th',
  '|[ap]m?|m|gmt|utc|bst|cest|[ecmp][sd]?t)(?![a-z]))+',
].join('');
/** What may follow a colon or an arrow. A count of people, money or shares belongs to the article. */
const SHORT = String.raw`(?!.*\d\s*(?:[万萬亿億元人家名例所个個%％]))[^。！？!?；;]{0,40}`;
/** A headline of another article. */
const HEADLINE = String.raw`\s*(?:[:：|｜>»›].{0,60}(?<![.。]))?`;
const SIGNS = String.raw`[\s:：|｜/·、>»›\[\]【】()（）+-]*`;
/** Tools of a page, as they stand side by side. */
const TOOLS =
  '字号|字號|字体|字體|大|中|小|打印|列印|关闭|窗口|本页|本文|收藏|纠错|返回顶部|回到顶部|分享|到|微信|好友|新浪|微博|朋友圈|QQ|空间|更多';

/** Lines that change without an edit from one reading to the next, by their patterns. */
const ROWS: readonly string[] = [
  // Counters.
  String.raw`(?:阅读|阅读量|閱讀|浏览|瀏覽|浏览量|点击|點擊|点击量|播放|点赞|收藏|评论|評論|留言|人气|热度|转发|轉發|分享|在看)\s*(?:数|量|次数|次數)?\s*[:：（(]?\s*[\d,.万萬w+]+\s*[)）]?(?:\s*次)?`,
  String.raw`[\d,.万萬w+]+\s*(?:次?阅读|次?閱讀|次?浏览|次?瀏覽|次?点击|次?播放|条评论|則評論|人评论|人点赞|人看过|人已读|次转发)`,
  String.raw`[\d,.]+[km]?\s*(?:views?|shares?|comments?|likes?|reads?|replies|reactions?)`,
  String.raw`(?:views?|shares?|comments?|likes?)\s*[:(]?\s*[\d,.]+[km]?\)?`,
  // How long ago, how long to read, and when it was last updated.
  String.raw`(?:(?:发布|发表|更新)于\s*)?(?:\d{1,3}|半)\s*(?:秒钟?|分钟|分鐘|小时|小時|天|周|个月|個月)前(?:发布|更新|發佈)?`,
  String.raw`(?:刚刚|剛剛|昨天|前天|今天)(?:\s*\d{1,2}[:：]\d{2})?`,
  String.raw`(?:(?:posted|published|updated) )?(?:about |over )?(?:an?|\d{1,3})\s*(?:seconds?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?)\s+ago`,
  String.raw`\d{1,3}[ -]?min(?:ute)?s? (?:read|listen)`,
  // The time of an update.
  String.raw`(?:最后更新|最後更新|更新时间|更新時間|更新于|更新於|发布时间|發佈時間|发布于|發佈於|发表于|(?:last )?updated|(?:first )?published)\s*[:：]?\s*${MOMENT}(?:(?:来源|來源|稿源|作者|编辑|編輯|责编|浏览|阅读|点击)\s*[:：]?${SHORT})?`,
  // Where the page stands.
  String.raw`(?:当前位置|您的位置|您所在的位置)\s*(?:[:：>»›]|首页|首頁)${SHORT}`,
  // Tools of the page.
  `(?:${SIGNS}(?:${TOOLS}))+${SIGNS}`,
  // Beside the article.
  '扫一扫[^。！？!?，,；;\\d]{0,20}',
  // Other articles.
  `(?:相关阅读|相關閱讀|相关新闻|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|热门推荐|read more|related (?:articles|stories)|most read|recommended(?: for you| reading)?)${HEADLINE}`,
  String.raw`更多精彩(?:内容|內容|视频|资讯|資訊|新闻|新聞|文章|报道)?(?:[，,：:>»\s]*(?:请|請|尽在|盡在|点击|點擊|关注|關注|下载|下載|扫)[^。！？!?\d]{0,30})?`,
  // Tools of the page.
  `share this(?: (?:article|story|page|post))?(?:(?: on| via| with)? (?:facebook|twitter|x|email|whatsapp|linkedin|friends))?${SIGNS}`,
  // An advertisement.
  String.raw`(?:advertisement|广告|廣告)\s*(?:[:：|-]\s*(?:scroll|story|continue|article|skip|点击|點擊|关闭)${SHORT})?[\s:：]*`,
  // Who edited it, whence it came.
  String.raw`[（(【[]?\s*(?:责任编辑|責任編輯|责编|责　编|编辑|編輯|校对|审核|来源|來源|稿源)\s*[:：]${SHORT}`,
];

const LINE = new RegExp(String.raw`^\s*(?:${ROWS.join('|')})\s*$`, 'i');

/** Longer lines are sentences, in UTF-16 code units. */
const LONGEST = 80;

/** Whether a line is not part of the article, whichever extraction left it there: counters, update times, links. */
export const isFurniture = (line: string): boolean => line.length <= LONGEST && LINE.test(line);

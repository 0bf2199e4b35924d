/** A kind of line that changes by itself from one reading to the next: what it looks like, and why it is no edit. */
const ROWS: readonly [pattern: string, why: string][] = [
  // Counters.
  [
    String.raw`(?:阅读|阅读量|閱讀|浏览|瀏覽|浏览量|点击|點擊|点击量|播放|点赞|收藏|评论|評論|留言|人气|热度)\s*(?:数|量|次数)?\s*[:：（(]?\s*[\d,.万萬w+]+\s*[)）]?(?:\s*次)?`,
    'a counter',
  ],
  [
    String.raw`[\d,.万萬w+]+\s*(?:次?阅读|次?閱讀|次?浏览|次?瀏覽|次?点击|次?播放|条评论|則評論|人评论|人点赞|人看过|人已读)`,
    'a counter',
  ],
  [String.raw`[\d,.]+[km]?\s*(?:views?|shares?|comments?|likes?|reads?|replies)`, 'a counter'],
  [String.raw`(?:views?|shares?|comments?|likes?)\s*[:(]?\s*[\d,.]+[km]?\)?`, 'a counter'],
  // How long ago, and when it was touched last.
  [String.raw`\d{1,3}\s*(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前`, 'how long ago'],
  [String.raw`(?:刚刚|剛剛|昨天|前天|今天)(?:\s*\d{1,2}[:：]\d{2})?`, 'how long ago'],
  [
    String.raw`(?:about |over )?(?:an?|\d{1,3})\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago`,
    'how long ago',
  ],
  [
    String.raw`(?:最后更新|最後更新|更新时间|更新時間|更新于|更新於|发布时间|發佈時間|发表于|(?:last )?updated(?: at| on)?|published(?: at| on)?)\s*[:：]?.{0,40}`,
    'the time of an update',
  ],
  [
    `(?:当前位置|您的位置|您所在的位置|字号|字體|分享到|打印|纠错|扫一扫|返回顶部|相关阅读|相關閱讀|推荐阅读|延伸阅读|延伸閱讀|热门推荐|更多精彩|read more|related(?: articles| stories)?|most read|recommended|share this|advertisement|广告|廣告).{0,40}`,
    'beside the article',
  ],
  [
    String.raw`[（(【[]?\s*(?:责任编辑|責任編輯|责编|责　编|编辑|編輯|校对|审核|来源|來源|稿源)\s*[:：].{0,40}`,
    'who edited it, whence it came',
  ],
];

const LINE = new RegExp(String.raw`^\s*(?:${ROWS.map(([pattern]) => pattern).join('|')})\s*$`, 'i');

/** Longer lines are sentences, in UTF-16 code units. */
const LONGEST = 80;

/** Whether a line is none of the article's, whoever let it stand there: counters, times of an update, links beside it. */
export const isFurniture = (line: string): boolean => line.length <= LONGEST && LINE.test(line);

type Kind =
  | 'tools'
  | 'size of letters'
  | 'social'
  | 'labels'
  | 'when'
  | 'places in the site'
  | 'kinds of text'
  | 'nobody'
  | 'places of posting';

/** Words beside a date that belong to the page and name nobody, by kind. They must be the whole text. */
const WORDS: readonly (readonly [kind: Kind, words: string])[] = [
  [
    'tools',
    '分享.* 收藏 打印 举报 舉報 投诉.* 纠错 我要.* 下载.* 手机看.* 扫码.* 复制链接 复制 听新闻 听全文 语音播报 播报.* 朗读 繁体 简体 返回.* 展开.* 翻译 .{2}浏览',
  ],
  ['size of letters', '字号 字體 字体 大 中 小 默认 大号 小号 超大 A[+-]?'],
  [
    'social',
    '\\+?关注 追蹤 评论.* 点赞 赞 在看 更多 登录 注册 微信 微博 新浪微博 腾讯微博 QQ.* 朋友圈 LINE 企鹅号 微信号 楼主 功能介绍 .*官方账号 投稿',
  ],
  [
    'labels',
    '来源于? 來源 出处 作者 编辑 責任編輯 责任编辑 记者 時間 时间 日期 更新时间 发布时间 发表时间 更新 更新于.* 發布 发布 发布于.* 发表于.* 发稿 浏览.* 阅读.* 点击.* 人气.* 字数.* 已有.*',
  ],
  ['when', '昨天 今天 前天 刚刚 .*小时前 .*分钟前 .*天前 星期. 周[一二三四五六日] 上午 下午'],
  [
    'places in the site',
    '首页 首頁 主页 正文 网站首页 全部 推荐 要闻 新闻 資訊 资讯 时政 国内 国际 社会 财经 体育 娱乐 科技 军事 教育 健康 汽车 房产 本地 视频 图片 专题 滚动 头条 最新 热点 即時 生活 政治 國際 公告 通知 通知公告 .{2,4}动态 .{2,4}要闻 .{2,4}频道 当前位置',
  ],
  ['kinds of text', '原创 转载 原文 独家 快讯 热 荐 置顶 精选 深度'],
  ['nobody', '未知 不详 佚名 无 暂无'],
  // WeChat and Weibo say from where something was posted.
  [
    'places of posting',
    '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾|中国(?:香港|澳门|台湾)|美国|日本|英国)(?:省|市)?',
  ],
];

const anyOf = (isMeant: (kind: Kind) => boolean): RegExp => {
  const words = WORDS.flatMap(([kind, list]) => (isMeant(kind) ? list.split(' ') : []));
  return new RegExp(`^(?:${words.join('|')})$`, 'iu');
};

const ANY = anyOf(() => true);
/** After a name and a space these can only be the page's; 新闻, 视频 or 北京 may end the name itself. */
const NEVER_IN_A_NAME = anyOf((kind) => ['tools', 'labels', 'when'].includes(kind));
const POSTED_FROM = anyOf((kind) => kind === 'places of posting');

/** Is the whole of it one of the page's own words? */
export const isPageWord = (text: string): boolean => ANY.test(text);

/**
 * A name without the buttons and labels that follow it: 新华社 for 新华社 举报, and for 新华社 北京 举报. Empty if nothing else is
 * left.
 */
export function withoutPageWords(name: string): string {
  const words = name.split(' ');
  const all = words.length;
  while (words.length > 0 && NEVER_IN_A_NAME.test(words.at(-1) ?? '')) words.pop();
  const isCut = words.length < all;
  if (isCut && words.length > 1 && POSTED_FROM.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

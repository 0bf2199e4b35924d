import { HEADS } from './title-words';

/**
 * Where a title begins, read leftwards from its head noun. Chinese has no spaces, so the start is the first thing that
 * cannot be part of a title: punctuation, a date, a verb, a function word. Single characters carry their exceptions,
 * because 和 also stands in 人力资源和社会保障 and 以 in 以色列.
 */
const single = [
  '与(?!会)',
  '(?<!资源|住房|工业|文化|发展|卫生|民族|疾控|控制|经济|科技|技术|外交|教育|商务|农业|安全|国防|环境|贸易|水利|司法|法制|交通|规划|就业|旅游|监察|市场|宗教|信息|邮政|统一|老龄|少年|预防)和(?!平|田|静|硕|县|政|顺|龙|林格尔)',
  '(?<!大|合|共|会|协)同(?!安|江|仁|德|心|志)',
  '跟',
  '(?<!自|理)由',
  '(?<!应|针|绝|相)对(?!外|口|华|台|日)',
  '(?<!方|定|导|意)向',
  '在',
  '(?<!批)从(?!化|江)',
  '被',
  '把',
  '(?<!少|上|中|大|准|名|干|健)将(?!军|乐)',
  '是',
  '为(?!民)',
  '(?<!主|责|委|常|上|前|专|候|新|现|时|历)任(?!丘|城|泽|县|务)',
  '(?<!游|小|演)说',
  '(?<!名|职|简|全|对|统)称',
  '的',
  '了',
  '着',
  '(?<!高|中|初|甲|乙|一|二|三|平|同|均|特)等',
  '(?<!报|周)到',
  '(?<!数|大数|证)据',
  '(?<!财|曾|神|市|已|产|日|外)经(?!济|贸|信|发|开|合|营|纪|理|侦)',
  '让',
  '给',
  '(?<!大|公|特|行|出|天|驻|学)使(?!馆|领|节)',
  '请',
  '(?<!普|埃|涉|不|运输|民政|体育|商务|经济|科技|事务|环境|食物|政制|劳工|医务|康乐|渔农|建造|规划|财经)及',
  '并',
  '(?<!可|所|难)以(?!色列|巴|军|方|总)',
  '而',
  '也',
  '又',
  '但',
  '因(?!特)',
  '至',
  '(?<!来|各)自(?!治|然|贸|由|流|贡)',
  '(?<!来|接|探|上|回|出)访',
  '晤',
  '邀',
  '问(?!题)',
  '均',
  '都(?!市|江|匀|昌|安|兰|柏|督|会|察)',
  '已(?!故)',
  '这',
  '那(?!曲)',
  '哪',
  '其',
  '(?<!应)该',
  '赴',
  '向(?=[^阳东])',
];

const phrases =
  '如何 评价 评论 形容 看待 会见 会晤 会谈 接见 出席 主持 访问 到访 到任 任命 选举 当选 提名 接替 接任 担任 出任 连任 就任 卸任 表示 指出 强调 宣布 报道 日电 日讯 日消息 电讯 透露 获悉 通报 陪同 率领 随同 邀请 ' +
  '应约 致电 通话 采访 听取 感谢 祝贺 批评 指责 支持 反对 要求 希望 根据 按照 关于 以及 因此 其中 期间 之后 以来 之前 当天 当日 今天 昨天 昨日 今日 明日 日前 近日 上午 下午 晚间 晚上 凌晨 中午 随后 此后 同时 ' +
  '另外 此外 此前 目前 同日 会上 会后 会前 时任 现任 一名 一位 多名 两名 两位 三名 几名 数名 歷任 历任 包括 身为 作为 曾任 改任 续任 拜会 约见 召见 会同 委托 授权 联合(?!国|王国|参谋|作战|政府|党) 特邀 围绕 针对 涉及 代表团 敦促 呼吁 批准 决定 通过 ' +
  '相信 认为 警告 谴责 抨击 罢免 弹劾 击败 挑战 取代 免去 开除 撤换 提到 谈到 引述 引用 回应 反驳 称赞 赞扬 悼念 缅怀 缺席 现身 抵达 离开 前往 走进 来到 经过 发布会 记者会 年度 届时 专访 对话 电话 成为 分别 共同 一行 新华社 中新社 中新网 记者 编辑 出缺 本次 今次 今年 去年 昨 指(?!挥|导|数)';

const START = new RegExp(
  [
    '[\\s，。；;：:！？!?（）()【】〈〉《》—…·|/,.>•]',
    '\\d+(?:日(?!本)|时|年|月|号|分|岁|人|名|届|元)?',
    '(?:周|星期|礼拜)[一二三四五六日天]',
    '[一二三四五六七八九十]+(?:名|位|月|日(?!本))',
    ...phrases.split(' '),
    ...single,
  ].join('|'),
  'g',
);

/** How far left a title is looked for, in code units: the longest lists of posts are about this long. */
export const REACH = 64;

/**
 * Start of the last stretch of `before` that may belong to a title, relative to it.
 * `endsWithHead` says whether some text ends with a head noun, so that 、 may join two posts.
 */
export function titleStart(before: string, endsWithHead: (text: string) => boolean): number {
  const body = maskQuoted(before);
  let start = 0;
  for (const match of body.matchAll(START))
    start = Math.max(start, jointBefore(body, match.index, endsWithHead) ? start : match.index + match[0].length);
  return skipComma(body, start, endsWithHead);
}

/** A comma is punctuation, unless a complete title stands before it and the next begins at once. */
function jointBefore(body: string, at: number, endsWithHead: (text: string) => boolean): boolean {
  const char = body.charAt(at);
  return (char === '，' || char === ',') && endsWithHead(body.slice(0, at));
}

/** 、 joins posts; after anything but a post it separates names or places, and the title begins behind it. */
function skipComma(body: string, from: number, endsWithHead: (text: string) => boolean): number {
  let start = from;
  for (let at = body.indexOf('、', from); at >= 0; at = body.indexOf('、', at + 1)) {
    if (!endsWithHead(body.slice(start, at)) && !/[区市州省]$/.test(body.slice(start, at))) start = at + 1;
  }
  return start;
}

const QUOTED_BODY = new RegExp(
  `(?<=[\\u4e00-\\u9fff])[“「『][^“”「」『』，。]{1,10}[”」』](?=(?:工作|领导|指挥|办公室|专班|小组|副|常务|第一|组|部)*(?:${HEADS}|$))`,
  'g',
);

/** 市“反恐办”主任: a short quotation inside a title is part of it; any other quotation mark ends it. */
function maskQuoted(before: string): string {
  return before.replace(QUOTED_BODY, (whole) => '国'.repeat(whole.length)).replace(/[“”"「」『』‘’']/g, '，');
}

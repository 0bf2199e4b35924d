import { anyOf } from '@/utils/suggestions/word-list';
import { banVerbs, nominalOrders, orderVerbs, sayVerbs, taskAdverbs, taskVerbs, urgeVerbs } from './verbs';

/** Words of direction in Chinese, folded, by force. Written for Pressmark from general knowledge of news and official prose. */

/** A verb of direction whose subject is the one who directs. */
export const ORDER_VERBS = anyOf(orderVerbs);
export const BAN_VERBS = anyOf(banVerbs);
export const URGE_VERBS = anyOf(urgeVerbs);

/** Verbs that open somebody's speech. */
export const SAY_VERBS = anyOf(sayVerbs);

/** Before 要 or after it, these make another word of it. */
const NOT_YAO_BEFORE = '于话己所想找索需主重只首想将就快纪摘简扼必紧险若概纲提机次';
const NOT_YAO_AFTER =
  '求|闻|点|素|务|职|塞|道|价|员|紧|是|么|不是|件|害|地|领|命|饭|钱|强(?!化|调)|约|挟|么|旨|略|下雨|死|靠|数|比|(?=[，。、；])';
export const MUST = new RegExp(
  [
    `(?<![${NOT_YAO_BEFORE}]|向[^，。]{1,6})要(?!${NOT_YAO_AFTER})`,
    '必须(?!品)',
    '务必',
    '务须',
    '必[须需](?=加|坚|严|认|把|立|全|切)',
    '(?<![反响适相供对效感因回顺理照报呼答一接策]|一)应(?:当|该(?!是|会|能|有|可以|没|算)|(?![^，。]{1,24}(?:邀请?|之邀|约请|请求|要求|申请))(?!该|当|对|急|用|邀|约|付|变|届|有|运|诉|答|聘|战|声|验|收|允|试|季|时|援|景|力|城|届|酬|激|际|和|节|召|县|届|负|届|税|届|计|纳|届|选|考|征|接|承|激|得|是|会|承|需|诊))',
    '(?<!必|无|毋|不)须(?!知|臾|眉|发)',
    '不得(?!不|已|了|而知|人心|志|到|其)',
    '不准',
    '不许',
    '严禁',
    '禁止',
    '切勿',
    '请勿',
    '不宜',
    '不应',
    '不可(?!推|忍|缺|磨|否|预|名|回|能|避|分|逆|阻|或|思|多|抗|估|替|战|持|磨|忽|以|观|再|告|谓|少|否)',
    '不能(?=放松|松懈|懈怠|掉以轻心|麻痹|大意|搞|把|以|一刀切|流于|止步|含糊|停留|有任何|有丝毫|有半点|满足于)',
    '(?:必|须)予',
    '首要的是',
    '关键(?:是|在于)要',
    '绝不允许',
    '决不能',
    '绝不能',
    '(?<!一贯|始终|将|我们|[中台美]方|政府|会)坚决(?=打|防|遏|贯|落|整|查|克|纠|守|杜|维|制止|把|扛|避)',
    '(?<=双方|两国|各方|各国|中[美日俄法德英韩欧印澳])可以?(?=加强|进一步|就|在|继续|共同|推动|开展|深化|扩大)',
    '切实(?=[加把做抓解维保履担提增落改强防推减])',
    '确保(?!.{0,4}了)',
  ].join('|'),
);

/** A task without modal or subject begins with one of these. */
export const TASK_START = new RegExp(
  `^(?:[“"「]|\\d+[.、．]|[（(]?[一二三四五六七八九十\\d]+[)）、]|[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十][，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,]|同时[，,]?|此外[，,]|另外[，,]|下一步[，,]|特别是)*(?:(?:${anyOf(taskAdverbs)})*(?:${anyOf(taskVerbs)}))`,
);

/** 按照上级要求 names a demand without making one. */
export const DEMAND_AS_NOUN =
  /(?:的|统一|合规|法律|法定|监管|安全|技术|环保|招聘|入学|建设|发展|考核|配置|准入|规范|资质|服务|功能|性能|环境|生产|行业|职业|岗位|学历|体能|最低|基本|一般|特殊|额外|多项|一系列|各种|所有|这[一些项种]|上述|以下|如下|按照?.{0,12}|根据.{0,12}|有关|相关|重要|新|更高|总|各项|工作|质量|(?<!新|国家)标准|必然|内在|本质|基本|客观|战略性|硬性?|落实|符合|达到|满足|任务|管控|严格|不合|合理|没有|未|无|拒绝|并非|提高|提出了?.{0,8}|时代|迫切|明确|具体|从严|防控|政策|防疫|管理|条件|应(?![急当该对用])[^，]{1,8}|[、和])$/;

/** 规划建议, 两点建议: advice as a thing, given to nobody. */
export const ADVICE_AS_NOUN =
  /(?:规划|意见|政策|对策|合理化|修改|专家|群众|初步|若干|司法|几[条点项]|[一二三四五六七八九十两\d][条点项个])$/;

/** A promise, a wish about oneself, a denial or an account: no directive even with one of the words above. */
export const NOT_DIRECTIVE =
  /[\u4e00-\u9fff]方(?:也|都|均)?愿|我们愿|愿同|愿与|愿意同|愿意与|将继续|无意|一致认为|双方同意|尚未要求|没有要求|并未要求|是否要|如果要|会不会|能否|为何要|为什么要|要[^，。]{1,12}的话/;

/** A bare task is told of as done (加强了, 已推进), or judged (加强…是…的举措): no directive. */
export const TOLD_NOT_ASKED =
  /的[；。]?$|打造出|建成|取得|(?<![为除])了(?!解)|已(?:经|于|在)?[^，。]|[^一二三四五六七八九十特尤还凡就但可总正]是(?!否)|(?:责任|意义|成效|成绩)(?:重大|深远|显著|明显|斐然)|(?:人员|部门|工作|队伍|中心)(?:表示|抵达|发现|正在|赶到|介绍)|正在|发现|同比|环比|增长\d|达到?\d/;

/** 会议对…作出部署: what is laid out stands between. */
export const DEPLOYS =
  /(?:对|就|围绕)(?![^。]{0,40}(?:传达|听取|表示|汇报|已))[^。]{6,120}?(?:作出|作了|进行了?|提出了?)(?:具体|全面|系统|专题|详细|动员|工作|再|新的?|进一步|明确|相应)*(?:安排部署|部署安排|部署|具体要求|明确要求|要求|安排)(?![的会后])|(?<!决策|安排|工作|战略|全面|按照[^，。]{0,10}|[的和、])部署(?=(?:做好|开展|加强|推进|推动|进一步|各地|落实|强化|当前|下一步|今年|明年|20\d\d年))/;

/** 印发《意见》: from here on the document speaks. Reports and data are published too, and direct nothing. */
export const ISSUES =
  /(?:印发|下发|发布|公布|出台|制定|审议通过|联合发文)(?:了)?(?:关于)?[^，。《]{0,12}(?<paper>《(?![^》]*(?:报告|白皮书|蓝皮书|数据|公报|指数))[^》]{2,60}(?:意见|办法|规定|方案|通知|条例|计划|规划|措施|细则|指引|公告|通告|决定|要求|纲要|指南|规则|法|令)[^》]{0,12}》)/;

/** 根据新修订的《条例》, …应当…: a rule in force, whoever reports it. */
export const UNDER_RULE =
  /(?:根据|依据|按照|依照|按)[^，。]{0,40}(?:条例|规定|办法|通知|公告|通告|细则|规则|法|要求|令)》?(?:的?(?:有关|相关)?(?:规定|要求))?(?=，)/;

/** An order told by its noun or by its effect: a summons, a ban in force, a closing, a halt. */
export const NOMINAL_ORDER = new RegExp(anyOf(nominalOrders));

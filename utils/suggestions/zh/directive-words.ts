import { anyOf } from '@/utils/suggestions/word-list';
import { banVerbs, nominalOrders, orderVerbs, sayVerbs, urgeVerbs } from './words/directing-verbs';
import { behindYao, demandsAsThings, duties } from './words/duties';
import { taskAdverbs, taskVerbs } from './words/task-verbs';

/**
 * Chinese words of direction, folded, by force. Written for Pressmark from general knowledge of news and official
 * prose.
 */

/** A verb of direction whose subject is the one who directs. */
export const ORDER_VERBS = anyOf(orderVerbs);
export const BAN_VERBS = anyOf(banVerbs);
export const URGE_VERBS = anyOf(urgeVerbs);

/** Verbs that open somebody's speech. */
export const SAY_VERBS = anyOf(sayVerbs);

/** Directly before 要 these make another word of it. */
const BEFORE_YAO = '于话己所想找索需主重只首想将就快纪摘简扼必紧险若概纲提机次';
const YAO = `(?<![${BEFORE_YAO}]|向[^，。]{1,6})要(?!${anyOf(behindYao)})`;

/** A duty stated. */
export const MUST = new RegExp(anyOf([YAO, ...duties]));

/** A task without modal or subject begins with one of these. */
export const TASK_START = new RegExp(
  `^(?:[“"「]|\\d+[.、．]|[（(]?[一二三四五六七八九十\\d]+[)）、]|[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十][，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,]|同时[，,]?|此外[，,]|另外[，,]|下一步[，,]|特别是|按照?[^，。；：]{2,40}?(?:原则|思路|要求|方针|目标|部署|标准)的?(?=[推加开做组抓])|对[^，。；：了]{2,30}?(?=依法|严格|实行|加强|加大|落实|开展|实施|做好))*(?:(?:${anyOf(taskAdverbs)})*(?:${anyOf(taskVerbs)}))`,
);

/** 按照上级要求 names a demand without making one. */
export const DEMAND_AS_NOUN = new RegExp(`(?:${anyOf(demandsAsThings)})$`);

/** 规划建议, 两点建议: advice as a thing, given to nobody. */
export const ADVICE_AS_NOUN =
  /(?:规划|意见|政策|对策|合理化|修改|专家|群众|初步|若干|司法|几[条点项]|[一二三四五六七八九十两\d][条点项个])$/;

/** A promise, a wish about oneself, a denial or an account: no directive even with one of the words above. */
export const NOT_DIRECTIVE =
  /[\u4e00-\u9fff]方(?:也|都|均)?(?:愿|将(?=[^，。]{0,4}(?:采取|继续|坚[决定]|视|依法|密切|一如既往)))|我们愿|愿同|愿与|愿意同|愿意与|将继续|无意|一致认为|双方同意|尚未要求|没有要求|并未要求|是否要|如果要|会不会|能否|为何要|为什么要|要[^，。]{1,12}的话/;

/** A bare task is reported as done (加强了, 已推进), or judged (加强…是…的举措): no directive. */
export const TOLD_NOT_ASKED =
  /的[；。]?$|打造出|建成|取得|(?<![为除])了(?!解)|已(?:经|于|在)?(?![^，。]{1,12}的)[^，。]|[^一二三四五六七八九十特尤还凡就但可总正]是(?!否)|(?:责任|意义|成效|成绩)(?:重大|深远|显著|明显|斐然)|(?:人员|部门|工作|队伍|中心)(?:表示|抵达|发现|正在|赶到|介绍)|正在|发现(?![^。]{0,24}，(?:应|要|须|请|必须|立即|及时|不得|务必))(?!情况)|同比|环比|增长\d|达到?\d/;

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

/**
 * Who may direct, and who may not, when named by kind rather than by name. Folded. Written for Pressmark after the
 * guideline: any public body, office holder, their meeting, or an official document; never companies, experts, families.
 */

/** Office holders named by their office alone. */
const OFFICES =
  '总书记|主席|总理|总统|首相|外相|防相|国务卿|大臣|外长|防长|财长|部长|省长|市长|县长|区长|州长|局长|厅长|司长|署长|书记|司令|将军|发言人|特首|行政长官|议员|议长|大使|国王|法官|检察官|秘书长|总干事|领导人|官员|负责同志|负责人|主任|当局人士';

/** Public bodies, by how they end or by what they are called. */
const BODIES =
  '党中央|中央|国务院|中共[^，。]{0,6}|外交部|国防部|白宫|克里姆林宫|五角大楼|政府|当局|官方|警方|公安|警察|消防|法院|法庭|检察院|检方|使馆|领事馆|海关|军方|[^，。]{0,2}军(?=方|队|称|$)|教育部|[\\u4e00-\\u9fff]{1,8}(?:部门?|局|厅|署|委|委员会|总局|办公室|管理处|管理中心|指挥部|领导小组|专班|防指|疾控中心|气象台|专员公署|监管机构|议会|国会|立法会|人大|政协|纪委监委|纪委|监委|街道办|公安|交警|人民政府|开发区|管委会|社区|村委会|居委会|税务|机构)|众议院|参议院|国会|联合国|安理会|世卫组织|世界卫生组织|世卫|欧盟|欧委会|北约|东盟|国际原子能机构|货币基金组织|世贸组织|七国集团|二十国集团|上合组织|人权理事会|教育局|卫健委|国台办|发改委|央行|人民银行|证监会|银保监会|金融监管总局|网信办|特区政府|民进党|国民党|共和党|民主党|保守党|工党|美方|俄方|日方|中方|韩方|英方|乌方|欧方|朝方|伊方|印方|以方|法方|德方|港府|英府|陆委会|北京当局';

/** Meetings and papers of such bodies. */
const PAPERS =
  '会议|全会|常委会|座谈会|推进会|现场会|例会|办公会|《[^》]{2,60}》|条例|意见|通知|通告|公告|通报|决定|方案|规定|办法|细则|规划建议|规划|纲要|建议稿|文件|批示|讲话|贺信|声明|公报|决议|法案|法令|行政令|禁令|指引|公约|法律|指南|倡议书|预案|措施|《建议》|法规';

const COUNTRIES =
  '美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|印度|巴西|加拿大|澳大利亚|澳洲|意大利|西班牙|土耳其|伊朗|以色列|乌克兰|中国|台湾|欧洲|波兰|越南|菲律宾|新加坡|马来西亚|泰国|印尼|巴基斯坦|沙特|埃及|南非|[省市县区州镇]';

/** Speakers without power: their advice is not a directive. */
const OTHERS =
  '专家|教授|学者|研究员|分析师|分析人士|评论员|经济学家|医生|医师|护士|律师|院士|董事长|总经理|经理|总裁|创始人|首席执行官|CEO|企业|公司|集团|银行|商户|业主|业内人士|球员|球迷|教练|主帅|队长|队员|导演|演员|歌手|作家|画家|艺人|选手|运动员|协会|商会|学会|基金会|工会|民间组织|人权组织|环保组织|组织者|居民|村民|市民|网民|网友|民众|群众|公众|示威者|抗议者|家属|家长|父亲|母亲|妻子|丈夫|学生|老师|同学|校友|受害人|被害人|嫌疑人|被告|原告|店主|老板|司机|乘客|旅客|游客|目击者|志愿者|员工|工人|农民|消费者|记者|媒体|报道|报告|研究|调查|数据|文章|社论|民调|智库|机构投资者|投资者|分析|消息人士|知情人士|当事人|候选人|活动人士|创办人|牧师|神父|读者|观众';

/** The last of these before a reporting verb is its subject. */
export const SUBJECT = new RegExp(
  `(?<other>${OTHERS})|(?<pronoun>[他她](?!们)|其(?!他|中|余|它|实)|报道又|并(?=[要强指表呼]))|(?<authority>${OFFICES}|${BODIES}|${PAPERS}|${COUNTRIES})`,
  'g',
);
export type SubjectKind = 'authority' | 'other' | 'pronoun';

/** A paper or meeting rather than a person: what it lists without a modal is a programme. */
export const IS_PAPER = new RegExp(`^(?:${PAPERS})$`);

/**
 * Words that Chinese titles end with, folded. Written for Pressmark from general knowledge of public offices on the
 * mainland, in Hong Kong, Macau and Taiwan, and of offices abroad that Chinese news reports on.
 */
const words = (list: string) => list.trim().split(/\s+/);

/** A public office whatever stands before it. */
export const PUBLIC_HEADS = words(`
  总书记 第一书记 副书记 党委书记 党组书记 纪委书记 书记 支书 国家主席 总理 副总理 国务委员 委员长 副委员长 总统 副总统 首相 副首相 外相 防相 财相 文相
  法相 厚相 官房长官 长官 国务卿 防长 外长 财长 内政部长 部长 副部长 部长助理 省长 市长 县长 区长 镇长 乡长 村长 州长 旗长 盟长 局长 厅长 处长
  科长 司长 署长 关长 庭长 检察长 总检察长 检察官 大法官 法官 审判长 审判员 检控官 律政司司长 政委 司令 司令员 总司令 指挥官 参谋长 总长 大使 公使 总领事
  领事 参赞 武官 特使 代办 议长 议员 众议员 参议员 立委 立法委员 区议员 大臣 行政长官 特首 港督 总督 国王 女王 天皇 皇帝 埃米尔 苏丹 酋长 警长 警司
  裁判官 总裁判官 主任裁判官 暂委裁判官 聆案官 男警 女警 休班警 里长 邻长 关员 贸易代表 执行秘书 省领导 市领导 县领导 区领导 州领导 镇领导 乡领导 市委领导 县委领导 区委领导
  总警司 督察 高级督察 警官 警员 民警 辅警 交警 刑警 巡警 特警 狱警 上将 中将 少将 大校 上校 中校 少校 上尉 中尉 少尉 准将 元帅 将军 海军上将 军长 师长
  旅长 团长 舰长 政治局委员 政治局常委 常委 中央委员 人大代表 政协委员 党代表 巡视员 调研员 督导员 教导员 指导员 总队长 支队长 大队长 中队长 副主席 
  国家元首 最高领袖 党魁 党首 新闻秘书 幕僚长 总干事 主任委员 副主任委员 村主任 村支书 网信办主任 政务司司长 财政司司长 保安局局长 警务处处长 总经济师 总农艺师
  总规划师 首席法官 终审法官 廉政专员 政治助理 行政主官 县委书记 市委书记 省委书记 人民陪审员 治安官 郡长 邦长 巡回法官 财政司 国防相 防卫相 干事长 官房副长官 外务相 财务相
  国安顾问 参谋总长 州务卿 副国务卿 助理国务卿 议会领袖 党鞭 安全局长 首席大臣 首席部长 枢密使 检察总长 审计长 主计长 税务专员 申诉专员 廉署专员 村干部
`);

/** A public office only when the words before it name a public body: every company and club has these too. */
export const OPEN_HEADS = words(`
  主席 主任 副主任 院长 所长 站长 队长 组长 副组长 秘书长 副秘书长 发言人 新闻官 负责人 代表 委员 行长 总裁 顾问 高级代表 干部 总工程师 总会计师 领袖 领导人 主委
  总监 参谋 专员 秘书 助理 首领 会长 常任代表 高级专员 总理事 召集人 团长 党团书记 成员 执行主任 主管 官员 科员 秘书处 学监 首席经济学家 特别代表 调查官 理事长 班长 排长 连长 营长 村医
`);

/** Prefixes that belong to the head they stand before. */
export const HEAD_PREFIX =
  '(?:前任?|原|常务|第[一二三四五]|首席|执行|代理?|候任|署理|名誉|助理|副|总|高级|时任|新任|现任)';

/** A public body: one of these before an open head makes it an office. */
export const PUBLIC_BODY =
  /国|省|市|县|区|州|镇|乡|村|街道|社区|中央|中共|政府|局|部|厅|署|公安|警|检察|法院|人大|政协|人民|军|海关|税务|议会|联合国|世卫|世界卫生|世贸|世界贸易|欧盟|欧洲|北约|东盟|亚太|货币基金|世界银行|使馆|领事馆|白宫|五角大楼|克里姆林宫|总统|首相|王室|指挥|领导小组|消防|应急|疾控|疾病预防|气象|地震|自治|旗|盟|特区|立法会|行政会议|选管会|监委|纪委|巡视|央行|党|委员会|行政院|立法院|司法院|监察院|考试院|政务|安理会|总署|总局|派出所|国台办|外交|司令部|战区|舰队|塔利班|党组|民建联|工联会|经民联|社民连|民协|人民力量|实政圆桌|民主派|建制派|国会|内阁|办公室|联邦|议院|上合|金砖|海警|边防|机构|委|办|组|所|队|中心|人社|[^医学法]院/;

/** Bodies that are not public, or whose heads the guideline leaves aside (universities, hospitals, institutes). */
export const OTHER_BODY =
  /公司|集团|(?<!人民|中央|世界|投资|开发|储备|联邦)银行|医院|大学|学院|学校|中学|小学|幼儿园|研究院|研究所|研究中心|实验室|俱乐部|学联|学生会|球队|国家队|男足|女足|男篮|女篮|女排|男排|球会|协会|商会|学会|(?<!货币)基金会?(?!组织)|联合会|工会|事务所|证券|科技(?!部|厅|局|委|司)|博物[馆院]|剧院|剧团|影视|影业|出版社|报社|电视台|杂志|网站|酒店|合作社|奥委会|足协|篮协|组委会|医学会|慈善|律师|智库|论坛|科学院|工程院|设计院|经销|连锁|餐饮|车间|项目部|分公司|门店|工程部|市场部|技术部|客服|委员会委员|教育集团|志愿|促进会|联谊会|校友|同学会|联盟(?!党)|总会|团体|大联盟|公会|业主|物业|导演|制片|卫视|频道|球场|电影|主办/;

const alternatives = (list: string[]) => [...list].sort((a, b) => b.length - a.length).join('|');

/** Every head, longest first. */
export const HEADS = alternatives([...PUBLIC_HEADS, ...OPEN_HEADS]);
export const ENDS_WITH_HEAD = new RegExp(`(?:${HEADS})$`);
export const isPublicHead = new Set(PUBLIC_HEADS);

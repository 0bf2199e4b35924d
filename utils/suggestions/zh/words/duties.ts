import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** After 要, these make another word of it, or a sentence that demands nothing. */
export const behindYao = wordList(`
  求               a compound
  闻               a compound
  点               a compound
  素               a compound
  务               a compound
  职               a compound
  塞               a compound
  道               a compound
  价               a compound
  员               a compound
  紧(?![盯扣跟抓密贴急])  a compound
  是               a compound
  么               a compound
  不是              a compound
  件               a compound
  害               a compound
  地               a compound
  领               a compound
  命               a compound
  饭               a compound
  钱               a compound
  强(?!化|调)        a compound
  约               a compound
  挟               a compound
  旨               a compound
  略               a compound
  下雨              a compound
  死               a compound
  靠               a compound
  数               a compound
  比               a compound
  (?=[，。、；])      no demand
`);

/** Words that state a duty: whoever says them with authority directs. */
export const duties = wordList(`
  必须(?!品)                   a duty
  务必                        a duty
  务须                        a duty
  必[须需](?=加|坚|严|认|把|立|全|切)  a duty
  (?<![反响适相供对效感因回顺理照报呼答一接策]|一)应(?:当(?!地[^，。]{0,12}(?:请|邀))|该(?!是|会|能|有|可以|没|算)|(?![^，。]{1,24}(?:邀请?|之邀|约请|请求|要求|申请))(?!该|当|对|急|用|邀|约|付|变|届|有|运|诉|答|聘|战|声|验|收|允|试|季|时|援|景|力|城|届|酬|激|际|和|节|召|县|届|负|届|税|届|计|纳|届|选|考|征|接|承|激|得|是|会(?![同商])|承|需|诊))  a duty
  (?<!必|无|毋|不)须(?!知|臾|眉|发)  a duty
  不得(?!不|已|了|而知|人心|志|到|其)   forbidden
  不准                        forbidden
  不许                        forbidden
  严禁                        forbidden
  禁止                        forbidden
  切勿                        forbidden
  请勿                        forbidden
  不宜                        forbidden
  不应                        forbidden
  不可(?!推|忍|缺|磨|否|预|名|回|能|避|分|逆|阻|或|思|多|抗|估|替|战|持|磨|忽|以|观|再|告|谓|少|否)  forbidden
  不能(?=放松|松懈|懈怠|掉以轻心|麻痹|大意|搞|把|以|一刀切|流于|止步|含糊|停留|有任何|有丝毫|有半点|满足于)  forbidden
  (?:必|须)予                  a duty
  首要的是                      a duty
  关键(?:是|在于)要               a duty
  绝不允许                      forbidden
  决不能                       forbidden
  绝不能                       forbidden
  (?<!一贯|始终|将|我们|[中台美]方|政府|会)坚决(?=打|防|遏|贯|落|整|查|克|纠|守|杜|维|制止|把|扛|避)  to be made sure of
  (?<=双方|两国|各方|各国|中[美日俄法德英韩欧印澳])可以?(?=加强|进一步|就|在|继续|共同|推动|开展|深化|扩大)  what two states can do together
  切实(?=[加把做抓解维保履担提增落改强防推减])  to be made sure of
  确保(?!.{0,4}了)             to be made sure of
`);

const words = (list: string) => list.trim().split(/\s+/);

/** Before 要求, these make it a condition that is met or not, and that nobody in the sentence sets. */
const conditions = words(`
  统一 合规 法律 法定 监管 安全 技术 环保 招聘 入学 建设 发展 考核 配置 准入 规范 资质 服务 功能 性能 环境 生产 行业 职业 岗位 学历 体能 工作 质量 必然 内在 本质 客观
  战略性 硬性? 其[他它] 任务 管控 严格 合理 提高 时代 迫切 从严 防控 政策 防疫 管理 条件 应(?![急当该对用])[^，]{1,8}
`);

/** Which demands, or how many. */
const whichOrHowMany = words(`
  最低 基本 一般 特殊 额外 多项 一系列 各种 所有 这[一些项种] 上述 以下 如下 有关 相关 重要 新 更高 总 各项 (?<!新|国家)标准 明确 具体
`);

/** Before 要求 these make a thing of it: 按照上级要求 names a demand without making one. */
export const demandsAsThings = [
  ...conditions,
  ...whichOrHowMany,
  ...wordList(`
    的                           joins it to what stands before
    按照?.{0,12}                  a demand referred to
    根据.{0,12}                   a demand referred to
    落实                          a demand that is met or not
    (?:符合|满足|达到|不合)[^，。\\s]{0,20}  a demand that is met or not
    提出的[^，。]{0,40}              a demand referred to
    没有                          denied
    未                           denied
    无                           denied
    拒绝                          denied
    并非                          denied
    提出了?.{0,8}                  a demand referred to
    [、和]                        joins it to what stands before
  `),
];

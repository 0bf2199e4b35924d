import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** Orders. */
export const orderVerbs = wordList(`
  要求  orders
  责令  orders
  下令  orders
  勒令  orders
  指令  orders
  命令  orders
  责成  orders
  指示  orders
  批示  orders
  明令  orders
  强制  orders
  判令  orders
  裁示  orders
  限令  orders
  严令  orders
  饬令  orders
  谕令  orders, in Malaysia
  颁令  orders, of a court in Hong Kong
  通令  orders
  函请  orders, in Taiwan
  (?<=法院|法官|裁判官|法庭|院方|官)命(?=[^，。令运名]{1,10}(?:不得|须|于|在|支付|接受))  orders, of a court in Taiwan and Hong Kong
`);

/** Forbids. */
export const banVerbs = wordList(`
  禁止    forbids
  严禁    forbids
  禁用    forbids
  禁售    forbids
  取缔    forbids
  叫停    forbids
  暂停使用  forbids
`);

/** Urges, asks, advises, hopes. */
export const urgeVerbs = wordList(`
  呼吁                        appeals
  敦促                        presses
  促请                        presses
  恳请                        appeals
  希望                        hopes: urges where an authority does
  提醒                        advises
  建议                        advises
  (?<!治理|发展|安全|文明|合作|共建|投资|路”|路)倡议(?![，。、》”的书和与大下])  advises
  号召                        encourages
  倡导                        advises
  鼓励                        encourages
  劝告                        warns
  奉劝                        warns
  警告                        warns
  告诫                        warns
  劝喻                        warns
  正告                        warns
  吁请                        appeals
  力促(?!进)                   presses
  催促                        presses
  督促                        presses
  期望                        hopes: urges where an authority does
  盼望?                       hopes: urges where an authority does
  望(?=广大|各|有关|相关|大家|全体|社会|周知|市民|群众|相互)  asks, in notices
  请(?=各|有关|相关|广大|全体|所有|市民|公众|居民|群众|旅客|乘客|游客|司机|驾驶|车主|业主|家长|考生|学生|师生|商户|企业|单位|大家|社会|知情|过往|沿线|涉及|符合|持|未|已|前往|到|及时|务必|立即|尽快|尽量|勿|不要|提前|主动|自觉|严格|认真|遵|按|于|在|将|注意|做好|保持|配合|拨打|联系|登录|关注|携带|凭|予以|速|迅速|即)  asks, in notices
  期待                        hopes: urges where an authority does
  寄语                        encourages
  勉励                        encourages
  叮嘱                        reminds
  嘱咐                        reminds
  叮咛                        reminds
  劝(?=市民|居民|民众|公众|旅客|游客|村民)  warns
  倡(?=[^，。]{0,10}(?:设|改|增|减|检讨|修|建|立法|延))  advises, in headlines
  告知(?=[^，。]{0,12}(?:要|不|应|须))  reminds
  敬告                        reminds
  (?<=[他她也并又亦]|[市局府署院长])请(?=[^，。]{1,8}(?:局|署|处|部|厅|委|院|所|政府|公司|单位|部门)[^，。]{2,})  asks a body
  敬请                        asks
  务请                        asks
  提示(?=公众|市民|群众|各|广大|大家|旅客|游客|司机|驾驶|消费者|家长|民众|居民|投资者|用人|企业|[，：])  advises
  吁                         appeals
  (?<!贸|催|敦|督|力|仓|气|急|业|费)促(?!进|使|成|销|膝|狭|发|动|织|就)(?=政府|当局|港府|市府|[^，。]{0,6}(?:局|署|处|部|会|方|院|委|公司)|尽[快早]|及早|检讨|正视|交代|彻查|撤|立即|释放|停止|各)  presses
`);

/** Opens somebody’s speech. */
export const sayVerbs = wordList(`
  答记者问                      says
  (?:通知|公告|通告|通报)(?=[，：])   a body makes itself heard
  (?:发布|发出|下发|印发|刊发)[^，。、：《]{0,8}(?:提示|提醒|倡议书?|通告|公告|通知|通函|须知|警示函|公开信)(?=[：，。])  a body makes itself heard
  约谈                        a body makes itself heard
  开展[^，。]{0,12}(?:专项行动|专项整治)(?=[，。])  a body makes itself heard
  强调                        says with weight
  指出                        says with weight
  表示                        says
  认为                        says
  提出                        says
  明确                        says with weight
  重申                        says with weight
  宣布                        says with weight
  说(?!明|法|服|辞|不|好|起|谎|客|理|唱)  says; the patterns keep other words apart
  称(?!赞|号|职|为|霸|之|谓|呼)      says; the patterns keep other words apart
  谈到                        says
  写道                        says
  回应                        says
  指(?=[，,：]|有|出)            says; the patterns keep other words apart
  直言                        says plainly
  坦言                        says plainly
  补充                        says
  续称                        says
  答复                        says
  主张                        says
  坚称                        says
  介绍                        says
  透露                        says
  提到                        says
  解释                        says
  发文(?=[，：])                says; the patterns keep other words apart
  撰文                        says
  (?:发言|讲话|批示|致辞)(?=[，：时中。；]|强调|指出|要求|表示)  says; the patterns keep other words apart
  告诉                        says plainly
  (?<=[他她]|并|又|亦|则|再|续|会上)指(?![责导向定标挥令示引派望教])  says, as Hong Kong papers write
  决定(?![性权书者了于因的]|是|论)      a body makes itself heard
  公布                        a body makes itself heard
  裁定                        a court makes itself heard
  判决(?!书|的|后|结果)             a court makes itself heard
`);

/** An order told by its noun or by its effect: candidates only. */
export const nominalOrders = wordList(`
  禁令              an order as a thing
  令状              an order as a thing
  传票              an order as a thing
  传唤              an order as a thing
  限聚令             an order as a thing
  (?:下达|签发|颁布|发布|发出|签署|延长|实施)[^，。]{0,14}令(?![人牌])  an order as a thing
  (?<![特区分性级类差个识告鉴辨道离派有门职])别(?![人的墅处称名样扭致国无有是具开离论院动馆])  advice of a body
  禁足              an order as a thing
  到案              a summons by what it asks
  应讯              a summons by what it asks
  出庭              a summons by what it asks
  宵禁              an order as a thing
  停止(?!了)         what an order stops or limits
  暂停              what an order stops or limits
  中止              what an order stops or limits
  关闭              what an order stops or limits
  封闭              what an order stops or limits
  停业              what an order stops or limits
  停课              what an order stops or limits
  停工              what an order stops or limits
  停航              what an order stops or limits
  停运              what an order stops or limits
  停摆              what an order stops or limits
  封锁              what an order stops or limits
  管制              what an order stops or limits
  限制              what an order stops or limits
  隔离              what an order stops or limits
  疏散              what an order stops or limits
  撤离              what an order stops or limits
  转移              what an order stops or limits
  不予              what is to be done
  一律              what is to be done
  原则上             what is to be done
  实[行施]           what is to be done
  启动              how a body decides
  调整为             how a body decides
  须知              what one may, must, may not
  罚款              what a regulator imposes
  追究(?=[^，。]{0,12}责任)  what a regulator imposes
  依法(?:从严|从重|从快|予以)*(?:查处|惩处|惩治|打击|取缔|查封|处理)  what a regulator imposes
  负(?:总|主要|主体|直接|领导|属地)?责任?(?=[，。；])  what is to be done
  处罚              what a regulator imposes
  处以              what a regulator imposes
  吊销              what a regulator imposes
  召回              what a regulator imposes
  下架              what a regulator imposes
  整改              what a regulator imposes
  限期              what an order stops or limits
  责任人             what a regulator imposes
  谨防              advice of a body
  警惕              advice of a body
  小心              advice of a body
  注意              advice of a body
  避免              advice of a body
  防范              advice of a body
  远离              advice of a body
  做好              what is to be done
  提示              advice of a body
  指引              what is to be done
  [日月周年]内        by when it is to be done
  判决如下            a court makes itself heard
  安排              how a body decides
  部署              how a body decides
  决定              how a body decides
  通知              how a body decides
  通告              how a body decides
  公告              how a body decides
  规定              how a body decides
  允许              what one may, must, may not
  可[以于]           what one may, must, may not
  不能              what one may, must, may not
  需[要]?           what one may, must, may not
  应               what one may, must, may not
  须               what one may, must, may not
  请(?!假|客|教|愿|示)  advice of a body
  尽量              advice of a body
  尽快              advice of a body
  及时              advice of a body
  第一时间            advice of a body
  切记              advice of a body
  谨慎              advice of a body
  力求              what is to be done
  力争              what is to be done
`);

/** How a task is to be done; stands before its verb. */
export const taskAdverbs = wordList(`
  进一步    with force
  更加     with force
  全面     with force
  深入     with force
  深化     with force
  持续     together, or on and on
  大力     with force
  扎实     with force
  积极     with force
  稳妥     with force
  有序     with force
  有效     with force
  稳步     with force
  加紧     soon
  抓紧     soon
  严格     strictly
  严厉     strictly
  严肃     strictly
  坚决     strictly
  切实     with force
  着力     with force
  全力     with force
  努力     with force
  统筹     with order
  科学     with order
  精准     with order
  主动     with force
  依法     with force
  从严     strictly
  从快     strictly
  充分     with force
  及时     soon
  尽快     soon
  不断     together, or on and on
  共同     together, or on and on
  始终     together, or on and on
  自觉     together, or on and on
  广泛     with force
  认真     with force
  合理     with order
  着重     with force
  尽最大努力  soon
  千方百计   with force
  高质量    with force
  高标准    with force
  因地制宜   with order
  分类     with order
  逐步     with force
  系统     with order
`);

/** A task without modal or subject begins with one of these. */
export const taskVerbs = wordList(`
  加强                        more or better
  加快                        more or better
  加大                        more or better
  加力                        more or better
  推进                        a task
  推动                        a task
  坚持                        a task
  坚决                        how, standing for the task
  强化                        more or better
  完善                        more or better
  健全                        more or better
  落实                        carry out
  深化                        more or better
  深入                        more or better
  全面                        how, standing for the task
  统筹                        direct others
  优化                        more or better
  提升                        more or better
  提高                        more or better
  严格                        a task
  严厉                        a task
  严肃                        a task
  压实                        carry out
  扎实                        carry out
  切实                        carry out
  确保                        a task
  抓好                        carry out
  抓实                        carry out
  抓紧                        carry out
  抓住                        carry out
  做好                        carry out
  做实                        carry out
  做细                        carry out
  做优                        more or better
  守好                        carry out
  守牢                        carry out
  守住                        carry out
  着力                        a task
  聚焦                        a task
  突出                        a task
  立足                        a task
  围绕                        a task
  采取                        a task
  积极                        how, standing for the task
  稳妥                        how, standing for the task
  有序                        how, standing for the task
  有效                        how, standing for the task
  持续                        how, standing for the task
  大力                        how, standing for the task
  支持                        help
  鼓励                        a task
  引导                        a task
  促进                        a task
  建立                        build
  建好                        build
  建设                        build
  构建                        build
  打造                        build
  打好                        a task
  打通                        a task
  打赢                        a task
  打击                        against harm
  培育                        build
  培养                        build
  发挥                        a task
  把                         a task
  将(?=.{2,30}(?:纳入|作为|落到|贯穿))  a task by what follows
  牢固                        a task
  牢记                        a task
  牢牢                        a task
  树立                        a task
  树牢                        a task
  增强                        more or better
  注重                        a task
  适应                        a task
  恪守                        carry out
  秉持                        a task
  践行                        a task
  维护                        a task
  着眼                        a task
  开展                        a task
  组织                        direct others
  督促                        direct others
  动员                        direct others
  防范                        against harm
  防止                        against harm
  化解                        against harm
  遏制                        against harm
  排查                        against harm
  整治                        against harm
  规范                        a task
  督导                        direct others
  紧盯                        a task
  紧扣                        a task
  紧紧                        a task
  狠抓                        carry out
  深刻                        more or better
  学习                        a task
  贯彻                        a task
  弘扬                        a task
  传承                        a task
  拓展                        a task
  扩大                        more or better
  改善                        more or better
  保障                        a task
  改进                        more or better
  创新                        a task
  实施                        carry out
  实行                        carry out
  探索                        a task
  依法                        how, standing for the task
  科学                        how, standing for the task
  精准                        how, standing for the task
  主动                        how, standing for the task
  避免                        against harm
  杜绝                        against harm
  发展                        a task
  坚守                        carry out
  坚定                        a task
  担负                        a task
  履行                        a task
  营造                        a task
  夯实                        carry out
  筑牢                        a task
  激发                        a task
  释放                        a task
  畅通                        a task
  补齐                        help
  强健                        more or better
  巩固                        a task
  提振                        more or better
  盘活                        a task
  用好                        carry out
  用足                        carry out
  管好                        carry out
  管住                        carry out
  办好                        carry out
  抢抓                        carry out
  抢占                        a task
  统一                        direct others
  严防                        against harm
  严控                        a task
  严惩                        against harm
  严查                        against harm
  严打                        a task
  加固                        more or better
  加密                        more or better
  完成                        carry out
  力争                        a task
  力求                        a task
  争取                        a task
  妥善                        how, standing for the task
  合理                        how, standing for the task
  广泛                        how, standing for the task
  细化                        a task
  量化                        a task
  制定                        build
  出台                        build
  编制                        build
  落细                        carry out
  靠前                        a task
  健康                        a task
  丰富                        a task
  摆正                        a task
  做到                        carry out
  使                         a task
  让                         a task
  努力                        how, standing for the task
  全力                        how, standing for the task
  保持                        a task
  对(?=.{2,30}(?:要|予以|实行|给予|进行|严))  a task by what follows
  以.{2,30}(?:为|引领|推动|促进|带动)  a task by what follows
  纵深                        more or better
  反对                        against harm
  摒弃                        against harm
  倡导                        a task
  尊重                        a task
  信守                        carry out
  拉长                        a task
  汇聚                        a task
  凝聚                        a task
  携手                        a task
  共同                        a task
  充分                        how, standing for the task
  认真                        how, standing for the task
  启用                        carry out
  禁止                        against harm
  严禁                        against harm
  取消                        against harm
  放宽                        a task
  放开                        a task
  允许                        a task
  减少                        against harm
  降低                        a task
  增加                        more or better
  控制                        against harm
  限制                        against harm
  选派                        a task
  配齐                        direct others
  配强                        more or better
  设立                        build
  设置                        build
  试点                        a task
  推广                        a task
  推行                        a task
  引进                        a task
  吸引                        a task
  挖掘                        a task
  协同                        direct others
  联动                        a task
  对接                        a task
  衔接                        a task
  谋划                        a task
  部署                        direct others
  指导                        direct others
  监督                        direct others
  检查                        against harm
  考核                        a task
  问责                        against harm
  追究                        a task
  查处                        against harm
  惩治                        against harm
  清理                        against harm
  清除                        against harm
  整改                        more or better
  整顿                        a task
  疏导                        a task
  疏散                        a task
  转移                        a task
  救治                        help
  救援                        help
  抢修                        a task
  调度                        a task
  保供                        a task
  保护                        a task
  修复                        a task
  治理                        a task
  绿化                        a task
  提前                        more or better
  随时                        how, standing for the task
  密切                        how, standing for the task
  关注                        a task
  监测                        a task
  预警                        a task
  值守                        carry out
  协调                        direct others
  配合                        direct others
  协助                        help
  服务                        help
  帮助                        help
  帮扶                        help
  救助                        help
  扶持                        help
  资助                        help
  补贴                        help
  减免                        help
  简化                        a task
  压缩                        carry out
  下放                        a task
  授权                        a task
  公开                        a task
  公布                        a task
  公示                        a task
  宣传                        a task
  普及                        a task
  教育                        build
  引领                        a task
  示范                        a task
  表彰                        help
  奖励                        help
  激励                        a task
  安排                        direct others
  发放                        a task
  投放                        a task
  供应                        a task
  储备                        a task
`);

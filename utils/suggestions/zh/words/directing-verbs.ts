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
  禁止  forbids
  严禁  forbids
  禁用  forbids
  禁售  forbids
  取缔  forbids
  叫停  forbids
  暂停使用  forbids
`);

/** Urges, asks, advises, hopes. */
export const urgeVerbs = wordList(`
  呼吁  appeals
  敦促  presses
  促请  presses
  恳请  appeals
  希望  hopes: urges where an authority does
  提醒  advises
  建议  advises
  (?<!治理|发展|安全|文明|合作|共建|投资|路”|路)倡议(?![，。、》”的书和与大下])  advises
  号召  encourages
  倡导  advises
  鼓励  encourages
  劝告  warns
  奉劝  warns
  警告  warns
  告诫  warns
  劝喻  warns
  正告  warns
  吁请  appeals
  力促(?!进)  presses
  催促  presses
  督促  presses
  期望  hopes: urges where an authority does
  盼望?  hopes: urges where an authority does
  望(?=广大|各|有关|相关|大家|全体|社会|周知|市民|群众|相互)  asks, in notices
  请(?=各|有关|相关|广大|全体|所有|市民|公众|居民|群众|旅客|乘客|游客|司机|驾驶|车主|业主|家长|考生|学生|师生|商户|企业|单位|大家|社会|知情|过往|沿线|涉及|符合|持|未|已|前往|到|及时|务必|立即|尽快|尽量|勿|不要|提前|主动|自觉|严格|认真|遵|按|于|在|将|注意|做好|保持|配合|拨打|联系|登录|关注|携带|凭|予以|速|迅速|即)  asks, in notices
  期待  hopes: urges where an authority does
  寄语  encourages
  勉励  encourages
  叮嘱  reminds
  嘱咐  reminds
  叮咛  reminds
  劝(?=市民|居民|民众|公众|旅客|游客|村民)  warns
  倡(?=[^，。]{0,10}(?:设|改|增|减|检讨|修|建|立法|延))  advises, in headlines
  告知(?=[^，。]{0,12}(?:要|不|应|须))  reminds
  敬告  reminds
  (?<=[他她也并又亦]|[市局府署院长])请(?=[^，。]{1,8}(?:局|署|处|部|厅|委|院|所|政府|公司|单位|部门)[^，。]{2,})  asks a body
  敬请  asks
  务请  asks
  提示(?=公众|市民|群众|各|广大|大家|旅客|游客|司机|驾驶|消费者|家长|民众|居民|投资者|用人|企业|[，：])  advises
  吁  appeals
  (?<!贸|催|敦|督|力|仓|气|急|业|费)促(?!进|使|成|销|膝|狭|发|动|织|就)(?=政府|当局|港府|市府|[^，。]{0,6}(?:局|署|处|部|会|方|院|委|公司)|尽[快早]|及早|检讨|正视|交代|彻查|撤|立即|释放|停止|各)  presses
`);

/** Opens somebody’s speech. */
export const sayVerbs = wordList(`
  答记者问  says
  (?:通知|公告|通告|通报)(?=[，：])  a body makes itself heard
  (?:发布|发出|下发|印发|刊发)[^，。、：《]{0,8}(?:提示|提醒|倡议书?|通告|公告|通知|通函|须知|警示函|公开信)(?=[：，。])  a body makes itself heard
  约谈  a body makes itself heard
  开展[^，。]{0,12}(?:专项行动|专项整治)(?=[，。])  a body makes itself heard
  强调  says with weight
  指出  says with weight
  表示  says
  认为  says
  提出  says
  明确  says with weight
  重申  says with weight
  宣布  says with weight
  说(?!明|法|服|辞|不|好|起|谎|客|理|唱)  says; the patterns keep other words apart
  称(?!赞|号|职|为|霸|之|谓|呼)  says; the patterns keep other words apart
  谈到  says
  写道  says
  回应  says
  指(?=[，,：]|有|出)  says; the patterns keep other words apart
  直言  says plainly
  坦言  says plainly
  补充  says
  续称  says
  答复  says
  主张  says
  坚称  says
  介绍  says
  透露  says
  提到  says
  解释  says
  发文(?=[，：])  says; the patterns keep other words apart
  撰文  says
  (?:发言|讲话|批示|致辞)(?=[，：时中。；]|强调|指出|要求|表示)  says; the patterns keep other words apart
  告诉  says plainly
  (?<=[他她]|并|又|亦|则|再|续|会上)指(?![责导向定标挥令示引派望教])  says, as Hong Kong papers write
  决定(?![性权书者了于因的]|是|论)  a body makes itself heard
  公布  a body makes itself heard
  裁定  a court makes itself heard
  判决(?!书|的|后|结果)  a court makes itself heard
`);

/** An order told by its noun or by its effect: candidates only. */
export const nominalOrders = wordList(`
  禁令  an order as a thing
  令状  an order as a thing
  传票  an order as a thing
  传唤  an order as a thing
  限聚令  an order as a thing
  (?:下达|签发|颁布|发布|发出|签署|延长|实施)[^，。]{0,14}令(?![人牌])  an order as a thing
  (?<![特区分性级类差个识告鉴辨道离派有门职])别(?![人的墅处称名样扭致国无有是具开离论院动馆])  advice of a body
  禁足  an order as a thing
  到案  a summons by what it asks
  应讯  a summons by what it asks
  出庭  a summons by what it asks
  宵禁  an order as a thing
  停止(?!了)  what an order stops or limits
  暂停  what an order stops or limits
  中止  what an order stops or limits
  关闭  what an order stops or limits
  封闭  what an order stops or limits
  停业  what an order stops or limits
  停课  what an order stops or limits
  停工  what an order stops or limits
  停航  what an order stops or limits
  停运  what an order stops or limits
  停摆  what an order stops or limits
  封锁  what an order stops or limits
  管制  what an order stops or limits
  限制  what an order stops or limits
  隔离  what an order stops or limits
  疏散  what an order stops or limits
  撤离  what an order stops or limits
  转移  what an order stops or limits
  不予  what is to be done
  一律  what is to be done
  原则上  what is to be done
  实[行施]  what is to be done
  启动  how a body decides
  调整为  how a body decides
  须知  what one may, must, may not
  罚款  what a regulator imposes
  追究(?=[^，。]{0,12}责任)  what a regulator imposes
  依法(?:从严|从重|从快|予以)*(?:查处|惩处|惩治|打击|取缔|查封|处理)  what a regulator imposes
  负(?:总|主要|主体|直接|领导|属地)?责任?(?=[，。；])  what is to be done
  处罚  what a regulator imposes
  处以  what a regulator imposes
  吊销  what a regulator imposes
  召回  what a regulator imposes
  下架  what a regulator imposes
  整改  what a regulator imposes
  限期  what an order stops or limits
  责任人  what a regulator imposes
  谨防  advice of a body
  警惕  advice of a body
  小心  advice of a body
  注意  advice of a body
  避免  advice of a body
  防范  advice of a body
  远离  advice of a body
  做好  what is to be done
  提示  advice of a body
  指引  what is to be done
  [日月周年]内  by when it is to be done
  判决如下  a court makes itself heard
  安排  how a body decides
  部署  how a body decides
  决定  how a body decides
  通知  how a body decides
  通告  how a body decides
  公告  how a body decides
  规定  how a body decides
  允许  what one may, must, may not
  可[以于]  what one may, must, may not
  不能  what one may, must, may not
  需[要]?  what one may, must, may not
  应  what one may, must, may not
  须  what one may, must, may not
  请(?!假|客|教|愿|示)  advice of a body
  尽量  advice of a body
  尽快  advice of a body
  及时  advice of a body
  第一时间  advice of a body
  切记  advice of a body
  谨慎  advice of a body
  力求  what is to be done
  力争  what is to be done
`);

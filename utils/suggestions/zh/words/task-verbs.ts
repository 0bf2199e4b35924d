import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** How a task is to be done; stands before its verb. */
export const taskAdverbs = wordList(`
  进一步  with force
  更加  with force
  全面  with force
  深入  with force
  深化  with force
  持续  together, or on and on
  大力  with force
  扎实  with force
  积极  with force
  稳妥  with force
  有序  with force
  有效  with force
  稳步  with force
  加紧  soon
  抓紧  soon
  严格  strictly
  严厉  strictly
  严肃  strictly
  坚决  strictly
  切实  with force
  着力  with force
  全力  with force
  努力  with force
  统筹  with order
  科学  with order
  精准  with order
  主动  with force
  依法  with force
  从严  strictly
  从快  strictly
  充分  with force
  及时  soon
  尽快  soon
  不断  together, or on and on
  共同  together, or on and on
  始终  together, or on and on
  自觉  together, or on and on
  广泛  with force
  认真  with force
  合理  with order
  着重  with force
  尽最大努力  soon
  千方百计  with force
  高质量  with force
  高标准  with force
  因地制宜  with order
  分类  with order
  逐步  with force
  系统  with order
`);

/** A task without modal or subject begins with one of these. */
export const taskVerbs = wordList(`
  加强  more or better
  加快  more or better
  加大  more or better
  加力  more or better
  推进  a task
  推动  a task
  坚持  a task
  坚决  how, standing for the task
  强化  more or better
  完善  more or better
  健全  more or better
  落实  carry out
  深化  more or better
  深入  more or better
  全面  how, standing for the task
  统筹  direct others
  优化  more or better
  提升  more or better
  提高  more or better
  严格  a task
  严厉  a task
  严肃  a task
  压实  carry out
  扎实  carry out
  切实  carry out
  确保  a task
  抓好  carry out
  抓实  carry out
  抓紧  carry out
  抓住  carry out
  做好  carry out
  做实  carry out
  做细  carry out
  做优  more or better
  守好  carry out
  守牢  carry out
  守住  carry out
  着力  a task
  聚焦  a task
  突出  a task
  立足  a task
  围绕  a task
  采取  a task
  积极  how, standing for the task
  稳妥  how, standing for the task
  有序  how, standing for the task
  有效  how, standing for the task
  持续  how, standing for the task
  大力  how, standing for the task
  支持  help
  鼓励  a task
  引导  a task
  促进  a task
  建立  build
  建好  build
  建设  build
  构建  build
  打造  build
  打好  a task
  打通  a task
  打赢  a task
  打击  against harm
  培育  build
  培养  build
  发挥  a task
  把  a task
  将(?=.{2,30}(?:纳入|作为|落到|贯穿))  a task by what follows
  牢固  a task
  牢记  a task
  牢牢  a task
  树立  a task
  树牢  a task
  增强  more or better
  注重  a task
  适应  a task
  恪守  carry out
  秉持  a task
  践行  a task
  维护  a task
  着眼  a task
  开展  a task
  组织  direct others
  督促  direct others
  动员  direct others
  防范  against harm
  防止  against harm
  化解  against harm
  遏制  against harm
  排查  against harm
  整治  against harm
  规范  a task
  督导  direct others
  紧盯  a task
  紧扣  a task
  紧紧  a task
  狠抓  carry out
  深刻  more or better
  学习  a task
  贯彻  a task
  弘扬  a task
  传承  a task
  拓展  a task
  扩大  more or better
  改善  more or better
  保障  a task
  改进  more or better
  创新  a task
  实施  carry out
  实行  carry out
  探索  a task
  依法  how, standing for the task
  科学  how, standing for the task
  精准  how, standing for the task
  主动  how, standing for the task
  避免  against harm
  杜绝  against harm
  发展  a task
  坚守  carry out
  坚定  a task
  担负  a task
  履行  a task
  营造  a task
  夯实  carry out
  筑牢  a task
  激发  a task
  释放  a task
  畅通  a task
  补齐  help
  强健  more or better
  巩固  a task
  提振  more or better
  盘活  a task
  用好  carry out
  用足  carry out
  管好  carry out
  管住  carry out
  办好  carry out
  抢抓  carry out
  抢占  a task
  统一  direct others
  严防  against harm
  严控  a task
  严惩  against harm
  严查  against harm
  严打  a task
  加固  more or better
  加密  more or better
  完成  carry out
  力争  a task
  力求  a task
  争取  a task
  妥善  how, standing for the task
  合理  how, standing for the task
  广泛  how, standing for the task
  细化  a task
  量化  a task
  制定  build
  出台  build
  编制  build
  落细  carry out
  靠前  a task
  健康  a task
  丰富  a task
  摆正  a task
  做到  carry out
  使  a task
  让  a task
  努力  how, standing for the task
  全力  how, standing for the task
  保持  a task
  对(?=.{2,30}(?:要|予以|实行|给予|进行|严))  a task by what follows
  以.{2,30}(?:为|引领|推动|促进|带动)  a task by what follows
  纵深  more or better
  反对  against harm
  摒弃  against harm
  倡导  a task
  尊重  a task
  信守  carry out
  拉长  a task
  汇聚  a task
  凝聚  a task
  携手  a task
  共同  a task
  充分  how, standing for the task
  认真  how, standing for the task
  启用  carry out
  禁止  against harm
  严禁  against harm
  取消  against harm
  放宽  a task
  放开  a task
  允许  a task
  减少  against harm
  降低  a task
  增加  more or better
  控制  against harm
  限制  against harm
  选派  a task
  配齐  direct others
  配强  more or better
  设立  build
  设置  build
  试点  a task
  推广  a task
  推行  a task
  引进  a task
  吸引  a task
  挖掘  a task
  协同  direct others
  联动  a task
  对接  a task
  衔接  a task
  谋划  a task
  部署  direct others
  指导  direct others
  监督  direct others
  检查  against harm
  考核  a task
  问责  against harm
  追究  a task
  查处  against harm
  惩治  against harm
  清理  against harm
  清除  against harm
  整改  more or better
  整顿  a task
  疏导  a task
  疏散  a task
  转移  a task
  救治  help
  救援  help
  抢修  a task
  调度  a task
  保供  a task
  保护  a task
  修复  a task
  治理  a task
  绿化  a task
  提前  more or better
  随时  how, standing for the task
  密切  how, standing for the task
  关注  a task
  监测  a task
  预警  a task
  值守  carry out
  协调  direct others
  配合  direct others
  协助  help
  服务  help
  帮助  help
  帮扶  help
  救助  help
  扶持  help
  资助  help
  补贴  help
  减免  help
  简化  a task
  压缩  carry out
  下放  a task
  授权  a task
  公开  a task
  公布  a task
  公示  a task
  宣传  a task
  普及  a task
  教育  build
  引领  a task
  示范  a task
  表彰  help
  奖励  help
  激励  a task
  安排  direct others
  发放  a task
  投放  a task
  供应  a task
  储备  a task
`);

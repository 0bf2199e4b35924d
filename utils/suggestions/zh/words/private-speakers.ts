import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** Speakers without power: their advice is not a directive. */
export const others = wordList(`
  \uE000+  a layman’s name, masked
  (?=[A-Z])(?<![A-Za-z(（]|[(（][A-Za-z. ]{1,24})(?!(?:WHO|APEC|OECD|NATO|FDA|CDC|FBI|CIA|EU|UN|IMF|WTO|NASA|ECDC|UNESCO|UNICEF|IAEA)(?![A-Za-z]))[A-Z][A-Za-z]{2,}(?:公司|集团|平台)?(?:声明|公告|发言人|高管|负责人)?  a company or a paper by its Latin name
  大家(?=$|一致|纷纷)  private person
  与会者?(?:代表|人员|专家|嘉宾)  knows, does not direct
  代表们  private person
  被约谈[^，。]{0,6}  private person
  (?:公司|集团|银行|平台|俱乐部|协会|酒店|物业)(?:的|发布的?|官方|最新|内部|昨[日晚]|今[日晚])?(?:公告|声明|通知|通报|规定|章程|方案)  a paper of something private
  (?:公司|企业|集团|银行|基金|平台|协会|商会|景区|酒店|俱乐部|工厂|物业|超市|品牌)[^，。、：；\\s]{0,10}?(?:负责人|主任|部长|站长|主席|书记|所长|处长|科长|总监|秘书长|发言人)  heads something private
  (?:医院|大学|学院)[^，。、：；\\s]{0,14}?(?:主任|科长|院长|所长|负责人)  knows, does not direct
  科主任  a profession
  (?:项目|团队|课题|活动|赛事)负责人  heads something private
  (?:咨询|评级|研究|调查|分析|投资|中介|培训|金融|检测|评估|投行)机构  knows, does not direct
  专家  knows, does not direct
  教授  knows, does not direct
  学者  knows, does not direct
  研究员  knows, does not direct
  分析师  knows, does not direct
  分析人士  knows, does not direct
  评论员  knows, does not direct
  经济学家  knows, does not direct
  医生  a profession
  医师  a profession
  护士  a profession
  律师  a profession
  院士  knows, does not direct
  董事长  business
  总经理  business
  经理  business
  总裁  business
  创始人  business
  首席执行官  business
  CEO  business
  企业  business
  公司  business
  集团  business
  (?<!中央|人民|世界|储备|国家|监管|英格兰)银行  business
  商户  business
  业主委员会  association
  业主  business
  业内人士  business
  球员  sport
  球迷  sport
  教练  sport
  主帅  sport
  队长  sport
  队员  sport
  导演  arts
  演员  arts
  歌手  arts
  作家  arts
  画家  arts
  艺人  arts
  选手  sport
  运动员  sport
  协会  association
  会长  association
  理事长  association
  召集人  association
  园长  a profession
  店长  business
  董秘  business
  领队  sport
  师傅  a profession
  掌门人  a profession
  传人  a profession
  班主任  a profession
  护士长  a profession
  体能师  sport
  商会  association
  学会  association
  基金会  association
  工会  association
  民间组织  association
  人权组织  association
  环保组织  association
  组织者  association
  居民  private person
  村民  private person
  市民  private person
  网民  private person
  网友  private person
  民众  private person
  群众  private person
  公众  private person
  示威者  a party to the matter
  抗议者  a party to the matter
  家属  private person
  家长  private person
  父亲  private person
  母亲  private person
  妻子  private person
  丈夫  private person
  学生  private person
  老师  private person
  同学  private person
  校友  private person
  受害人  a party to the matter
  被害人  a party to the matter
  嫌疑人  a party to the matter
  被告  a party to the matter
  原告  a party to the matter
  店主  business
  老板  business
  司机  private person
  乘客  private person
  旅客  private person
  游客  private person
  目击者  private person
  志愿者  association
  员工  private person
  工人  private person
  农民  private person
  消费者  private person
  记者(?!会|招待会|节|站)  press and polls
  (?<!社交|新|自)媒体(?!上)  press and polls
  报道  press and polls
  (?<!工作|审计|督察|巡视|巡察|总监)报告  press and polls
  研究(?!决定|部署|同意|提出|审议)  knows, does not direct
  调查(?!组|局|署|处)  press and polls
  数据  press and polls
  文章  press and polls
  社论  press and polls
  民调  press and polls
  智库  knows, does not direct
  机构投资者  business
  投资者  business
  有分析  knows, does not direct
  分析(?=认为|称|指|表示)  knows, does not direct
  消息人士  private person
  知情人士  private person
  当事人  a party to the matter
  候选人  a party to the matter
  活动人士  association
  创办人  private person
  牧师  private person
  神父  private person
  读者  private person
  观众  private person
  品牌  business
  平台(?!上)  business
  商家  business
  卖家  business
  店家  business
  店员  business
  门店  business
  超市  business
  餐厅  business
  酒店  business
  开发商  business
  供应商  business
  承包商  business
  运营商  business
  制造商  business
  厂商  business
  厂家  business
  车企  business
  药企  business
  房企  business
  航空公司  business
  主办方  business
  物业  business
  中介  business
  股东  business
  董事  business
  高管  business
  雇主  business
  东主  business
  负责人士  business
  理财师  business
  基金  business
  券商  business
  机构认为  business
  经销商  business
  创业者  business
  客服  business
  球队  sport
  俱乐部  sport
  足协  sport
  篮协  sport
  联赛  sport
  裁判(?!官)  sport
  主教练  sport
  主队  sport
  客队  sport
  前锋  sport
  门将  sport
  国脚  sport
  粉丝  arts
  乐评人  arts
  影评人  arts
  制片人  arts
  编剧  arts
  主演  arts
  主持人  arts
  策展人  arts
  剧组  arts
  乐队  arts
  明星  arts
  网红  arts
  联合会  association
  联盟(?=呼|要|敦|称|表|发)  association
  和平组织  association
  慈善机构  association
  慈善组织  association
  公益组织  association
  民间团体  association
  环团  association
  团体  association
  工会联合会  association
  学生会  association
  业委会  association
  救援队长  association
  义工  association
  职工会  association
  受害者  a party to the matter
  死者  a party to the matter
  伤者  a party to the matter
  患者  a party to the matter
  病人  a party to the matter
  上诉人  a party to the matter
  申请人  a party to the matter
  被上诉人  a party to the matter
  第三人  a party to the matter
  代理人  a party to the matter
  辩护人  a party to the matter
  检举人  a party to the matter
  债权人  a party to the matter
  租客  a party to the matter
  房东  a party to the matter
  反对派  a party to the matter
  反政府武装  a party to the matter
  武装分子  a party to the matter
  叛军  a party to the matter
  哈马斯  a party to the matter
  真主党  a party to the matter
  塔利班  a party to the matter
  胡塞  a party to the matter
  游击队  a party to the matter
  绑匪  a party to the matter
  歹徒  a party to the matter
  骗子  a party to the matter
  抗议群众  a party to the matter
  罢工者  a party to the matter
  难民  a party to the matter
  囚犯  a party to the matter
  犯罪分子  a party to the matter
  药师  a profession
  营养师  a profession
  农技员  a profession
  技术员  a profession
  工程师  a profession
  设计师  a profession
  教师  a profession
  教练员  a profession
  飞行员  a profession
  骑手  a profession
  快递员  a profession
  作者  a profession
  修复师  a profession
  心理咨询师  a profession
  兽医  a profession
  医护人员  a profession
  医护  a profession
  爸爸  private person
  妈妈  private person
  儿子  private person
  女儿  private person
  哥哥  private person
  姐姐  private person
  弟弟  private person
  妹妹  private person
  爷爷  private person
  奶奶  private person
  老伴  private person
  孩子们  private person
  儿童  private person
  老人  private person
  邻居  private person
  路人  private person
  男子  private person
  女子  private person
  女士  private person
  先生  private person
  阿姨  private person
  大爷  private person
  大妈  private person
  老乡  private person
  乡亲  private person
  选民  private person
  纳税人  private person
  用户  private person
  顾客  private person
  客户  private person
  车主  private person
  租户  private person
  摊主  private person
  毕业生  private person
  考生  private person
  青年  private person
  党员们  private person
  官兵们  private person
  战士  private person
  老兵  private person
  科学家  knows, does not direct
  研究人员  knows, does not direct
  观察人士  knows, does not direct
  观察家  knows, does not direct
  学家  knows, does not direct
  人士(?=认为|称|说|表示|指出|分析|预计|警告|建议|希望|担心|呼吁|要求|批评|坦言|透露|相信|指|，)  knows, does not direct
  业界  knows, does not direct
  评论  knows, does not direct
  编辑  knows, does not direct
`);

import { wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** Office holders named by their office alone. */
export const offices = wordList(`
  \uE001+  somebody called by an office, masked
  总书记   party and state office
  主席    head of a state or its government
  总理    head of a state or its government
  总统    head of a state or its government
  首相    head of a state or its government
  外相    head of a state or its government
  防相    head of a state or its government
  国务卿   head of a state or its government
  大臣    head of a state or its government
  外长    head of a department or place
  防长    head of a department or place
  财长    head of a department or place
  部长    head of a department or place
  省长    head of a department or place
  市长    head of a department or place
  县长    head of a department or place
  区长    head of a department or place
  州长    head of a department or place
  局长    head of a department or place
  厅长    head of a department or place
  司长    head of a department or place
  署长    head of a department or place
  书记    party and state office
  司令    command
  将军    command
  发言人   speaks for a public body
  特首    head of a state or its government
  行政长官  head of a state or its government
  议员    legislature
  议长    head of a department or place
  大使    diplomacy
  国王    head of a state or its government
  法官    justice
  检察官   justice
  秘书长   head of a department or place
  总干事   speaks for a public body
  领导人   speaks for a public body
  官员    speaks for a public body
  负责同志  party and state office
  领导(?!力|下|小组|班子|职|干部|岗|权|层|机制|体制|责任|核心|地位|人|作用|和组织|，|、)  party and state office
  负责人   party and state office
  主任    party and state office
  当局人士  speaks for a public body
  处长  head of a department or place
  科长  head of a department or place
  镇长  head of a department or place
  乡长  head of a department or place
  村长  head of a department or place
  所长  head of a department or place
  站长  head of a department or place
  关长  head of a department or place
  委员长  head of a department or place
  总监  head of a department or place
  专员  head of a department or place
  次长  head of a department or place
  主委  heads a council, in Taiwan
  里长  head of a neighbourhood, in Taiwan
  村干部  village cadres
  申诉专员  head of a department or place
  检察总长  justice
  (?:总|州)检察长  justice
  大法官会议?  justice
  议会议长  legislature
  长官  head of a department or place
  检察长  head of a department or place
  监察长  head of a department or place
  大法官  head of a department or place
  司令员  command
  参谋长  command
  旅长  command
  团长  command
  营长  command
  连长  command
  师长  command
  军长  command
  政委  command
  教导员  command
  指导员  command
  指挥官  command
  指挥长  command
  将领  command
  (?:大|支|中)队长  command
  上校  command
  少将  command
  中将  command
  上将  command
  民警  police, on duty
  交警  police, on duty
  警员  police, on duty
  警长  police, on duty
  警官  police, on duty
  督察  police, on duty
  狱警  police, on duty
  裁判官  justice
  审判长  justice
  人大代表  legislature
  政协委员  legislature
  立委  legislature
  立法委员  legislature
  女王  head of a state or its government
  天皇  head of a state or its government
  王储  head of a state or its government
  教皇  head of a state or its government
  教宗  head of a state or its government
  首席部长  head of a state or its government
  总检察长  head of a state or its government
  院长(?=质询|答询|指示|裁示)  head of a state or its government
  校长  runs a public school
`);

/** Public bodies, by how they end or by what they are called. */
export const bodies = wordList(`
  党中央                       party in power or in parliament
  中央                        party in power or in parliament
  国务院                       legislature or council
  中共[^，。]{0,6}              party in power or in parliament
  外交部                       ministry, bureau, commission
  国防部                       ministry, bureau, commission
  白宫                        public body
  克里姆林宫                     public body
  五角大楼                      public body
  政府                        public body
  当局                        ministry, bureau, commission
  官方                        a state as a party
  警方                        police, rescue, customs, forces
  公安                        police, rescue, customs, forces
  警察                        police, rescue, customs, forces
  消防                        police, rescue, customs, forces
  法院                        justice
  法庭                        justice
  检察院                       justice
  检方                        justice
  使馆                        public body
  领事馆                       public body
  海关                        police, rescue, customs, forces
  军方                        police, rescue, customs, forces
  [^，。]{0,2}军(?=方|队|称|$)    police, rescue, customs, forces
  教育部                       ministry, bureau, commission
  [\\u4e00-\\u5727\\u5729-\\u9fff]{1,8}(?:部门|部(?!门|长|署|分|件|队)|法院|检察院|局(?!长)|厅(?!长)|署|委(?!员|会(?!议))|(?<!业主)委员会|安委会|消委会|总局|办公室|管理处|管理中心|指挥部|领导小组|专班|防指|防总|防办|机关|疾控中心|气象台|专员公署|监管机构|(?<!协)议会|国会|立法会|人大|政协|纪委监委|纪委|监委|街道办|公安|交警|人民政府|开发区|管委会|社区|村委会|居委会|税务|(?:执法|司法|国家|政府|公共|行政|情报|应急|救灾|监察|疾控|卫生)机构|审裁处|海事处|入境处|民航处|惩教处|警务处|裁判署|检察组|特检组|考试院|招考办|招生办|招委会|招办|交易所|上交所|深交所|联交所|港交所|竞委会|平机会|监警会|天文台|防护中心|安全中心|安办|仲裁庭|合议庭|巡回法庭|特别法庭|公署)  justice
  众议院                       legislature or council
  参议院                       legislature or council
  国会                        legislature or council
  联合国                       between states
  安理会                       between states
  世卫组织                      between states
  世界卫生组织                    between states
  世卫                        between states
  欧盟                        between states
  欧委会                       between states
  北约                        between states
  东盟                        between states
  国际原子能机构                   between states
  货币基金组织                    between states
  世贸组织                      between states
  七国集团                      between states
  二十国集团                     between states
  上合组织                      between states
  人权理事会                     between states
  教育局                       ministry, bureau, commission
  卫健委                       ministry, bureau, commission
  国台办                       ministry, bureau, commission
  发改委                       ministry, bureau, commission
  央行                        ministry, bureau, commission
  人民银行                      ministry, bureau, commission
  证监会                       legislature or council
  银保监会                      legislature or council
  金融监管总局                    ministry, bureau, commission
  网信办                       ministry, bureau, commission
  特区政府                      public body
  民进党                       party in power or in parliament
  国民党                       party in power or in parliament
  共和党                       party in power or in parliament
  民主党                       party in power or in parliament
  保守党                       party in power or in parliament
  工党                        party in power or in parliament
  美方                        a state as a party
  俄方                        a state as a party
  日方                        a state as a party
  中方                        a state as a party
  韩方                        a state as a party
  英方                        a state as a party
  乌方                        a state as a party
  欧方                        between states
  朝方                        a state as a party
  伊方                        a state as a party
  印方                        a state as a party
  以方                        a state as a party
  法方                        a state as a party
  德方                        a state as a party
  港府                        a state as a party
  英府                        a state as a party
  陆委会                       ministry, bureau, commission
  北京当局                      a state as a party
  总统府  public body
  总理府  public body
  市府  public body
  县府  public body
  州府  public body
  省府  public body
  行政院  public body
  立法院  public body
  监察院  public body
  司法院  public body
  总领馆  public body
  镇公所  public body
  乡公所  public body
  区公所  public body
  公所  public body
  立院  public body
  监院  public body
  政院  public body
  廉署  public body
  廉政公署  public body
  监管部门  public body
  (?:中央|储备|国家|英格兰)银行  sets rates and supervises
  (?:政府工作|审计|督察)报告  what a government lays before its assembly
  (?:海事|入境|民航|惩教|警务)处  public body, in Hong Kong
  审裁处  justice
  检察组  justice
  交易所  regulates those who are listed
  考试院  public body
  天文台(?=[^，。]{0,6}(?:发|表示|提|呼|指|说|预))  public body
  街道办事处  public body
  街道办  public body
  (?:地震|火山)[^，。]{0,4}研究所  public body
  [处署局]方(?=[，：又亦也已再]|表示|指|要求|提醒|呼吁|强调|建议|说|称|会|将|回复|回应)  public body, as Hong Kong papers write
  村[“"]?两委[”"]?  village cadres
  下议院  legislature or council
  上议院  legislature or council
  国民议会  legislature or council
  非盟  between states
  阿盟  between states
  海合会  between states
  难民署  between states
  儿基会  between states
  粮农组织  between states
  国际劳工组织  between states
  国际民航组织  between states
  国际海事组织  between states
  世界银行  between states
  欧洲央行  ministry, bureau, commission
  自民党  party in power or in parliament
  共同民主党  party in power or in parliament
  立宪民主党  party in power or in parliament
  主管部门  public body
  执政党  public body
  党委  public body
  党组  public body
  党工委  public body
  市委  public body
  县委  public body
  区委  public body
  省委  public body
  镇委  public body
  州委  public body
  旗委  public body
  团委  public body
  旅党委  public body
  人武部  public body
  气象部门  public body
  水利部门  public body
  教育部门  public body
  卫生部门  public body
  交通部门  public body
  铁路部门  public body
  应急部门  public body
  环保部门  public body
  救援指挥部  public body
  检查组  public body
  督导组  public body
  督查组  public body
  巡察组  public body
  巡视组  public body
  调查组  public body
  工作组  public body
  调研组  public body
  派出所  police, rescue, customs, forces
  刑警  police, rescue, customs, forces
  特警  police, rescue, customs, forces
  武警  police, rescue, customs, forces
  边防  police, rescue, customs, forces
  海警  police, rescue, customs, forces
  海岸警卫队  police, rescue, customs, forces
  国民警卫队  police, rescue, customs, forces
  以军  police, rescue, customs, forces
  美军  police, rescue, customs, forces
  俄军  police, rescue, customs, forces
  军警  police, rescue, customs, forces
  上诉庭  justice
  国际法院  justice
  最高法  justice
  最高检  justice
  高院  justice
  仲裁委  justice
  美联储  ministry, bureau, commission
  药监局  ministry, bureau, commission
  食药监  ministry, bureau, commission
  卫福部  ministry, bureau, commission
  环境部  ministry, bureau, commission
  交通部  ministry, bureau, commission
  财政部  ministry, bureau, commission
  商务部  ministry, bureau, commission
  司法部  ministry, bureau, commission
  内政部  ministry, bureau, commission
  劳动部  ministry, bureau, commission
  医管局  ministry, bureau, commission
  教资会  ministry, bureau, commission
  金管局  ministry, bureau, commission
  证监局  ministry, bureau, commission
  金管会  ministry, bureau, commission
  [运公通中促国党核工农海客原][安平传选发产会科委民]会(?=$|[^，。]{0,8}(?:指|说|表示|强调|要求|呼吁|提醒|建议|决议|裁|认定|命|对|公布|宣布|主委|委员))  council of the government, in Taiwan
  主计总处  ministry, bureau, commission
  房委会  public body, in Hong Kong
  机管局  public body, in Hong Kong
  总检察长办公室  justice
  消费者权益保护局  ministry, bureau, commission
  证券交易所  regulates those who are listed
`);

/** Meetings and papers of such bodies. */
export const papers = wordList(`
  国家标准                      a rule in force
  (?:工作|监管|问询|警示|关注|提示|督办|提醒|整改)函  a letter of a regulator
  (?:通知|决定|意见|建议|告知|裁定|判决|裁决|处罚)书  an official document
  传票  an official document
  新标准                       a rule in force
  新规                        a rule in force
  标准(?=$|还|明确)              a rule in force
  专项行动                      a rule in force
  会议                        a meeting speaks by what it decides
  会商                        a meeting speaks by what it decides
  调度会                       a meeting speaks by what it decides
  视频会                       a meeting speaks by what it decides
  专题会                       a meeting speaks by what it decides
  动员会                       a meeting speaks by what it decides
  部署会                       a meeting speaks by what it decides
  全会                        a meeting speaks by what it decides
  常委会                       a meeting speaks by what it decides
  座谈会                       a meeting speaks by what it decides
  推进会                       a meeting speaks by what it decides
  现场会                       a meeting speaks by what it decides
  例会                        a meeting speaks by what it decides
  办公会                       a meeting speaks by what it decides
  《[^》]{0,60}(?:意见|办法|规定|方案|通知|条例|计划|规划|措施|细则|指引|公告|通告|决定|要求|纲要|指南|规则|法|令|建议|公约|协定|宣言|声明|公报|倡议书?|章程|准则|规范|预案|清单|批复|决议|标准|政策|提示|讲话)(?:（[^）]{0,12}）)?》  an official document by its name
  条例                        law
  意见                        an official document
  通知                        an official document
  通告                        an official document
  公告                        an official document
  通报                        an official document
  决定                        an official document
  方案                        an official document
  规定                        an official document
  办法                        law
  细则                        an official document
  规划建议                      an official document
  规划                        an official document
  纲要                        an official document
  建议稿                       an official document
  文件                        an official document
  批示                        an official document
  讲话                        an official document
  贺信                        an official document
  声明                        an official document
  公报                        an official document
  决议                        an official document
  法案                        law
  法令                        law
  行政令                       law
  禁令                        law
  指引                        an official document
  公约                        an official document
  法律                        law
  指南                        an official document
  倡议书                       an official document
  预案                        an official document
  措施                        an official document
  《建议》                      an official document by its name
  法规                        law
`);

/** States and places that speak by their names. */
export const countries = wordList(`
  美国                        a state speaks by its name
  英国                        a state speaks by its name
  法国                        a state speaks by its name
  德国                        a state speaks by its name
  俄罗斯                       a state speaks by its name
  日本                        a state speaks by its name
  韩国                        a state speaks by its name
  朝鲜                        a state speaks by its name
  印度                        a state speaks by its name
  巴西                        a state speaks by its name
  加拿大                       a state speaks by its name
  澳大利亚                      a state speaks by its name
  澳洲                        a state speaks by its name
  意大利                       a state speaks by its name
  西班牙                       a state speaks by its name
  土耳其                       a state speaks by its name
  伊朗                        a state speaks by its name
  以色列                       a state speaks by its name
  乌克兰                       a state speaks by its name
  中国                        a state speaks by its name
  台湾                        a state speaks by its name
  欧洲                        a state speaks by its name
  波兰                        a state speaks by its name
  越南                        a state speaks by its name
  菲律宾                       a state speaks by its name
  新加坡                       a state speaks by its name
  马来西亚                      a state speaks by its name
  泰国                        a state speaks by its name
  印尼                        a state speaks by its name
  巴基斯坦                      a state speaks by its name
  沙特                        a state speaks by its name
  埃及                        a state speaks by its name
  南非                        a state speaks by its name
  [\\u4e00-\\u9fff]{1,5}[省市县区州镇](?=$|要求|应|要|必须|不得|禁止|严禁|鼓励|倡导|呼吁|限制|实行|实施|通报|暂停|关闭|取消|组织|安排|部署|对|将|日前|近日|明确|提出|发布|宣布|规定|决定|出台|下发|印发|启动|[\\d今昨，：])  a place, where a verb of directing or a date follows
`);

/** Speakers without power: their advice is not a directive. */
export const others = wordList(`
  \uE000+  a layman’s name, masked
  (?=[A-Z])(?<![A-Za-z(（]|[(（][A-Za-z. ]{1,24})(?!(?:WHO|APEC|OECD|NATO|FDA|CDC|FBI|CIA|EU|UN|IMF|WTO|NASA|ECDC|UNESCO|UNICEF|IAEA)(?![A-Za-z]))[A-Z][A-Za-z]{2,}(?:公司|集团|平台)?(?:声明|公告|发言人|高管|负责人)?  a company or a paper by its Latin name
  大家(?=$|一致|纷纷)             private person
  与会者?(?:代表|人员|专家|嘉宾)       knows, does not direct
  代表们                       private person
  被约谈[^，。]{0,6}             private person
  (?:公司|集团|银行|平台|俱乐部|协会|酒店|物业)(?:的|发布的?|官方|最新|内部|昨[日晚]|今[日晚])?(?:公告|声明|通知|通报|规定|章程|方案)  a paper of something private
  (?:公司|企业|集团|银行|基金|平台|协会|商会|景区|酒店|俱乐部|工厂|物业|超市|品牌)[^，。、：；\\s]{0,10}?(?:负责人|主任|部长|站长|主席|书记|所长|处长|科长|总监|秘书长|发言人)  heads something private
  (?:医院|大学|学院)[^，。、：；\\s]{0,14}?(?:主任|科长|院长|所长|负责人)  knows, does not direct
  科主任                        a profession
  (?:项目|团队|课题|活动|赛事)负责人  heads something private
  (?:咨询|评级|研究|调查|分析|投资|中介|培训|金融|检测|评估|投行)机构  knows, does not direct
  专家                        knows, does not direct
  教授                        knows, does not direct
  学者                        knows, does not direct
  研究员                       knows, does not direct
  分析师                       knows, does not direct
  分析人士                      knows, does not direct
  评论员                       knows, does not direct
  经济学家                      knows, does not direct
  医生                        a profession
  医师                        a profession
  护士                        a profession
  律师                        a profession
  院士                        knows, does not direct
  董事长                       business
  总经理                       business
  经理                        business
  总裁                        business
  创始人                       business
  首席执行官                     business
  CEO                       business
  企业                        business
  公司                        business
  集团                        business
  (?<!中央|人民|世界|储备|国家|监管|英格兰)银行                        business
  商户                        business
  业主委员会                     association
  业主                        business
  业内人士                      business
  球员                        sport
  球迷                        sport
  教练                        sport
  主帅                        sport
  队长                        sport
  队员                        sport
  导演                        arts
  演员                        arts
  歌手                        arts
  作家                        arts
  画家                        arts
  艺人                        arts
  选手                        sport
  运动员                       sport
  协会                        association
  会长                        association
  理事长                       association
  召集人                       association
  园长                        a profession
  店长                        business
  董秘                        business
  领队                        sport
  师傅                        a profession
  掌门人                       a profession
  传人                        a profession
  班主任                       a profession
  护士长                       a profession
  体能师                       sport
  商会                        association
  学会                        association
  基金会                       association
  工会                        association
  民间组织                      association
  人权组织                      association
  环保组织                      association
  组织者                       association
  居民                        private person
  村民                        private person
  市民                        private person
  网民                        private person
  网友                        private person
  民众                        private person
  群众                        private person
  公众                        private person
  示威者                       a party to the matter
  抗议者                       a party to the matter
  家属                        private person
  家长                        private person
  父亲                        private person
  母亲                        private person
  妻子                        private person
  丈夫                        private person
  学生                        private person
  老师                        private person
  同学                        private person
  校友                        private person
  受害人                       a party to the matter
  被害人                       a party to the matter
  嫌疑人                       a party to the matter
  被告                        a party to the matter
  原告                        a party to the matter
  店主                        business
  老板                        business
  司机                        private person
  乘客                        private person
  旅客                        private person
  游客                        private person
  目击者                       private person
  志愿者                       association
  员工                        private person
  工人                        private person
  农民                        private person
  消费者                       private person
  记者(?!会|招待会|节|站)                        press and polls
  (?<!社交|新|自)媒体(?!上)                        press and polls
  报道                        press and polls
  (?<!工作|审计|督察|巡视|巡察|总监)报告                        press and polls
  研究(?!决定|部署|同意|提出|审议)                        knows, does not direct
  调查(?!组|局|署|处)                        press and polls
  数据                        press and polls
  文章                        press and polls
  社论                        press and polls
  民调                        press and polls
  智库                        knows, does not direct
  机构投资者                     business
  投资者                       business
  有分析                       knows, does not direct
  分析(?=认为|称|指|表示)           knows, does not direct
  消息人士                      private person
  知情人士                      private person
  当事人                       a party to the matter
  候选人                       a party to the matter
  活动人士                      association
  创办人                       private person
  牧师                        private person
  神父                        private person
  读者                        private person
  观众                        private person
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

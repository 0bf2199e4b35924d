import { anyOf, wordList } from '@/utils/suggestions/word-list';

// Folded. Written for Pressmark from general knowledge of official and news prose.

/** How the names of public bodies end, behind one to eight characters. */
export const bodyEndings = wordList(`
  部门  ministry, bureau, commission
  部(?!门|长|署|分|件|队)  ministry, bureau, commission
  法院  justice
  检察院  justice
  局(?!长)  ministry, bureau, commission
  厅(?!长)  ministry, bureau, commission
  署  ministry, bureau, commission
  委(?!员|会(?!议))  ministry, bureau, commission
  (?<!业主)委员会  an office or a group for one task
  安委会  an office or a group for one task
  消委会  regulates or supervises
  总局  ministry, bureau, commission
  办公室  an office or a group for one task
  管理处  an office or a group for one task
  管理中心  an office or a group for one task
  指挥部  police, rescue, customs, forces
  领导小组  an office or a group for one task
  专班  an office or a group for one task
  防指  police, rescue, customs, forces
  防总  police, rescue, customs, forces
  防办  police, rescue, customs, forces
  机关  any organ of the state
  疾控中心  a service of the state
  气象台  a service of the state
  专员公署  government
  监管机构  regulates or supervises
  (?<!协)议会  legislature or council
  国会  legislature or council
  立法会  legislature or council
  人大  legislature or council
  政协  legislature or council
  纪委监委  discipline of party and state
  纪委  discipline of party and state
  监委  discipline of party and state
  街道办  below a county
  公安  police, rescue, customs, forces
  交警  police, rescue, customs, forces
  人民政府  government
  开发区  below a county
  管委会  below a county
  社区  below a county
  村委会  below a county
  居委会  below a county
  税务  ministry, bureau, commission
  (?:执法|司法|国家|政府|公共|行政|情报|应急|救灾|监察|疾控|卫生)机构  a service of the state
  审裁处  justice
  海事处  ministry, bureau, commission
  入境处  ministry, bureau, commission
  民航处  ministry, bureau, commission
  惩教处  ministry, bureau, commission
  警务处  police, rescue, customs, forces
  裁判署  justice
  检察组  justice
  特检组  justice
  考试院  an office or a group for one task
  招考办  an office or a group for one task
  招生办  an office or a group for one task
  招委会  an office or a group for one task
  招办  an office or a group for one task
  交易所  regulates or supervises
  上交所  regulates or supervises
  深交所  regulates or supervises
  联交所  regulates or supervises
  港交所  regulates or supervises
  竞委会  regulates or supervises
  平机会  regulates or supervises
  监警会  police, rescue, customs, forces
  天文台  a service of the state
  防护中心  a service of the state
  安全中心  a service of the state
  安办  an office or a group for one task
  仲裁庭  justice
  合议庭  justice
  巡回法庭  justice
  特别法庭  justice
  公署  ministry, bureau, commission
`);

/** What public bodies are called; those that are certain before the endings. */
export const bodies = [
  ...wordList(`
  党中央  party in power or in parliament
  中央  party in power or in parliament
  国务院  government
  中共[^，。]{0,6}  party in power or in parliament
  外交部  ministry, bureau, commission
  国防部  ministry, bureau, commission
  白宫  public body
  克里姆林宫  public body
  五角大楼  public body
  政府  public body
  当局  ministry, bureau, commission
  官方  a state as a party
  警方  police, rescue, customs, forces
  公安  police, rescue, customs, forces
  警察  police, rescue, customs, forces
  消防  police, rescue, customs, forces
  法院  justice
  法庭  justice
  检察院  justice
  检方  justice
  使馆  public body
  领事馆  public body
  海关  police, rescue, customs, forces
  军方  police, rescue, customs, forces
  [^，。]{0,2}军(?=方|队|称|$)  police, rescue, customs, forces
  教育部  ministry, bureau, commission
`),
  `[\\u4e00-\\u5727\\u5729-\\u9fff]{1,8}(?:${anyOf(bodyEndings)})`,
  ...wordList(`
  众议院  legislature or council
  参议院  legislature or council
  国会  legislature or council
  联合国  between states
  安理会  between states
  世卫组织  between states
  世界卫生组织  between states
  世卫  between states
  欧盟  between states
  欧委会  between states
  北约  between states
  东盟  between states
  国际原子能机构  between states
  货币基金组织  between states
  世贸组织  between states
  七国集团  between states
  二十国集团  between states
  上合组织  between states
  人权理事会  between states
  教育局  ministry, bureau, commission
  卫健委  ministry, bureau, commission
  国台办  ministry, bureau, commission
  发改委  ministry, bureau, commission
  央行  ministry, bureau, commission
  人民银行  ministry, bureau, commission
  证监会  ministry, bureau, commission
  银保监会  ministry, bureau, commission
  金融监管总局  ministry, bureau, commission
  网信办  ministry, bureau, commission
  特区政府  public body
  民进党  party in power or in parliament
  国民党  party in power or in parliament
  共和党  party in power or in parliament
  民主党  party in power or in parliament
  保守党  party in power or in parliament
  工党  party in power or in parliament
  美方  a state as a party
  俄方  a state as a party
  日方  a state as a party
  中方  a state as a party
  韩方  a state as a party
  英方  a state as a party
  乌方  a state as a party
  欧方  between states
  朝方  a state as a party
  伊方  a state as a party
  印方  a state as a party
  以方  a state as a party
  法方  a state as a party
  德方  a state as a party
  港府  a state as a party
  英府  a state as a party
  陆委会  ministry, bureau, commission
  北京当局  a state as a party
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
`),
];

import { type Evidence, slotOf } from '@/utils/suggestions/likelihood/evidence';
import type { Subject } from '@/utils/suggestions/speech';
import type { ReadArticle } from './article';
import { SUBJECT } from './authorities';
import { MUST, NOMINAL_ORDER, NOT_DIRECTIVE, TASK_START, TOLD_NOT_ASKED } from './directive-words';
import { clauseStarts, type Reading } from './directives';

const MUST_ALL = new RegExp(MUST.source, 'g');
const ONE_SUBJECT = new RegExp(SUBJECT.source);
const NOMINAL_ALL = new RegExp(NOMINAL_ORDER.source, 'g');

/** Signs looked for in the words of a sentence: name → pattern. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'done',
    /了(?!解|如|望)|已(?:经|于|在|有|被|将|全)?|曾|截至|目前|累计|共计|完成了?|取得|实现了|获得|达到|建成|开展了|进行了/,
  ],
  ['ongoing', /正在|正(?=[以在加全])|陆续|不断|日益|逐渐/],
  ['future', /将(?!军|来|领)|计划(?!生育|经济)|拟(?!人)|预计|有望|准备|打算|即将|力争/],
  ['past-time', /昨[日天晚]|前[日天]|去年|上[月周]|近日|日前|此前|当天|当晚|\d日[，电]|\d{4}年\d/],
  ['statistics', /\d%|％|亿元|万元|万人|同比|环比|增长|下降|例/],
  ['we', /我们|我国|我军|我省|我市|我县|我区|我校|本[市省县区报]/],
  ['i', /我(?![们国军省市县区校方党])|自己|本人/],
  ['you', /[你您]|大家|朋友/],
  ['condition', /如果|如(?=[有需未遇无])|若|一旦|假如|倘|要是|的话|否则/],
  ['doubt', /是否|能否|会不会|有没有|可否|或许|可能|也许|似乎|未必|难以|为何|为什么|如何|怎么|吗/],
  ['denied', /没有|未(?!来|成年|能)|并非|不是|无需|不必|不会|无意|拒绝|否认|从未/],
  ['praise', /肯定|赞赏|赞扬|感谢|祝贺|欢迎|高度评价|充分肯定|成效|成果|成绩|显著|意义|优势|喜人|亮点/],
  ['judged', /是[^，。否]{0,20}的(?=[，。；]|$)|是一[个项种]|作为|成为|属于|具有|意味着|反映|体现|充分说明/],
  ['reason', /因为|由于|鉴于|原因|所以|因此|从而|导致|造成/],
  ['purpose', /为了?(?=[^，。]{2,20}，)|旨在|以便|以免|以期|推动|促进/],
  [
    'promise',
    /愿(?:意|与|同|为)|将会?(?:继续|进一步|一如既往|全力|积极)|我们会|会继续|承诺|表示愿|致力|有信心|决心|矢志|一定会|必将/,
  ],
  [
    'lay',
    /专家|教授|学者|分析|消费者|网友|网民|家长|学生|市民|居民|村民|群众|游客|顾客|球迷|球员|教练|选手|演员|导演|老师|妈妈|爸爸|父亲|母亲|儿子|女儿|丈夫|妻子|患者|医生|律师|原告|被告|董事|总裁|经理|企业家|创始人|老板|店主/,
  ],
  ['firm', /公司|集团|股份|企业|银行|品牌|平台|产品|市场|客户|用户|业务|投资者|股东|营收|利润|股价/],
  ['play', /比赛|球队|球员|联赛|冠军|决赛|进球|得分|主场|客场|电影|演出|观众|音乐|作品|展览|艺术/],
  [
    'executors',
    /各地区?|各部门|各级|各单位|有关部门|相关部门|有关方面|全体|广大|各镇|各乡|各街道|各县|各市|各区|各省|各方|国际社会|双方|两国|中[美日俄法德英韩欧印]/,
  ],
  ['public', /市民|公众|居民|旅客|游客|司机|驾驶[人员]|考生|家长|学生|业主|商户|经营者|用人单位|企业|村民|群众|消费者/],
  ['meeting', /会议|座谈会|常委会|全会|调度会|推进会|专题会|动员会|例会|部署会|现场会/],
  [
    'paper',
    /《[^》]{2,60}(?:意见|办法|规定|方案|通知|条例|计划|规划|措施|细则|指引|公告|通告|决定|纲要|指南|规则|法|令|预案)》|通知|通告|公告|条例|规定|办法/,
  ],
  ['court', /法院|法庭|法官|判决|裁定|上诉|被告|原告|检察|起诉|审理|庭审|判处/],
  ['police', /警方|警察|公安|民警|交警|派出所/],
  [
    'state',
    /政府|省委|市委|县委|区委|国务院|外交部|国防部|卫健委|教育部|商务部|总统|总理|主席|部长|市长|省长|县长|区长|书记/,
  ],
  ['hktw', /本港|特首|港府|港人|立法會|立法会议?|区议|台湾|台南|台北|市府|行政院|立委|民进党|国民党|局长|处长/],
  ['duty', /责任|义务|职责|任务|工作|措施|制度|机制|管理|监管|安全|风险|防控|防范|落实/],
  [
    'task-adverb',
    /进一步|切实|扎实|全力|坚决|深入|持续|着力|大力|严格|严肃|加快|加强|强化|抓好|抓紧|做好|推进|落实|完善|健全|统筹|确保|防止|杜绝|严防|压实/,
  ],
  ['slogan', /习近平新时代|党的二十大|党中央|决策部署|全会精神|重要讲话|指示精神|贯彻落实|高质量发展|现代化/],
  ['quoted-noun', /(?:的|有关|相关|各项|合规|招聘|入学|条件|标准)要求|要求的|要求是/],
  [
    'self-ask',
    /希望(?:自己|能(?!够?加)|可以|我|通过|大家喜|让更多|可)|要求(?:自己|加入|赔偿|返还|退款|解除|上诉|离婚)/,
  ],
  ['colon-list', /[：:]$/],
  ['wish', /祝|愿(?=[你您我大])|期待|相信/],
  ['says', /说|称|表示|指出|强调|认为|介绍|透露|坦言|告诉记者/],
  ['liability', /承担[^，。]{0,10}(?:责任|后果|费用)|构成[^，。]{0,8}罪|赔偿|违约|诉讼|合同/],
  [
    'measures',
    /通过[^，。]{2,30}(?:等|，)|为抓手|先后|组织开展|创新[^，。]{0,6}(?:模式|机制|方式)|依托|结合[^，。]{2,20}实际|做法|累计|全力做好|开展[^，。]{2,16}(?:活动|行动|工作)/,
  ],
  [
    'opens list',
    /(?:提出|作出|作了?|讲|强调|要求|部署|倡议|明确|如下)[^，。]{0,10}(?:[一二三四五六七八九十两几\d][点项条个方面]+|建议|主张|倡议|要求|意见|措施|工作|如下)[^，。]{0,6}[。：:]?$/,
  ],
  ['latin', /[A-Za-z]{3,}/],
  ['draft', /草案|征求意见|拟|提案|议案|动议/],
  ['vote', /通过|审议|表决|批准|听取/],
  ['told to', /(?:被|遭|获|受)[^，。]{0,12}(?:要求|责令|禁止|通知|提醒|告知|勒令|罚|传唤)/],
  ['must not', /不得|不准|不许|严禁|禁止|切勿|请勿|不要|不能|不应|不可/],
  ['advice', /建议|提醒|提示|温馨|注意|尽量|避免|谨防|警惕|小心|最好|宜/],
  ['need', /需要|需(?!求|要)|有必要|必要/],
  ['wonder', /应该|应当|应/],
];

const length = (words: string) => Math.min(6, Math.floor(Math.log2(words.length + 1)));

/** What a subject is called among the signs. */
function nameOf(text: string, subject: Subject | undefined): string {
  if (!subject) return 'absent';
  if (subject.kind !== 'authority') return subject.kind;
  return subject.who.person ? 'person' : kindOf(text.slice(subject.who.start, subject.who.end));
}

function kindOf(words: string): string {
  const groups = ONE_SUBJECT.exec(words)?.groups;
  for (const kind of ['office', 'body', 'paper', 'country'] as const) if (groups?.[kind]) return kind;
  return 'body';
}

const place = (at: number, words: string) =>
  at === 0 ? 'start' : /[，；：:。“「]/.test(words.charAt(at - 1)) ? 'clause' : at < 6 ? 'early' : 'mid';

const ADVERB =
  /(?:并|还|也|又|再次|进一步|同时|特别|明确|强烈|郑重|反复|一再|多次|亦|则|就此|对此|均|都|已|将|曾|会上|随后|今[日天]|昨[日天]|\d+日|日前|近日|最后)+$/;
const SUBJECT_ENDS = new RegExp(`(?:${SUBJECT.source})$`);
const ADDRESSEE_STARTS =
  /^(?:全[国省市县区体]|各|有关|相关|所有|广大|其|他们?|她|对方|双方|[美中日俄英法德韩欧乌以印朝伊]方|市民|公众|居民|群众|学生|家长|司机|旅客|游客|企业|商户|单位|部门|干部|党员|民警|人员|当局|政府|国际社会|大家)/;
const ADDRESSEE_ENDS =
  /(?:部门|单位|地区|各地|各方|双方|政府|当局|干部|党员|人员|同志|企业|学校|市民|公众|居民|群众|民众|机构|组织|国家|委员会|公司|平台|负责人|各级|各界|两国|队伍|业主|商户|游客|旅客|司机|家长|学生|师生|者|员|们)(?:都|均|也|还|更|一定|同样)?$/;

/** What stands directly before a verb: its subject's kind, nothing, or some other word that makes it no verb of somebody's. */
function leadOf(words: string, at: number): string {
  const lead = words.slice(Math.max(0, at - 14), at).replace(ADVERB, '');
  if (lead === '' || /[，；：:。“「『、\s]$/.test(lead)) return 'nothing';
  const groups = SUBJECT_ENDS.exec(lead)?.groups;
  return Object.entries(groups ?? {}).find(([, hit]) => hit)?.[0] ?? 'a word';
}

/** What follows a verb of directing. */
function objectOf(after: string): string {
  if (/^(?:[，：:“「]|$)/.test(after)) return 'a pause';
  if (/^(?:自己|自身|能|可以|得到|通过|获)/.test(after)) return 'oneself';
  if (ADDRESSEE_STARTS.test(after)) return 'somebody';
  return TASK_START.test(after) ? 'a task' : 'a word';
}

/** What the sentence's own words say, without its neighbours. */
function own(text: string, reading: Reading): string[] {
  const words = text.slice(reading.start, reading.end);
  const found: string[] = [];
  const { finding, strict, heard, before, cues, subjects } = reading;
  const speaker = finding?.speaker
    ? finding.speaker.person
      ? 'person'
      : kindOf(text.slice(finding.speaker.start, finding.speaker.end))
    : 'none';
  const where = !finding?.speaker ? 'none' : finding.speaker.start >= reading.start ? 'here' : 'before';
  found.push(
    `rule ${finding?.rule}`,
    `rule ${finding?.rule} ${strict ? 'strict' : 'loose'}`,
    strict ? 'strict' : 'loose',
    `speaker ${speaker}`,
    `speaker ${where}`,
    `speaker ${speaker} ${where}`,
  );
  found.push(`speech ${before.other ? 'other' : before.open ? 'open' : 'closed'}`);
  if (before.directing) found.push('speech directing');
  if (before.paper) found.push('speech paper');
  if (heard) found.push('heard');
  if (!before.speaker) found.push('nobody yet');
  if (before.open) found.push(`idle ${before.idle}`);
  const seen = new Set<string>();
  cues.forEach((cue, i) => {
    const verb = text.slice(cue.start, cue.end);
    const who = nameOf(text, subjects[i]);
    seen.add(`cue ${cue.kind}`).add(`verb ${verb}`).add(`cue ${cue.kind} by ${who}`);
    const lead = leadOf(words, cue.start - reading.start);
    const object = objectOf(words.slice(cue.end - reading.start, cue.end - reading.start + 30));
    seen.add(`${cue.kind} behind ${lead}`).add(`${cue.kind} to ${object}`);
    if (cue.kind !== 'say') seen.add(`${cue.kind} behind ${lead} to ${object}`);
    if (i === 0) seen.add(`first cue ${cue.kind} ${who}`).add(`first cue ${place(cue.start - reading.start, words)}`);
  });
  let musts = 0;
  for (const must of words.matchAll(MUST_ALL)) {
    musts++;
    const at = place(must.index, words);
    const lead = words.slice(Math.max(0, must.index - 14), must.index);
    seen.add(
      `must behind ${ADDRESSEE_ENDS.test(lead) ? 'somebody' : /(?:我们?|他|她|自己|本人)(?:都|也|还)?$/.test(lead) ? 'oneself' : at === 'mid' ? 'a word' : at}`,
    );
    seen.add(`must ${must[0]}`).add(`must ${must[0]} ${at}`).add(`must ${at}`);
  }
  seen.add(`musts ${Math.min(3, musts)}`);
  for (const nominal of words.matchAll(NOMINAL_ALL)) seen.add(`effect ${nominal[0]}`);
  const starts = clauseStarts(words);
  const tasks = starts.filter((start) => TASK_START.test(words.slice(start)));
  const share = tasks.length / starts.length;
  seen.add(`tasks ${share === 0 ? 'none' : share < 0.4 ? 'few' : share < 0.75 ? 'many' : 'all'}`);
  if (tasks[0] === starts[0]) seen.add('task first');
  if (TASK_START.test(text.slice(reading.open, reading.end).replace(/^[，,：:\s“「]*/, '')))
    seen.add('task behind saying');
  if (NOT_DIRECTIVE.test(words)) seen.add('not directive');
  if (TOLD_NOT_ASKED.test(words)) seen.add('told');
  for (const [name, sign] of SIGNS) if (sign.test(words)) seen.add(name);
  for (const subject of words.matchAll(SUBJECT)) {
    const kind = Object.entries(subject.groups ?? {}).find(([, hit]) => hit)?.[0];
    if (subject.index < 6) seen.add(`opens with ${kind}`);
  }
  seen.add(`end ${/[。！？!?…]/.exec(words.slice(-2))?.[0] ?? 'none'}`);
  seen.add(`length ${length(words)}`);
  if (/^[“"「『‘]/.test(words)) seen.add('opens quote');
  if (/[“"「『]/.test(words)) seen.add('quote');
  if (/^[一二三四五六七八九十]+[是要、]|^[（(]?[一二三四五六七八九十\d]+[）)、.]|^第[一二三四五六]/.test(words))
    seen.add('numbered');
  for (const one of seen) found.push(one);
  return found;
}

/** Hashed runs of two and three characters, and how each clause begins. */
function runs(words: string): number[] {
  const slots = new Set<number>();
  for (let at = 0; at + 1 < words.length; at++) {
    slots.add(slotOf(words.slice(at, at + 2)));
    if (at + 2 < words.length) slots.add(slotOf(words.slice(at, at + 3)));
  }
  for (const start of clauseStarts(words))
    slots.add(slotOf(words.slice(start, start + 2), 7)).add(slotOf(words.slice(start, start + 1), 8));
  return [...slots];
}

const OF_NEXT =
  /^(?:rule \S+$|strict|loose|heard|speech|must (?:start|clause)|tasks|speaker (?:here|before|none)$|says|task-adverb|numbered|end|done|cue \S+$|executors|lay|quote|told|opens list|promise)/;

/** The evidence for every sentence of every line, in reading order. Yields between lines. */
export function* evidenceOf({ text, original, lines }: ReadArticle): Generator<never[], Evidence[][]> {
  const signs: string[][][] = [];
  for (const { readings } of lines) {
    signs.push(readings.map((reading) => own(text, reading)));
    yield [];
  }
  const flat = signs.flat();
  const article = ofArticle(text, original, lines, flat);
  const all: Evidence[][] = [];
  let n = 0;
  for (const [at, { line, readings }] of lines.entries()) {
    const made = readings.map((reading, i) => {
      const named = new Set([...(flat[n] ?? []), ...article]);
      const last = i === readings.length - 1;
      addNext(named, flat[n + 1], { sameLine: !last });
      named.add(`line ${at === 0 ? 'first' : at < 3 ? 'early' : at >= lines.length - 2 ? 'last' : 'middle'}`);
      named.add(`sentence ${Math.min(i, 3)} of ${Math.min(readings.length, 4)}`);
      named.add(`line length ${length(text.slice(line.start, line.end))}`);
      n++;
      return { named, runs: runs(text.slice(reading.start, reading.end)) };
    });
    all.push(made);
    yield [];
  }
  return all;
}

/** What the sentence behind shows; what stands before is in the state of the speech already. */
function addNext(named: Set<string>, signs: readonly string[] | undefined, { sameLine }: { sameLine: boolean }): void {
  const name = sameLine ? 'after' : 'after line';
  if (!signs) named.add('after none');
  for (const sign of signs ?? []) if (OF_NEXT.test(sign)) named.add(`${name}: ${sign}`);
}

/** What the whole article says of its kind. */
function ofArticle(text: string, original: string, lines: ReadArticle['lines'], signs: readonly string[][]): string[] {
  const strict = signs.filter((list) => list.includes('strict')).length;
  const share = strict / Math.max(1, signs.length);
  const found = [
    `article strict ${share === 0 ? 'none' : share < 0.08 ? 'few' : share < 0.25 ? 'some' : share < 0.5 ? 'many' : 'most'}`,
  ];
  const count = (name: string) => signs.filter((list) => list.includes(name)).length / Math.max(1, signs.length);
  for (const name of [
    'lay',
    'firm',
    'play',
    'court',
    'police',
    'state',
    'meeting',
    'slogan',
    'hktw',
    'statistics',
    'task-adverb',
    'quote',
    'i',
    'done',
  ])
    if (count(name) > 0.3) found.push(`article ${name}`);
  if (original !== text) found.push('traditional');
  const head = lines[0] ? text.slice(lines[0].line.start, lines[0].line.end) : '';
  for (const [name, sign] of SIGNS)
    if (['meeting', 'paper', 'state', 'firm', 'play', 'court', 'police'].includes(name) && sign.test(head))
      found.push(`headline ${name}`);
  if (/要求|强调|部署|会议|调研|督[查导]|通知|推进|检查|讲话/.test(head)) found.push('headline official');
  found.push(
    `officials ${Math.min(
      4,
      lines.reduce((sum, { officials }) => sum + officials.filter(({ title }) => title).length, 0),
    )}`,
  );
  return found;
}

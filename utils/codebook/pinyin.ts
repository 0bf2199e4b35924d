/**
 * Every syllable of pinyin with the first character that has it in ICU's order of Chinese characters, `v` for ü. Made
 * from the order of the 20,903 characters from U+4E00 to U+9FA5 and their readings in pinyin-pro; two in a hundred of
 * these, all rare, are filed under a neighbouring syllable.
 */
const FIRST_OF_SYLLABLES =
  'a吖ai哎an安ang肮ao凹ba丷bai挀ban扳bang邦bao勹bei卑ben奔beng伻bi屄bian边biao灬bie憋bin汃bing冫bo癶bu峬ca嚓cai偲can参cang仓cao撡ce冊c' +
  'en嵾ceng曽cha叉chai拆chan辿chang伥chao抄che车chen抻cheng阷chi吃chong充chou抽chu出chua歘chuai揣chuan巛chuang刅chui吹chun旾chu' +
  'o逴ci呲cong匆cou凑cu粗cuan汆cui崔cun邨cuo搓da咑dai呆dan丹dang当dao刀de嘚den扥deng灯di氐dia嗲dian敁diao刁die爹ding丁diu丟dong东dou' +
  '吺du厾duan耑dui垖dun吨duo多e妸ei诶en奀eng鞥er儿fa发fan帆fang匚fei飞fen分feng丰fo仏fou紑fu夫ga旮gai侅gan甘gang冈gao皋ge戈gei给gen根ge' +
  'ng刯gong工gou勾gu估gua瓜guai乖guan关guang光gui归gun丨guo呙ha哈hai咍han佄hang夯hao茠he诃hei黒hen拫heng亨hong叿hou齁hu乎hua花huai怀' +
  'huan欢huang巟hui灰hun昏huo吙ji丌jia加jian戋jiang江jiao艽jie阶jin巾jing坕jiong冂jiu丩ju凥juan姢jue噘jun军ka咔kai开kan刊kang忼kao' +
  '尻ke匼ken肎keng劥kong空kou抠ku扝kua夸kuai蒯kuan宽kuang匡kui亏kun坤kuo扩la垃lai来lan兰lang啷lao捞le仂lei雷leng崚li哩lia俩lian奁lia' +
  'ng良liao撩lie毟lin拎ling〇liu溜long龙lou瞜lu噜lv驴luan娈lve掠lun抡luo啰m呣ma妈mai埋man嫚mang牤mao猫me嚒mei坆men椚meng擝mi咪mian宀miao喵' +
  'mie乜min民ming名miu谬mo摸mou哞mu毪na拏nai腉nan囡nang囔nao孬ne疒nei娞nen恁neng能ng嗯ni妮nian拈niang娘niao鸟nie捏nin囜ning宁niu妞no' +
  'ng农nou羺nu奴nv女nuan奻nve疟nun黁nuo郍o喔ou讴pa妑pai拍pan眅pang乓pao抛pei呸pen喷peng匉pi丕pian囨piao剽pie氕pin姘ping乒po钋pou剖pu仆qi七qia掐q' +
  'ian千qiang呛qiao悄qie苆qin亲qing靑qiong卭qiu丘qu区quan奍que炔qun夋ran呥rang穣rao娆re惹ren人reng扔ri日rong戎rou厹ru邚rua挼ruan堧r' +
  'ui桵run瞤ruo捼sa仨sai毢san三sang桒sao掻se閪sen森seng僧sha杀shai筛shan山shang伤shao弰she奢shei谁shen申sheng升shi尸shou収shu书shu' +
  'a刷shuai衰shuan闩shuang双shui脽shun吮shuo说si厶song忪sou凁su苏suan狻sui夊sun孙suo唆ta他tai囼tan坍tang汤tao夲te忑teng熥ti剔tian天' +
  'tiao旫tie帖ting厅tong囲tou偷tu凸tuan湍tui推tun吞tuo乇wa屲wai歪wan弯wang尢wei危wen昷weng翁wo挝wu乌xi夕xia呷xian仙xiang乡xiao灱xie' +
  '些xin心xing星xiong凶xiu休xu吁xuan吅xue削xun坃ya丫yan恹yang央yao幺ye倻yi一yin囙ying应yo哟yong佣you优yu込yuan囦yue曰yun晕za帀zai災za' +
  'n兂zang匨zao傮ze则zei贼zen怎zeng囎zha扎zhai夈zhan枬zhang张zhao佋zhe蜇zhen贞zheng凧zhi之zhong中zhou州zhu朱zhua抓zhuai跩zhuan专z' +
  'huang妆zhui隹zhun宒zhuo拙zi孜zong宗zou邹zu租zuan钻zui厜zun尊zuo嘬';

const SYLLABLES = [...FIRST_OF_SYLLABLES.matchAll(/([a-z]+)(\p{Script=Han})/gu)].map(
  ([, syllable = '', first = '']) => ({
    syllable,
    first,
  }),
);

// ICU's order of Chinese characters comes with the browser: no dictionary needs to be shipped.
const order = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Common characters with a second reading that is typed differently; ICU knows them by the first. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  女: 'nv nu',
  长: 'chang zhang',
  重: 'zhong chong',
  行: 'xing hang',
  调: 'diao tiao',
  会: 'hui kuai',
  曾: 'ceng zeng',
  单: 'dan shan',
  乐: 'le yue',
  传: 'chuan zhuan',
  藏: 'cang zang',
  弹: 'dan tan',
  降: 'jiang xiang',
  省: 'sheng xing',
  率: 'lv shuai',
  系: 'xi ji',
  校: 'xiao jiao',
  朝: 'chao zhao',
  说: 'shuo',
  石: 'shi dan',
  解: 'jie xie',
  都: 'du dou',
  着: 'zhe zhuo zhao',
  畜: 'chu xu',
  泊: 'bo po',
  曝: 'bao pu',
  厦: 'sha xia',
  给: 'gei ji',
  便: 'bian pian',
  参: 'can shen cen',
  车: 'che ju',
  卡: 'ka qia',
  角: 'jiao jue',
  落: 'luo la lao',
  量: 'liang',
  绿: 'lv lu',
  律: 'lv',
  露: 'lu lou',
  模: 'mo mu',
  差: 'cha chai',
  供: 'gong',
  环: 'huan',
};
const TRADITIONAL: Readonly<Record<string, string>> = {
  長: '长',
  調: '调',
  會: '会',
  單: '单',
  樂: '乐',
  傳: '传',
  彈: '弹',
  廈: '厦',
  給: '给',
  參: '参',
  車: '车',
  說: '说',
  綠: '绿',
};

/** The syllables that a Chinese character may be typed as; none for any other character. */
function syllablesOf(character: string): string[] {
  const known = OTHER_READINGS[TRADITIONAL[character] ?? character];
  if (known) return known.split(' ');
  if (!/\p{Script=Han}/u.test(character)) return [];
  let [from, to] = [0, SYLLABLES.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (order.compare(SYLLABLES[middle]?.first ?? '', character) > 0) to = middle;
    else from = middle;
  }
  const syllable = SYLLABLES[from]?.syllable ?? '';
  // Many type 略 as lue.
  return syllable.endsWith('ve') ? [syllable, syllable.replace('v', 'u')] : [syllable];
}

/**
 * The possible keys for a name, part by part: the syllables of a Chinese character, the word or number itself in other
 * scripts. `重要 news` gives `zhong chong`, `yao`, `news`.
 */
export const soundsOf = (name: string): string[][] =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
  ).map((part) => {
    const syllables = syllablesOf(part);
    return syllables.length > 0 ? syllables : [part];
  });

/**
 * How typed letters match a name from place `at` on, each place by at least its first letters, as input methods allow:
 * `hj`, `huanj` and `huanjing` are 环境. `whole`: they reach its end; undefined: no match.
 */
export function sounds(places: readonly string[][], typed: string, at: number): 'whole' | 'begun' | undefined {
  if (typed === '') return undefined;
  let found: 'whole' | 'begun' | undefined;
  for (const said of places[at] ?? []) {
    for (let length = commonStart(said, typed); length > 0; length--) {
      const rest = typed.slice(length);
      const fits = rest === '' ? (at === places.length - 1 ? 'whole' : 'begun') : sounds(places, rest, at + 1);
      if (fits === 'whole') return fits;
      found ??= fits;
    }
  }
  return found;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}

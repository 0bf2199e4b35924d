import { edits, noEdits, random, type Source } from '../changes/edits';

/** One sentence as another article might say it; undefined where this kind cannot be done to it. */
type Say = (source: Source, draw: () => number) => string | undefined;

const twice =
  (kind: string, times: number): Say =>
  (source, draw) => {
    let text: string | undefined = source.text;
    for (let i = 0; i < times && text !== undefined; i++) text = edits[kind]?.make({ ...source, text }, draw)?.text;
    return text;
  };

const changed = (text: string, said: string): string | undefined => (said === text ? undefined : said);
const CITIES = ['衡阳', '常德', '德清', '大同', '绥德', '银川', '苏州', '泉州'];
const PLACE =
  /(?<![\u4e00-\u9fff](?=\p{P}))(?:北京|上海|重庆|天津|湖南|湖北|广东|广西|浙江|江苏|山东|山西|河南|河北|四川|福建|安徽|江西|云南|贵州|海南|长沙|武汉|广州|深圳|杭州|南京|成都|西安|郑州|合肥|南昌|衡阳|常德|大同|太原|银川)(?=[省市委府、，各]|\p{Script=Han})/gu;

/** How sentences come again, by kind. */
export const kinds: Record<string, Say> = {
  'word for word': ({ text }) => text,
  'one letter': twice('one letter', 1),
  'three letters': twice('one letter', 3),
  'a word put in': twice('a word put in', 1),
  'three words put in': twice('a word put in', 3),
  'a word taken out': twice('a word taken out', 1),
  'a figure': twice('a figure', 1),
  'a date': twice('a date', 1),
  'a name of an official': twice('a name', 1),
  'the end rewritten (45 %)': ({ text, lang }) => {
    if (text.length <= 30) return undefined;
    const end = lang === 'zh' ? '有关情况将另行公布。' : ' and more details will follow later.';
    return text.slice(0, Math.floor(text.length * 0.55)) + end;
  },
  'a quarter left out': ({ text }) => (text.length > 30 ? text.slice(Math.floor(text.length / 4)) : undefined),
  'clauses in another order': ({ text, lang }) => {
    const clauses = text.slice(0, -1).split(lang === 'zh' ? '，' : ', ');
    if (clauses.length < 2) return undefined;
    const [first = '', ...rest] = clauses;
    return [...rest, first].join(lang === 'zh' ? '，' : ', ') + text.slice(-1);
  },
  'within a longer sentence': ({ text, lang }) =>
    lang === 'zh'
      ? `会议在听取了各部门的汇报之后一致认为，${text.slice(0, -1)}，这一点要反复讲给基层干部听。`
      : `After hearing the reports of all departments it was agreed that ${text.slice(0, -1)}, which was to be told everybody.`,
  'names of places': ({ text, lang }, draw) =>
    lang === 'zh'
      ? changed(
          text,
          text.replace(PLACE, (name) => CITIES.filter((one) => one !== name)[Math.floor(draw() * 7)] ?? name),
        )
      : undefined,
  'quotation marks': ({ text, lang }) =>
    changed(
      text,
      /[“”]/.test(text)
        ? text.replace(/[“”]/g, '')
        : lang === 'zh'
          ? text.replace(/^([\u4e00-\u9fff]{2,6})/, '“$1”')
          : text.replace(/^(\w+)/, '“$1”'),
    ),
  'white space': (source, draw) => noEdits['white space']?.make(source, draw)?.text,
  'signs nobody sees': (source, draw) => noEdits['signs nobody sees']?.make(source, draw)?.text,
  'marks and widths': (source, draw) => noEdits['marks and widths']?.make(source, draw)?.text,
  'Traditional characters': (source, draw) => noEdits['Traditional characters']?.make(source, draw)?.text,
};

export { random, type Source };

import type { Article } from '@/utils/model/article';
import type { SourceLevel } from '@/utils/model/repetition';
import type { PlaceLevel, PlaceNames } from './place-names';

// Names that imply a level of administration without the name of a place. Compiled for Pressmark from general
// knowledge; not a register.
const OUTLETS: Record<'nation' | 'province', readonly string[]> = {
  nation: [
    ...[
      '新华社',
      '新华网',
      '新华每日电讯',
      '人民日报',
      '人民网',
      '央视',
      '央广',
      '央视网',
      '求是',
      '光明日报',
      '光明网',
      '经济日报',
    ],
    ...[
      '解放军报',
      '科技日报',
      '工人日报',
      '农民日报',
      '法治日报',
      '法制日报',
      '检察日报',
      '人民法院报',
      '环球时报',
      '环球网',
    ],
    ...['参考消息', '学习强国', '人民政协报', '共产党员网', '学习时报', '财新', '第一财经'],
  ],
  province: [
    ...[
      '红网',
      '南方日报',
      '南方网',
      '新华日报',
      '大众日报',
      '大众网',
      '解放日报',
      '文汇报',
      '澎湃',
      '上观',
      '东方网',
      '华龙网',
    ],
    ...[
      '华商报',
      '齐鲁',
      '荆楚网',
      '大河',
      '中安在线',
      '三秦',
      '钱江晚报',
      '潮新闻',
      '羊城晚报',
      '金羊网',
      '北方网',
      '津云',
    ],
    ...['长城网', '黄河新闻网', '封面新闻', '川观', '大江网', '东北网', '正北方网', '天山网', '新湖南', '京报'],
  ],
};
const NATIONAL_BEGINNINGS = /^(?:中国|中共中央|中央|中华|国家|国务院|全国|最高人民|[^省市县区]{1,12}部$)/;
/** 省发改委, 市人民政府: they say at what level, not of which place. */
const OWN_LEVEL: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/^(?:县|区|旗)(?:委|政府|人民|纪委|融媒|公安|教育|应急)/, 'county'],
  [/^市(?:委|政府|人民|纪委|发|公安|教育|应急|融媒|场监)/, 'city'],
  [/^省(?:委|政府|人民|纪委|发|公安|教育|应急|直)/, 'province'],
];
/** Words after which, and before which, a county is named without 县 or 区: 掌上绥德, 祁东新闻网. */
const BEFORE_COUNTY = /(?:掌上|今日|魅力|微观|爱|看|美丽|云上|@)$/;
const AFTER_COUNTY =
  /^(?:$|日报|晚报|时报|报$|融媒|新闻|发布|网|在线|电视|广播|政府|人民政府|之声|党建|宣传|公安|检察|法院|市|州|盟)/;

/** Ministries and other national bodies under gov.cn, by the first label of the host. */
const NATIONAL_HOSTS =
  'www ndrc moe most miit mps mca moj mof mohrss mnr mee mohurd mot mwr moa mofcom mct nhc mem pbc audit sasac customs chinatax samr nrta sport stats cnipa nea npc court spp ccdi cppcc cma cae xinhuanet'.split(
    ' ',
  );
const PROVINCIAL_HOSTS =
  'beijing tianjin hebei shanxi nmg ln jl hlj shanghai sh jiangsu js zj zhejiang ah fujian jiangxi shandong henan hubei hunan gd gxzf hainan cq sc guizhou yn xizang shaanxi gansu qinghai nx xinjiang zj'.split(
    ' ',
  );
const NATIONAL_SITES =
  /(?:^|\.)(?:people\.com\.cn|people\.cn|xinhuanet\.com|news\.cn|cctv\.com|cctv\.cn|gmw\.cn|ce\.cn|youth\.cn|chinanews\.com(?:\.cn)?|china\.com\.cn|cnr\.cn|huanqiu\.com|qstheory\.cn|legaldaily\.com\.cn)$/;

/**
 * The administrative level of an article's publisher: by the name of its source, else of its site, else by its address.
 * Undefined where none of them tells, and for anything outside mainland China: nothing here is guessed.
 */
export function sourceLevel(
  { source, site, url }: Pick<Article, 'source' | 'site' | 'url'>,
  places: PlaceNames,
): SourceLevel | undefined {
  return levelOfName(source ?? '', places) ?? levelOfName(site ?? '', places) ?? levelOfHost(url);
}

function levelOfName(said: string, places: PlaceNames): SourceLevel | undefined {
  const name = said.replace(/^[\s“《【（(]+|^(?:来源|转自|据)[:：]?/gu, '').trim();
  if (name === '') return undefined;
  const isOutlet = (one: string): boolean => name.startsWith(one);
  if (OUTLETS.nation.some(isOutlet) && !/频道|分社|[省市]/.test(name)) return 'nation';
  const own = OWN_LEVEL.find(([sign]) => sign.test(name))?.[1];
  if (own) return own;
  const found = levelsIn(name, places);
  const deepest = (['county', 'city', 'province'] as const).find((level) => found.has(level));
  if (deepest) return deepest;
  if (OUTLETS.province.some(isOutlet)) return 'province';
  return NATIONAL_BEGINNINGS.test(name) ? 'nation' : undefined;
}

function levelsIn(name: string, places: PlaceNames): Set<PlaceLevel> {
  const found = new Set<PlaceLevel>();
  for (let at = 0; at < name.length; at++) {
    const here = places.get(name.charCodeAt(at))?.find(({ rest, kind, level }) => {
      if (!name.startsWith(rest, at + 1)) return false;
      if (level !== 'county') return true;
      const after = name.slice(at + 1 + rest.length);
      const isBare = rest !== '' && (BEFORE_COUNTY.test(name.slice(0, at)) || (at === 0 && AFTER_COUNTY.test(after)));
      return after.startsWith(kind) || isBare;
    });
    if (!here) continue;
    found.add(here.level);
    at += here.rest.length;
  }
  return found;
}

function levelOfHost(url: string): SourceLevel | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (NATIONAL_SITES.test(host)) return 'nation';
  const names = /^(.*?)\.?gov\.cn$/.exec(host)?.[1]?.split('.');
  if (!names) return undefined;
  const [last = 'www'] = names.slice(-1);
  if (NATIONAL_HOSTS.includes(last)) return 'nation';
  return PROVINCIAL_HOSTS.includes(last) ? 'province' : undefined;
}

import type { ArticleMetadata } from '@/utils/model/article';
import type { Clues } from './clues';

const SUFFIX = /(?:[_|｜]|\s[-–—·•»]\s|[-–—]{1,2}(?=\p{Script=Han}))\s*([^_|｜–—]{2,24})$/u;

/** 临水论坛 - Powered by Discuz!: the program's name stands behind the site's. */
const POWERED_BY = /\s*[-–—|_]?\s*powered by\b.*$/i;

/** 廃線の駅舎、図書館に：北新聞デジタル. */
const BEHIND_COLON = /：([^：]{0,14}(?:新聞|デジタル|ニュース|オンライン|放送|通信)[^：]{0,6})$/;
/** 老城墙下的修表人_师傅_城墙_钟表: words that are to be searched for, no name. */
const KEYWORDS = /_[^_]{1,6}_[^_]{1,6}_[^_]{1,4}$/;
const NAMES_A_SITE = /[网報报台社館馆院局府]$|频道|在线|资讯|新闻/;

/** The publishing site's name: what it calls itself, else what `<title>` ends in; undefined when neither says. */
export function readSite({ metas, data, documentTitle, marked }: Clues): string | undefined {
  for (const name of ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'cre', 'copyright']) {
    const value = metas.get(name)?.[0];
    if (value && value.length <= 40) return value.replace(/版权所有$/u, '').trim();
  }
  return data.publisher ?? fromTitle(documentTitle.replace(POWERED_BY, ''), marked.headings);
}

function fromTitle(title: string, headings: Clues['marked']['headings']): string | undefined {
  const found = SUFFIX.exec(title) ?? BEHIND_COLON.exec(title);
  // In 生活 - 示例電子報, sections come first and the site last.
  const name = found?.[1]
    ?.split(/\s[-–—·•»]\s/)
    .at(-1)
    ?.trim();
  if (!found || !name || (KEYWORDS.test(title) && !NAMES_A_SITE.test(name))) return undefined;
  // In 南湖市政府全球資訊網-登革熱防治動員 the site comes first, and the headline last.
  const first = title.slice(0, found.index).trim();
  const isHeading = (words: string) => headings.some(({ text }) => text === words);
  return isHeading(name) && !isHeading(first) && first.length <= 24 ? first : name;
}

/** What kind of site it is, by its host and what it calls itself. */
export function kindOf(url: string, site = ''): ArticleMetadata['kind'] {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (/(^|\.)gov(\.[a-z]{2})?$|\.gouv\.|\.gob\.|(^|\.)go\.[a-z]{2}$/.test(host) || /人民政府|政府网|委员会$/.test(site))
    return 'government';
  if (
    /[日晚早商时]报|都市报|青年报|周[刊报末]|Times|Post|Herald|Tribune|Guardian|Gazette|Zeitung|Journal|Chronicle|Telegraph/.test(
      site,
    )
  )
    return 'newspaper';
  if (/网$|网易|腾讯|搜狐|新浪|百家号|Yahoo|MSN|AOL/.test(site)) return 'portal';
  return 'other';
}

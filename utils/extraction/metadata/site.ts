import type { ArticleMetadata } from '@/utils/model/article';
import type { Clues } from './clues';

const SUFFIX = /(?:[_|｜]|\s[-–—·•»]\s|[-–—]{1,2}(?=\p{Script=Han}))\s*([^_|｜–—]{2,24})$/u;

/** The publishing site's name: what it calls itself, else what `<title>` ends in; undefined when neither says. */
export function readSite({ metas, data, documentTitle }: Clues): string | undefined {
  for (const name of ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'cre', 'copyright']) {
    const value = metas.get(name)?.[0];
    if (value && value.length <= 40) return value.replace(/版权所有$/u, '').trim();
  }
  return data.publisher ?? SUFFIX.exec(documentTitle)?.[1]?.trim();
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

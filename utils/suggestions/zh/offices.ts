import type { Office } from '@/utils/suggestions/office';
import { largest } from '@/utils/text/largest';
import { fold } from './fold';
import { HEAD_PREFIX, HEADS } from './title-words';

const HEAD_AT_END = new RegExp(`(?:${HEAD_PREFIX})*(?:${HEADS})$`);
/** Heads that begin with the body they head: 县委书记. */
const COMMITTEE = /^(?:[省市县区州]委|党委|党组|纪委)(?=书记)/;
/** Heads of government stand for the government of their place. */
const GOVERNS = /(?<level>[省市县区州镇乡旗])长$/;
/** 国家市场监管总局, 社区服务中心: these characters are parts of other words. */
const LEVEL =
  '自治区|自治州|自治县|特别行政区|省|市(?![场民政值容价])|州|盟(?!友|主)|县|(?<![社地园景辖战军])区(?![域别块])|旗(?!下)|镇|乡|街道|村(?!民|委)';
const OWN_PLACE = new RegExp(`^(?<place>[\\p{Script=Han}]{2,6}?(?:${LEVEL}))`, 'u');
/** 市委, 副市长: of a place that is named elsewhere. */
const RELATIVE = /^(?:原|前|副|代|常务|第一)*(?<level>[省市县区州镇乡旗])/;
/** What stands before 市 in these is not a name: 全市, 各县市. */
const NO_NAME = /[全各该本我在对和与的为是到于]|^(?:会议|城|地|县|多|同)/;

/** Organisation and place of a full title (simplified or traditional) in an article. Units: none, words only. */
export function officeOf(title: string, article: string): Office {
  const posts = title.split(/[、，,；]|兼/);
  const organisation = posts.map(bodyOf).find((body) => body !== '') ?? '';
  return { organisation, place: placeOf(title, article) };
}

/** 衡东县委副书记 → 衡东县委; 副市长 → 市政府; a post without a body → ''. */
function bodyOf(post: string): string {
  const folded = fold(post);
  const head = HEAD_AT_END.exec(folded);
  if (!head) return '';
  const committee = COMMITTEE.exec(folded.slice(head.index))?.[0].length ?? 0;
  const body = post.slice(0, head.index + committee).replace(/第[一二三四五]$|常务$|副$|原$|前$|(?:的)?[有相]关$/, '');
  const level = GOVERNS.exec(folded)?.groups?.level;
  if (!level) return body;
  return `${body.endsWith(level) ? body : body + level}政府`;
}

function placeOf(title: string, article: string): string {
  const folded = fold(title);
  const own = OWN_PLACE.exec(folded)?.groups?.place;
  if (own && !/[副第前原任]/.test(own)) return title.slice(0, own.length);
  const level = RELATIVE.exec(folded)?.groups?.level;
  return level ? commonest(article, level) : '';
}

/** The place of this level the article names most often; of several, the first. */
function commonest(article: string, level: string): string {
  const counts = new Map<string, number>();
  const named = new RegExp(`(?<![\\p{Script=Han}])(?:在|于|到)?([\\p{Script=Han}]{2,4}?${level})`, 'gu');
  for (const match of fold(article).matchAll(named)) {
    const [whole, folded = ''] = match;
    const end = match.index + whole.length;
    const place = article.slice(end - folded.length, end);
    if (!NO_NAME.test(folded.slice(0, -1))) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = largest(counts.values(), 0);
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

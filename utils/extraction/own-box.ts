import { linkShare } from './after/blocks';
import { readLines } from './lines';
import { isSentence, weigh } from './script';

/** Beginnings of labels that ask the reader for something or lead to other articles, one row per language. */
const CALLS = [
  'sign(ing)? up|subscri(be|ption)|follow|get (the|our|more)|download|donate|support|listen|watch|join|read|register', // en
  'related|recommended|most (read|popular)|more (from|on)|sponsored|advertisement|editors?’? (picks|choice)', // en
  'jetzt|abonnieren|mehr zum thema|lesen sie|folgen sie|melden sie|anzeige', // de
  'inscrivez|abonnez|recevez|à lire|suivez|lire aussi|écoutez', // fr
  'suscríb|síguenos|lea|te puede|recibe|regístr|assine|inscreva|leia|siga', // es, pt
  'iscriviti|leggi|seguici|meld je|lees|volg|prenumerera|läs|følg|les også', // it, nl, sv, no
  'zapisz|czytaj|zobacz|подпи|читайте|следите|abone|takip', // pl, ru, tr
  '订阅|訂閱|关注|關注|扫码|掃碼|扫一扫|下载|下載|加入|推荐|推薦|相关|相關|延伸|更多|点击|點擊|热门|熱門|每日精选', // zh
  'メルマガ|登録|関連|おすすめ|구독|관련|추천', // ja, ko
];
const LABEL = new RegExp(`^(${CALLS.join('|')})`, 'i');
/** Subjects of such boxes, also within a sentence. */
const WARES =
  /^(sign up|subscribe|follow us|download|get (the|our)|订阅|訂閱|扫码|掃碼|关注我们)|newsletter|(your|ihr|votre|tu) (in-?box|postfach)|boîte mail|boletín|infolettre|公众号|公眾號|客户端|邮箱|信箱/i;
/** Does a line ask the reader for something, or lead to other articles? */
export const isCall = (text: string): boolean => WARES.test(text) || (!isSentence(text) && LABEL.test(text));
/** A box that says more is judged by what it says, in `weigh`'s units. */
const SMALL = 420;

const CONTROLS = 'form, input, textarea, select, button, iframe';
/** A headline, or a picture, that leads elsewhere. */
const TEASER = 'a :is(h2, h3, h4, h5, h6, img), :is(h2, h3, h4, h5, h6) a';

/**
 * Does a box between paragraphs belong to the article: sentences and few links, no control, no call to subscribe, no
 * preview of another article? Its class and id do not count.
 */
export function isOwnBox(box: Element): boolean {
  if (box.matches(CONTROLS) || box.querySelector(CONTROLS) || linkShare(box) > 0.3) return false;
  let [prose, all] = [0, 0];
  const short: number[] = [];
  const lines = readLines(box);
  for (const { text, linked } of lines) {
    all += weigh(text);
    if (linked * 2 > text.length) continue;
    // In a list of facts a sentence may be short, beside others.
    if (isSentence(text)) prose += weigh(text);
    else if (/[.。]$/.test(text)) short.push(weigh(text));
  }
  if (prose > 0 || short.length > 1) prose += short.reduce((sum, weight) => sum + weight, 0);
  if (prose * 2 < all) return false;
  if (box.querySelectorAll(TEASER).length > 1) return false;
  return prose > SMALL || (!box.querySelector(TEASER) && !lines.some(({ text }) => isCall(text)));
}

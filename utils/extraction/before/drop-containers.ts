import { namesOf } from '@/utils/extraction/lines';
import type { Page, Pass, Trail } from '@/utils/extraction/pass';
import { bare, isSentence, tidy, weigh } from '@/utils/extraction/script';

/** Words in a class or id that mark a container as not part of the article. */
const NAMES = [
  'comments?|comment[-_]?(list|box|area|wrap)|disqus|gentie|pinglun|replies',
  'related|recommend(s|ed|ation)?|relevant|more[-_]?(news|stories)|read[-_]?more[-_]?list|hot[-_]?(news|list)|xgyd|tuijian',
  'shar(e|ing)([-_]?(bar|box|tools?|buttons?|links?))?|social([-_]?\\w+)?|sns|bdsharebuttonbox|jiathis\\w*|fenxiang',
  'breadcrumbs?|crumbs?|crumb[-_]nav|pagination|pager|page[-_]?nav',
  'newsletter([-_]\\w+)?|subscribe([-_]\\w+)?|sign[-_]?up|promo(tion)?|advert\\w*|ad[-_](box|wrap|slot|container)|sponsor\\w*',
  'copyright|disclaimer|shengming|statement|editor[-_]?(info|box|line)|zrbj|qr[-_]?code|erweima',
  'author[-_]?(bio|box|card|about)|about[-_]?(the[-_]?)?author|bio[-_]?box|audio[-_]?player|most[-_]?(read|popular|viewed)|trending',
  'cookie([-_]\\w+)?|gdpr|popup|modal|tool[-_]?bars?|print[-_]?(tools?|bar)|font[-_]?size',
].join('|');
const BESIDE = new RegExp(`(^|[-_\\s])(${NAMES})(?=$|[-_\\s\\d])`, 'i');
/** A name made of such words alone. */
const BESIDE_WHOLE = new RegExp(`^(${NAMES})$`, 'i');
/** These hold other articles, and so links; or what is quoted. In prose without links they are the article's. */
const OF_LINKS =
  /^(related|recommend(s|ed|ation)?|relevant|promo(tion)?|statement|shengming|social[-_](embed|post|quote)s?)$/i;
/** With other words behind it (related-work, comments-as-genre) a name says what the section is about. */
const KIND_OF_BOX =
  /^(newsletter|subscribe|sign|cookie|gdpr|popup|modal|advert|ad|sponsor|shar|social|breadcrumb|crumb|pag)|[-_](list|box|area|wrap(per)?|bar|container|form|widget|block|module|item|count|buttons?|btn|links?|icons?|tools?|nav|slot|banner|policy|notice|info)$/i;
const CANDIDATES = ':is(div, section, aside, ul, ol, dl, table, nav, footer, p, span):is([class], [id])';

/** Text that stands in sentences outside links: what an article is made of. */
function prose(element: Element): number {
  const text = element.textContent ?? '';
  if (!isSentence(text)) return 0;
  const linked = [...element.querySelectorAll('a')].map((link) => link.textContent ?? '');
  return weigh(text) - weigh(linked.join(''));
}

/** Comments, recommendations, share bars: by name, and only where the article cannot be inside. */
export const dropContainers: Pass<Page> = {
  name: 'drop-containers',
  run({ document }, trail) {
    if (!document.body) return;
    const most = prose(document.body) / 5;
    // The text before anything is removed; it only becomes less.
    const said = document.body.textContent ?? '';
    // Before containers are removed by name, because a name may match only the form, and what surrounds it would be
    // left.
    dropForms(document.body, most, trail);
    // Elements of a list share their class: a name is judged once.
    const judged = new Map<string, boolean>();
    const isBeside = (name: string): boolean => {
      const known = judged.get(name);
      const verdict = known ?? (name.length >= 3 && BESIDE.test(name));
      if (known === undefined) judged.set(name, verdict);
      return verdict;
    };
    for (const element of document.body.querySelectorAll(CANDIDATES)) {
      if (!isBeside(namesOf(element)) || !element.isConnected) continue;
      if (element.querySelector('h1, article')) continue;
      // Short texts need not be weighed: no character weighs more than three.
      const isMost = 3 * (element.textContent ?? '').length > most && prose(element) > most;
      const isOwn = isOwnSection(element);
      // Readability would go by its name.
      if (isOwn && element.localName === 'section') element.classList.add('content');
      if (isMost || isOwn) continue;
      // A player may be all that a page is about.
      if (/player/i.test(element.className) && element.querySelector('audio, video, iframe')) continue;
      trail.remove(element);
    }
    if (TELLS_OF_MACHINE.test(said)) dropSummaries(document.body, most, trail);
    if (CONSENT.test(said)) dropConsent(document.body, trail);
    if (SOME_ANSWER.test(said)) dropTalk(document.body, trail);
  },
};

/** Names do not condemn: a section in prose, under the heading its name repeats, is the article's own. */
function isOwnSection(element: Element): boolean {
  const lines = [...element.querySelectorAll('p, li, dd, blockquote')].filter((one) =>
    isSentence(tidy(one.textContent ?? '')),
  );
  if (lines.length === 0 || element.querySelector('form, input, textarea')) return false;
  const text = tidy(element.textContent ?? '').length;
  const linked = [...element.querySelectorAll('a')].reduce((sum, a) => sum + tidy(a.textContent ?? '').length, 0);
  if (linked > 0.3 * text) return false;
  const heading = element.querySelector('h2, h3, h4')?.textContent ?? '';
  if (element.id && heading && bare(element.id) === bare(heading)) return true;
  const tokens = namesOf(element)
    .split(/\s+/)
    .filter((token) => BESIDE.test(token));
  return tokens.every((token) => {
    if (OF_LINKS.test(token))
      return linked < 0.15 * text && (lines.length > 1 || heading !== '' || /social/.test(token));
    return /[-_]/.test(token) && !BESIDE_WHOLE.test(token) && !KIND_OF_BOX.test(token);
  });
}

/** The box around a field for an e-mail address advertises a newsletter. */
function dropForms(body: Element, most: number, trail: Trail): void {
  for (const form of body.querySelectorAll('form')) {
    if (!form.querySelector('input[type="email"]')) continue;
    trail.remove(boxAround(form, Math.min(LARGEST_BOX, most * 2)));
  }
}

/** Headings of a summary made by a machine, or words by which it says so. */
const BY_MACHINE =
  /^\s*(AI[- ](generated )?summary|自动摘要|AI\s?(摘要|总结|速览)|자동\s?요약)\s*$|(summary|text) (was )?(generated|created) (by|with|using) (ai|artificial intelligence)/i;
const TELLS_OF_MACHINE = /\bAI|摘要|요약|artificial intelligence/i;
const LONGEST_NOTICE = 160;

/** A summary made by a machine is not the author's, in a box that says so. */
function dropSummaries(body: Element, most: number, trail: Trail): void {
  for (const element of body.querySelectorAll('small, strong, b, span, p, button, h2, h3, h4, summary')) {
    if (element.childElementCount > 0) continue;
    const text = element.textContent ?? '';
    if (text.length > LONGEST_NOTICE || !element.isConnected || !BY_MACHINE.test(text)) continue;
    const box = boxAround(element, Math.min(LARGEST_BOX, most));
    if (box !== element) trail.remove(box);
  }
}

/** Words about what a page asks its readers to agree to, by language; the sentences name what is stored or shared. */
const CONSENT =
  /\bcookies?\b|cookie|个人信息保护政策|隐私(政策|声明)|隱私權?政策|プライバシーポリシー|쿠키|файл(ы|ов) cookie|ملفات تعريف/i;
/** Words on the button, whole. */
const AGREED = [
  'ok(ay)?|i (accept|agree)|(accept|agree|allow|got it|continue|reject|decline)( all| cookies| and (continue|close))*', // en
  '(alle )?(akzeptieren|zustimmen|annehmen|ablehnen)|einverstanden|(tout |j’)?accepter?|accepter et .*|refuser', // de, fr
  'acept(ar|o)( todo| y .*)?|rechazar|accett[oa](re)?( tutto)?|aceitar|accepteren|akkoord|godta|acceptera|hyväksy', // es, it, pt, nl, no
  '(akceptuj|zgadzam).*|souhlasím|принять|согласен|kabul( et| ediyorum)?|موافق', // pl, cs, ru, tr, ar
  '(全部)?(同意|接受|拒绝|拒絕)(并继续|全部|所有)?|(我)?知道了|同意する|동의(합니다)?', // zh, ja, ko
];
const AGREE = new RegExp(`^(${AGREED.join('|')})$`, 'i');
/** Banners list their partners and purposes at length. */
const LONGEST_CONSENT = 3000;

/** A box that speaks of cookies and has a button to agree asks something, whatever its name. */
function dropConsent(body: Element, trail: Trail): void {
  for (const button of body.querySelectorAll(
    'button, a, input[type="button"], input[type="submit"], [role="button"]',
  )) {
    const label = tidy(button.textContent || (button.getAttribute('value') ?? ''));
    // Enable cookies, allow cookies once: one of several buttons.
    if (!AGREE.test(label) && !(CONSENT.test(label) && button.parentElement?.querySelector('button + button')))
      continue;
    for (let box = button.parentElement; box && box !== body; box = box.parentElement) {
      const text = box.textContent ?? '';
      if (text.length > LONGEST_CONSENT || box.querySelector('h1, article')) break;
      if (!isSentence(tidy(text))) continue;
      // The first words around the button say what it agrees to.
      if (CONSENT.test(text)) trail.remove(box);
      break;
    }
  }
}

/** The label under each comment, as a whole, with or without a number. */
const ANSWERS =
  'reply|回复|回覆|答复|antworten|répondre|responder|rispondi|beantwoorden|svara?|odpowiedz|ответить|yanıtla|返信|답글';
const SOME_ANSWER = new RegExp(ANSWERS, 'i');
const ANSWER = new RegExp(`^(${ANSWERS})[\\s(（]*\\d*[)）]?$`, 'i');
/** How many of one kind are a list of comments. */
const FEWEST_COMMENTS = 3;

/** Removes readers' comments, recognised by the button for an answer under each. */
function dropTalk(body: Element, trail: Trail): void {
  const buttons = [...body.querySelectorAll('a, button, [role="button"], span, li')].filter(
    (one) =>
      one.childElementCount < 3 && (one.textContent ?? '').length < 24 && ANSWER.test(tidy(one.textContent ?? '')),
  );
  if (buttons.length < FEWEST_COMMENTS) return;
  for (const button of buttons) {
    if (!button.isConnected) continue;
    for (let list = button.parentElement; list && list !== body; list = list.parentElement) {
      const held = [...list.children].filter((child) => buttons.some((one) => child.contains(one)));
      if (held.length < FEWEST_COMMENTS) continue;
      if (!list.querySelector('h1, article')) trail.remove(list);
      break;
    }
  }
}

const LARGEST_BOX = 600;

/** The largest box around an element that says no more than so much, and no headline. */
export function boxAround(element: Element, most: number): Element {
  let box = element;
  for (let parent = box.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    if (weigh(parent.textContent ?? '') > most || parent.querySelector('h1')) break;
    box = parent;
  }
  return box;
}

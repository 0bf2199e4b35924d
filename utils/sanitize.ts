import DOMPurify, { type Config } from 'dompurify';
import { LONGEST_HTML } from '@/utils/model/longest-html';

declare const safe: unique symbol;

/** HTML that nothing can run, leave, cover or shadow. Only `sanitize` makes it; only the article view takes it. */
export type SafeHtml = DocumentFragment & { readonly [safe]: true };

/** No id and no name: they shadow members of the document. No style. */
const ATTRIBUTES = (
  'srcset alt title width height colspan rowspan span dir lang start reversed datetime class type media open display ' +
  'mathvariant referrerpolicy loading decoding target rel'
).split(' ');

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details ' +
    'dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p ' +
    'picture pre q rb rp rt rtc ruby s samp section small source span strike strong sub summary sup table tbody td ' +
    'tfoot th thead time tr tt u ul var wbr ' +
    'math mi mn mo ms mtext mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mspace ' +
    'mstyle mpadded mphantom merror menclose mmultiscripts mprescripts'
  ).split(' '),
  ALLOWED_ATTR: [...ATTRIBUTES, 'href', 'src'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,])/i,
  // Every other attribute's value would have to be such an address too.
  ADD_URI_SAFE_ATTR: ATTRIBUTES,
  FORBID_CONTENTS: (
    'script style template noscript noembed noframes textarea select option title svg annotation annotation-xml ' +
    'iframe object embed video audio'
  ).split(' '),
  RETURN_DOM_FRAGMENT: true,
};

/** What `resolve` resolves against while `sanitize` runs. */
let base = '';
let isPrepared = false;

/**
 * Makes untrusted article HTML safe to show: only text, tables, pictures and links are left, addresses are absolute
 * (against `base`), pictures are requested without a referrer, and tracking pixels are removed. Markup beyond two
 * million UTF-16 code units is cut off.
 */
export function sanitize(html: string, options: { base: string }): SafeHtml {
  prepare();
  base = options.base;
  return DOMPurify.sanitize(html.slice(0, LONGEST_HTML), CONFIG) as SafeHtml;
}

/** Everything is put right by hooks, while the tree is inert: a picture loads as soon as it is in a live document. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  DOMPurify.addHook('beforeSanitizeAttributes', (element) => {
    if (element instanceof Element) settle(element);
  });
}

function settle(element: Element): void {
  const name = element.localName;
  if (name !== 'img' && element.attributes.length === 0) return; // most of a text
  const language = /(?:^|\s)(?:language|lang)-[\w+#-]+/.exec(element.getAttribute('class') ?? '')?.[0].trim();
  keep(element, 'class', language);
  for (const attribute of ['referrerpolicy', 'loading', 'decoding', 'target', 'rel'])
    element.removeAttribute(attribute);
  keep(element, 'href', name === 'a' ? address(element.getAttribute('href'), /^(https?|mailto):/i) : undefined);
  const source =
    name === 'img' && !isPixel(element) ? address(element.getAttribute('src'), /^(https?:|data:image\/)/i) : undefined;
  keep(element, 'src', source);
  keep(
    element,
    'srcset',
    ['img', 'source'].includes(name) && !isPixel(element) ? addresses(element.getAttribute('srcset')) : undefined,
  );
  if (name === 'a' && element.hasAttribute('href')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  if (name !== 'img') return;
  element.setAttribute('referrerpolicy', 'no-referrer');
  element.setAttribute('loading', 'lazy');
  element.setAttribute('decoding', 'async');
}

function keep(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** An absolute address of one of these kinds; undefined for any other, and for places in the page itself. */
function address(value: string | null, kinds: RegExp): string | undefined {
  const trimmed = value?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return undefined;
  const { href } = new URL(trimmed, base);
  return kinds.test(href) ? href : undefined;
}

/** A srcset with absolute http(s) addresses; undefined when none is left. */
function addresses(value: string | null): string | undefined {
  const candidates = (value ?? '').split(/,\s+|,(?=https?:)/).flatMap((candidate) => {
    const [source = '', ...size] = candidate.trim().split(/\s+/);
    const absolute = address(source, /^https?:/i);
    return absolute ? [[absolute.replaceAll(',', '%2C'), ...size].join(' ')] : [];
  });
  return candidates.length > 0 ? candidates.join(', ') : undefined;
}

/** A picture nobody can see tells a server that the page was read. */
function isPixel(image: Element): boolean {
  const size = (side: string): number => Number.parseFloat(image.getAttribute(side) ?? 'NaN');
  if (size('width') <= 2 || size('height') <= 2) return true;
  return /[/._-](pixel|beacon|1x1|spacer|blank)\b[^/]*\.(gif|png)|\/(pixel|beacon|track(er|ing)?|stat|count)\?/i.test(
    image.getAttribute('src') ?? '',
  );
}

import { isSameSite } from '@/utils/model/same-site';

/** Tracking parameters: https://github.com/mpchadwick/tracking-query-params-registry and what Chinese portals add. */
const TRACKERS = [
  // Campaigns, by the tool that counts them.
  'utm_\\w+ mtm_\\w+ pk_\\w+ at_\\w+ ns_\\w+ oly_\\w+ vero_\\w+ _hs\\w+ mc_[ce]id mkt_tok',
  'hmsr cmpid ncid ocid smid smtyp ftag ito xtor s_cid cid_source trk trkCampaign ref_src ref_url',
  // Clicks, by the network that sold them.
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh __twitter_impression amp',
  // Chinese portals, WeChat, Bilibili, Baidu.
  's?spm(_id_from)? scm share_?(token|source|from|medium|uid|id|tag|plat|session_id)? from isappinstalled timestamp',
  'scene srcid clicktime enterid chksm sessionid ascene devicetype version nettype pass_ticket wx_header wxshare_count',
  'vd_source bd_vid',
];
const TRACKER = new RegExp(`^(${TRACKERS.join(' ').replaceAll(' ', '|')})$`, 'i');
/**
 * A fragment that decides what the page shows: `#/news/1`, `#!news`, `#news/1`. Few section names have a slash
 * (`#Radio/TV`).
 */
const ROUTE = /^#(?:!|[\w-]*\/).*[^/!]/;
/** Parameters that name an article. */
const NAMING = /^(\w*id|no|num|key|sn|article|story|item|doc\w*)$/i;

/**
 * One address for one article: without trackers, and without a fragment unless it is a route (`#/news/1`, `#!/…`,
 * `#news/1`). Every other character stays as the browser shows it. `declared`, the page's own canonical address, is
 * used if it belongs to the same site and still tells this page from its neighbours; it is resolved against `base`. An
 * address that cannot be parsed is returned unchanged.
 */
export function canonicalUrl(address: string, declared?: string, base = address): string {
  const own = stripped(address);
  if (!own || !declared || !URL.canParse(declared, base)) return own?.href ?? address;
  const said = stripped(new URL(declared, base).href);
  return said && isTrustworthy(said, own) ? said.href : own.href;
}

/** What relative addresses of a document count from, by its `<base>`; where it has none, its own address. */
export function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? url;
  return URL.canParse(href, url) ? new URL(href, url).href : url;
}

function stripped(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  // news.example@elsewhere.example would be read as the first.
  url.username = '';
  url.password = '';
  url.search = withoutTrackers(url.search);
  // A text fragment (`:~:text=`) is no part of the address.
  const [route = '', query] = url.hash.replace(/:~:.*$/s, '').split(/(?=\?)/, 2);
  url.hash = ROUTE.test(route) ? route + withoutTrackers(query ?? '') : '';
  return url;
}

/** Works on the text of the query: URLSearchParams would rewrite the rest, `(` as `%28` and a blank as `+`. */
function withoutTrackers(query: string): string {
  const pairs = query.slice(1).split('&');
  const kept = pairs.filter((pair) => pair !== '' && !TRACKER.test(nameOf(pair)));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

/** Careless templates declare their front page, a section, or another article for every page. */
function isTrustworthy(said: URL, own: URL): boolean {
  return (
    /^https?:$/.test(said.protocol) &&
    isSameSite(said.href, own.href) &&
    said.pathname.length > 1 &&
    said.pathname.length * 3 >= own.pathname.length &&
    keepsRoute(said, own) &&
    tellsApart(said, own)
  );
}

/**
 * Whether the declared address keeps the page's route: `#!/news/1` may be declared as `/news/1`, but not as an address
 * that all routes share. A fragment that begins with a word is only a section if the page declares its own address
 * without it.
 */
function keepsRoute(said: URL, own: URL): boolean {
  if (/^#[^!/]/.test(own.hash) && said.href === own.href.slice(0, -own.hash.length)) return true;
  const route = own.hash.replace(/^#!?\/?/, '');
  return route === '' || said.hash === own.hash || said.pathname.endsWith(`/${route}`);
}

/**
 * Does the declared address still say which page this is? `/show.php` for `/show.php?id=1` and `/detail` for
 * `/detail/1` are the same for all pages of a template.
 */
function tellsApart(said: URL, own: URL): boolean {
  if (isNamedBy(said.pathname)) return true;
  const known = new Set(wordsOf(own.pathname));
  const kept = new Set(wordsOf(said.pathname + said.search).filter((word) => !known.has(word)));
  const dropped = own.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !wordsOf(pair.slice(nameOf(pair).length)).every((word) => kept.has(word)));
  if (said.search !== '') return !dropped.some((pair) => NAMING.test(nameOf(pair)));
  return dropped.length === 0 && (own.pathname === said.pathname || !startsWith(own.pathname, said.pathname));
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}%]+/u).filter(Boolean);

/** Names of programs that show an article. */
const PROGRAM =
  /^(show|view|detail|read|article|content|index|news|info|list|page|item|story|post|default|main|display|doc)s?\w{0,4}(\.\w+)?$/i;

/** A number of some length at the end of a path, words of a headline, or a name under a day. */
function isNamedBy(path: string): boolean {
  const last = path.split('/').findLast(Boolean) ?? '';
  const digits = (text: string): number => text.match(/\d/g)?.length ?? 0;
  if (PROGRAM.test(last) && digits(last) < 3) return false;
  return (
    digits(last) >= 3 || digits(path) >= 8 || last.split(/[-_]/).length > 3 || last.includes('%') || last.length > 24
  );
}

function startsWith(path: string, beginning: string): boolean {
  const stem = beginning.replace(/(\.\w+)?\/?$/, '');
  return path.startsWith(stem) && path.length > stem.length + 1;
}

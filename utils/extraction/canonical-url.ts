/** Parameters that only say how a reader came: https://github.com/mpchadwick/tracking-query-params-registry and what Chinese portals add. */
const TRACKER =
  /^(utm_\w+|mtm_\w+|pk_\w+|at_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs\w+|vero_\w+|oly_\w+|ref_src|ref_url|s?spm(_id_from)?|scm|share_?(token|source|from|medium|uid|id|tag|plat|session_id)?|from|isappinstalled|timestamp|scene|srcid|clicktime|enterid|chksm|sessionid|ascene|devicetype|version|nettype|pass_ticket|wx_header|wxshare_count|vd_source|bd_vid|hmsr|cmpid|ncid|ocid|smid|smtyp|ftag|ito|xtor|ns_\w+|s_cid|cid_source|trk|trkCampaign|__twitter_impression|amp)$/i;

/**
 * One address for one article: without fragment and trackers, parameters in order. `declared`, the page's own canonical
 * address, is taken where it is of the same site and names more than its front page. An address that cannot be parsed
 * comes back unchanged.
 */
export function canonicalUrl(address: string, declared?: string): string {
  const own = stripped(address);
  if (!own || !declared || !URL.canParse(declared, address)) return own?.href ?? address;
  const said = stripped(new URL(declared, address).href);
  return said && isTrustworthy(said, own) ? said.href : own.href;
}

function stripped(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  // Not by keys(): in Firefox's content scripts its iterator cannot be iterated.
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKER.test(name)) url.searchParams.delete(name);
  return url;
}

/** Careless templates declare their front page, a section, or another article for every page. */
function isTrustworthy(said: URL, own: URL): boolean {
  const site = (url: URL): string => url.hostname.split('.').slice(-2).join('.');
  return (
    /^https?:$/.test(said.protocol) &&
    site(said) === site(own) &&
    said.pathname.length > 1 &&
    said.pathname.length * 3 >= own.pathname.length
  );
}

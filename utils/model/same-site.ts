/** Labels of hosts that serve one site in another dress: for phones, for AMP, or with the usual prefix. */
const DRESS = new Set('www m mobile wap 3g h5 amp touch'.split(' '));
/** Second-level domains of registries: under `com.cn` or `gov.cn` every customer has a host. */
const REGISTRY = /^(.{1,3}|gouv|govt|gob|info|firm|name|school)$/;
/** Hosting where everybody gets a host under the operator's. */
const HOSTING = new Set(
  (
    'github.io gitlab.io blogspot.com wordpress.com netlify.app vercel.app pages.dev workers.dev web.app firebaseapp.com ' +
    'herokuapp.com substack.com tumblr.com weebly.com wixsite.com azurewebsites.net cloudfront.net amazonaws.com ' +
    'livejournal.com neocities.org gitbook.io readthedocs.io fly.dev onrender.com surge.sh glitch.me'
  ).split(' '),
);

/**
 * Are these two http(s) addresses of one publisher: the same host, `www.` and its kin for phones aside? A shared
 * `com.cn` or `github.io` says nothing. The public suffix list would also join a site's other hosts; it weighs as much
 * as the whole extraction (docs/decisions/0011). False where either cannot be parsed.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a !== undefined && a === b;
}

/** The host without prefixes such as `www.`, with an unusual port; undefined when it is not a web address. */
function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, hostname, port } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const labels = hostname.replace(/\.$/, '').split('.');
  const plain = labels.filter((label, i) => i >= labels.length - 2 || !DRESS.has(label));
  return isShared(plain) ? host : plain.join('.') + (port && `:${port}`);
}

/** Whether this domain belongs to a registry or hosting company, with customers below it. */
function isShared([first = '', last = '', ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  return HOSTING.has(`${first}.${last}`) || (last.length === 2 && REGISTRY.test(first));
}

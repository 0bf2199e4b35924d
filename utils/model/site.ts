import { z } from './z';

/** What the reader switched on for one site. It takes effect only as long as the browser grants the site. */
export const Site = z.object({
  /** Scheme and host, without port: `https://news.example`. */
  site: z.string().check(z.regex(/^https?:\/\/[^/:?#]+$/)),
  /** Annotations are painted as soon as a page is there. */
  restore: z.boolean(),
  /** Articles open in the clean view by themselves. */
  alwaysOpen: z.boolean(),
});

export type Site = z.infer<typeof Site>;

/**
 * The site of an address; undefined for what no permission can be given for: files, browser pages, other extensions.
 */
export function siteOf(address: string): Site['site'] | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}` : undefined;
}

/** The match pattern of a site, as permissions and content scripts name it. */
export const patternOf = (site: Site['site']): string => `${site}/*`;

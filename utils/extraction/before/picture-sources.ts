/** Where pages keep the address of a picture they load later, the best known first. */
const HOLDERS = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-echo',
  'data-lazyload',
  'data-url',
];
const SET_HOLDERS = ['data-srcset', 'data-original-set', 'data-lazy-srcset'];
const PLACEHOLDER = /^data:|\{\w+\}|blank|placeholder|loading|spacer|grey|gray|transparent|lazy[^/]*\.(gif|png|svg)/i;
const ADDRESS = /^(https?:)?\/\/|^[./\w][^\s]*\.(jpe?g|png|gif|webp|avif|bmp)/i;

/** Addresses already made absolute; empty for one that is invalid. */
const addresses = new Map<string, string>();
const MOST_KNOWN = 2000;

/** The address as an absolute one of http(s), against `base`; undefined for placeholders and everything else. */
export function pictureAddress(value: string | null, base: string): string | undefined {
  const trimmed = value?.trim() ?? '';
  if (!ADDRESS.test(trimmed) || PLACEHOLDER.test(trimmed)) return undefined;
  // Cached, because pages with hundreds of pictures ask repeatedly.
  const key = `${base}\n${trimmed}`;
  const known = addresses.get(key);
  if (known !== undefined) return known || undefined;
  if (addresses.size > MOST_KNOWN) addresses.clear();
  const { protocol = '', href = '' } = URL.canParse(trimmed, base) ? new URL(trimmed, base) : {};
  const address = /^https?:$/.test(protocol) ? href : '';
  addresses.set(key, address);
  return address || undefined;
}

/** The largest of a srcset's candidates, by width or density; undefined where none has an address. */
export function bestCandidate(set: string | null, base: string): string | undefined {
  let best: { size: number; href: string } | undefined;
  // A comma inside an address is followed by no space, and by no new address.
  for (const candidate of (set ?? '').split(/,\s+|,(?=(?:https?:)?\/\/)/)) {
    const [address = '', descriptor = '1x'] = candidate.trim().split(/\s+/);
    const href = pictureAddress(address, base);
    const size = Number.parseFloat(descriptor) || 1;
    if (href && (!best || size > best.size)) best = { size, href };
  }
  return best?.href;
}

/**
 * Gives a picture the addresses it would have had once scrolled to, and removes the attributes that held them. Returns
 * whether the picture had no address before and has one now.
 */
export function resolvePicture(image: Element, base: string): boolean {
  const waited = !hasAddress(image, base);
  const held = HOLDERS.filter((name) => image.hasAttribute(name));
  const heldSets = SET_HOLDERS.filter((name) => image.hasAttribute(name));
  const heldSet = heldSets.map((name) => image.getAttribute(name)).find((set) => bestCandidate(set, base));
  if (heldSet && !bestCandidate(image.getAttribute('srcset'), base)) image.setAttribute('srcset', heldSet);
  if (image.localName === 'img') {
    const [shown, waiting] = [
      pictureAddress(image.getAttribute('src'), base),
      held.map((name) => pictureAddress(image.getAttribute(name), base)).find(Boolean),
    ];
    // An image that is still to be loaded shows something small in the meantime, whatever that is called.
    const address =
      (/\blazy(load)?\b/.test(image.className) ? (waiting ?? shown) : (shown ?? waiting)) ??
      bestCandidate(image.getAttribute('srcset'), base) ??
      fromSources(image, base);
    if (address) image.setAttribute('src', address);
  }
  const holders = [...held, ...heldSets];
  const isShown = hasAddress(image, base);
  if (isShown) for (const name of holders) image.removeAttribute(name);
  return waited && isShown;
}

/** Can the picture be shown as it is? */
export const hasAddress = (image: Element, base: string): boolean =>
  (pictureAddress(image.getAttribute('src'), base) ?? bestCandidate(image.getAttribute('srcset'), base)) !== undefined;

/** The address in the sources of a `<picture>` whose image has none. */
function fromSources(image: Element, base: string): string | undefined {
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  for (const source of sources) {
    const best = bestCandidate(source.getAttribute('srcset'), base);
    if (best) return best;
  }
  return undefined;
}

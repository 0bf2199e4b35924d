import type { ArticleContent } from '@/utils/extraction/article-content';
import { bestCandidate } from '@/utils/extraction/before/picture-sources';
import { isInline } from '@/utils/extraction/lines';
import type { Pass } from '@/utils/extraction/pass';
import { withCaption } from '@/utils/extraction/restore';
import { tidy, weigh } from '@/utils/extraction/script';
import { textBlocks } from './blocks';

/** The link text for a player without a title, by the language of its article. */
const NAMES: readonly { lang: RegExp; video: string; audio: string }[] = [
  { lang: /^zh.*(hant|tw|hk|mo)/i, video: '影片', audio: '音訊' },
  { lang: /^zh/i, video: '视频', audio: '音频' },
  { lang: /^ja/i, video: '動画', audio: '音声' },
  { lang: /^/, video: 'Video', audio: 'Audio' },
];

/** Players become links with a title: nothing plays in the clean view, and the text says what was there. */
export const linkMedia: Pass<ArticleContent> = {
  name: 'link-media',
  run({ content, metadata, url }, trail) {
    for (const player of content.querySelectorAll('video, audio, iframe, embed, object')) {
      const isPlayer = player.matches('video, audio');
      // A film that a script feeds has no address of its own: it is seen on its page.
      const target = addressOf(player, url) ?? (isPlayer ? new URL(url) : undefined);
      if (!target) {
        player.remove();
        continue;
      }
      const name = NAMES.find(({ lang }) => lang.test(metadata.lang));
      const kind = player.localName === 'audio' ? name?.audio : name?.video;
      const link = content.ownerDocument.createElement('a');
      link.href = target.href;
      link.textContent = `▶ ${titleOf(player) || (isPlayer && kind) || target.hostname}`;
      const line = content.ownerDocument.createElement('p');
      line.append(link);
      player.replaceWith(line);
      trail.repaired(link.textContent);
    }
  },
};

function addressOf(player: Element, url: string): URL | undefined {
  const source =
    player.getAttribute('src') || player.querySelector('source')?.getAttribute('src') || player.getAttribute('data');
  const target = source && URL.canParse(source, url) ? new URL(source, url) : undefined;
  return target && /^https?:$/.test(target.protocol) ? target : undefined;
}

const titleOf = (player: Element): string =>
  tidy(
    player.getAttribute('title') ||
      player.getAttribute('aria-label') ||
      player.getAttribute('data-title') ||
      player.closest('figure')?.getAttribute('aria-label') ||
      '',
  );

const KEEPS_SPACE = 'img, picture, video, audio, hr, br, iframe, math, svg, td, th, object, embed';
const CODE_CLASS = /\b(language|lang|hljs-?lang)-[\w+#-]+/;

/** Names of placeholder images. */
const PLACEHOLDER =
  /^(img[-_])?(grey|gray|blank|placeholder|loading|spacer|transparent|lazy|default|pixel|1x1)([-_]?(placeholder|image|img|bg|grey|gray|loading|\d+x\d+|\d+))*\.(png|gif|svg|webp|jpe?g)$/i;
/** A picture in its own address may be drawn; shorter ones are dots. In UTF-16 code units. */
const SHORTEST_DATA = 2000;

/** Does nothing but hold the place of a picture that never came? */
function isPlaceholder(image: Element, url: string): boolean {
  const src = image.getAttribute('src') ?? '';
  if (bestCandidate(image.getAttribute('srcset'), url)) return false;
  if (src.startsWith('data:')) return src.length < SHORTEST_DATA;
  return PLACEHOLDER.test(src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}

/** Does one of its own text nodes say something? */
function hasWords(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '') return true;
  return false;
}

/** More is no caption, in `weigh`'s units. */
const LONGEST_CAPTION = 400;

/** Who took a picture belongs to it: the box that holds one picture and such words is a figure. */
export const setCaptions: Pass<ArticleContent> = {
  name: 'tidy-markup',
  run({ content }) {
    for (const credit of content.querySelectorAll('[aria-label*="credit" i], [class*="credit" i]'))
      setCaption(credit, content);
  },
};

function setCaption(credit: Element, content: Element): void {
  if (credit.closest('figure, a')) return;
  let box = credit.parentElement;
  while (box && box !== content && !box.querySelector('img')) box = box.parentElement;
  const image = box?.querySelector('img');
  if (box?.localName !== 'div' || !image || box === content || box.querySelectorAll('img').length > 1) return;
  const words = tidy(box.textContent ?? '');
  if (textBlocks(box).length > 2) return;
  if (weigh(words) <= LONGEST_CAPTION) box.replaceWith(withCaption(image.closest('picture') ?? image, words));
}

/** Leaves nothing of the page's own layout: no empty blocks, no classes, no styles. */
export const tidyMarkup: Pass<ArticleContent> = {
  name: 'tidy-markup',
  run({ content, url }) {
    for (const image of content.querySelectorAll('img')) if (isPlaceholder(image, url)) image.remove();
    // What opens at a click on the page is shown open.
    for (const details of content.querySelectorAll('details')) details.setAttribute('open', '');
    for (const element of [...content.querySelectorAll('*')].reverse()) {
      const text = element.firstElementChild && hasWords(element) ? 'words' : (element.textContent ?? '');
      if (text.trim() === '' && !element.matches(KEEPS_SPACE) && !element.querySelector(KEEPS_SPACE)) {
        // In a line the space is one between words; in code every space counts.
        if (text !== '' && (isInline(element) || element.closest('pre'))) element.replaceWith(text);
        else element.remove();
        continue;
      }
      const code = CODE_CLASS.exec(element.getAttribute('class') ?? '')?.[0];
      for (const name of ['class', 'style', 'align', 'bgcolor', 'face', 'color']) element.removeAttribute(name);
      if (code) element.setAttribute('class', code);
    }
  },
};

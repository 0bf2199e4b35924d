import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';
import { tidy } from '@/utils/extraction/script';

/** What a player without a title is called, by the language of its article. */
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

import type { ArticleContent } from '@/utils/extraction/article-content';
import type { Pass } from '@/utils/extraction/pass';
import { tidy } from '@/utils/extraction/script';

/** Players become links with a title: nothing plays in the clean view, and the text says what was there. */
export const linkMedia: Pass<ArticleContent> = {
  name: 'link-media',
  reason: 'A player, kept as a link.',
  run({ content, url }, trail) {
    for (const player of content.querySelectorAll('video, audio, iframe, embed, object')) {
      const source =
        player.getAttribute('src') ??
        player.querySelector('source')?.getAttribute('src') ??
        player.getAttribute('data');
      const target = source && URL.canParse(source, url) ? new URL(source, url) : undefined;
      if (!target || !/^https?:$/.test(target.protocol)) {
        player.remove();
        continue;
      }
      const link = content.ownerDocument.createElement('a');
      link.href = target.href;
      link.textContent = `▶ ${tidy(player.getAttribute('title') ?? player.getAttribute('aria-label') ?? '') || target.hostname}`;
      const line = content.ownerDocument.createElement('p');
      line.append(link);
      player.replaceWith(line);
      trail.repaired(link.textContent);
    }
  },
};

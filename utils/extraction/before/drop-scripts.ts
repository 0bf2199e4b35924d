import type { Page, Pass } from '@/utils/extraction/pass';

/** Takes out code, so that no pass weighs it as text. Structured data is read later and stays. */
export const dropScripts: Pass<Page> = {
  name: 'drop-scripts',
  run({ document }) {
    for (const element of document.querySelectorAll('script:not([type="application/ld+json"]), style, template')) {
      // Not in the trail: no reader ever saw it.
      element.remove();
    }
  },
};

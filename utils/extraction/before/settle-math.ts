import type { Page, Pass } from '@/utils/extraction/pass';
import { tidy } from '@/utils/extraction/script';

/** What MathJax (2 and 3) and KaTeX draw on the screen, beside the formula's own words. */
const RENDERED =
  '.katex, .MathJax, .MathJax_Display, .MathJax_CHTML, .MathJax_SVG, .mjx-chtml, mjx-container, .MathJax_Preview';

/** Keeps each formula once: libraries leave it in the page drawn, spoken and as source, all of which count as text. */
export const settleMath: Pass<Page> = {
  name: 'settle-math',
  run({ document }, trail) {
    for (const script of document.querySelectorAll('script[type^="math/tex"], script[type^="math/asciimath"]')) {
      const drawn = script.previousElementSibling?.matches(RENDERED) ? script.previousElementSibling : undefined;
      const code = document.createElement('code');
      code.textContent = tidy(script.textContent ?? '');
      // Drawn with MathML in it: that is the formula. Else its source says it best.
      if (drawn?.querySelector('math')) continue;
      drawn?.remove();
      script.replaceWith(code);
      trail.repaired(code.textContent);
    }
    for (const drawn of document.querySelectorAll(RENDERED)) {
      const math = drawn.querySelector('math');
      if (!math || !drawn.isConnected) continue;
      const whole = drawn.parentElement?.matches('.katex-display, .MathJax_Display') ? drawn.parentElement : drawn;
      whole.replaceWith(math);
      trail.repaired(math.querySelector('annotation')?.textContent ?? math.textContent ?? '');
    }
  },
};

import { printInstead } from '@/utils/annotator/print-instead';
import type { PrintCopy } from '@/utils/model/print-copy';

// Important rules in a layer stand above all important rules of the page that are in none.
const hiding = (host: string): string => `
  @page { margin: 16mm 15mm }
  @media print {
    @layer pressmark {
      html {
        display: block !important; position: static !important; float: none !important; visibility: visible !important;
        width: auto !important; height: auto !important; min-width: 0 !important; max-width: none !important;
        min-height: 0 !important; max-height: none !important; margin: 0 !important; padding: 0 !important;
        border: 0 !important; overflow: visible !important; columns: auto !important; contain: none !important;
        transform: none !important; filter: none !important; zoom: 1 !important; opacity: 1 !important;
        background: #fff !important; writing-mode: horizontal-tb !important; clip-path: none !important; mask: none !important;
      }
      html > :not(${host}) { display: none !important }
    }
  }
`;

/**
 * Has whoever prints the page print the article that lies over it, in its shadow root, which the page's scripts cannot
 * look into. Marks are elements there, not highlights: those the page could list. Until `signal` aborts.
 */
export function printOverPage(root: ShadowRoot, copy: () => PrintCopy | undefined, signal: AbortSignal): void {
  printInstead({ window, parent: root, hiding: hiding(root.host.localName), copy }, signal);
}

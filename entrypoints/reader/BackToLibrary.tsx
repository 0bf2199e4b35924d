import { useWords } from '@/components/hooks/use-messages';
import { PAGES, type PageName } from '@/components/navigation/pages';
import { recallPlace } from '@/components/navigation/place-memory';
import { Icon } from '@/components/ui/Icon';
import { navigationWords } from '@/utils/i18n/navigation';
import './back-to-library.css';

/** The way from a saved copy in a tab to the page it was opened from, at the place where the reader was in it; else to the library. */
export default function BackToLibrary() {
  const words = useWords(navigationWords);
  const before = addressBefore();
  const path = URL.canParse(before) && new URL(before).pathname;
  const page = (Object.keys(PAGES) as PageName[]).find((name) => PAGES[name] === path) ?? 'library';
  const address = recallPlace(page)?.address ?? PAGES[page];
  const label = page === 'library' ? words.backToLibrary : words.backTo(words.pages[page]);
  return (
    <a
      class="back-to-library"
      href={address}
      title={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (!tabHistory() || before !== new URL(address, location.href).href) return;
        event.preventDefault();
        history.back();
      }}
    >
      <Icon name="back" size={16} />
      <span>{label}</span>
    </a>
  );
}

/** The part of the Navigation API used here, which TypeScript's own types of the DOM do not have yet. */
interface TabHistory {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}

const tabHistory = (): TabHistory | undefined => (window as { navigation?: TabHistory }).navigation;

/** The address before this one in the tab's history, as far as the browser tells; '' for none. */
function addressBefore(): string {
  const known = tabHistory();
  return (known ? known.entries()[(known.currentEntry?.index ?? 0) - 1]?.url : document.referrer) ?? '';
}

import { useWords } from '@/components/hooks/use-messages';
import { PAGES, type PageName } from '@/components/navigation/pages';
import { recallPlace } from '@/components/navigation/place-memory';
import { Icon } from '@/components/ui/Icon';
import { navigationWords } from '@/utils/i18n/navigation';
import './back-to-library.css';

/**
 * A link from a saved copy in a tab back to the page it was opened from, at the place where the reader left it;
 * otherwise to the library.
 */
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

/** The part of the Navigation API used here; TypeScript's DOM types do not include it yet. */
interface TabHistory {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}

const tabHistory = (): TabHistory | undefined => (window as { navigation?: TabHistory }).navigation;

/** The previous address in the tab's history; '' when there is none or the browser does not say. */
function addressBefore(): string {
  const known = tabHistory();
  return (known ? known.entries()[(known.currentEntry?.index ?? 0) - 1]?.url : document.referrer) ?? '';
}

import { useWords } from '@/components/hooks/use-messages';
import { PAGES } from '@/components/navigation/pages';
import { recallPlace } from '@/components/navigation/place-memory';
import { Icon } from '@/components/ui/Icon';
import { navigationWords } from '@/utils/i18n/navigation';
import './back-to-library.css';

/** The way from a saved copy in a tab to the library, to the place where the reader was in it. */
export function BackToLibrary() {
  const words = useWords(navigationWords);
  const address = recallPlace('library')?.address ?? PAGES.library;
  return (
    <a
      class="back-to-library"
      href={address}
      title={words.backToLibrary}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !cameFrom(address)) return;
        event.preventDefault();
        history.back();
      }}
    >
      <Icon name="back" size={16} />
      <span>{words.backToLibrary}</span>
    </a>
  );
}

/** The part of the Navigation API used here, which TypeScript's own types of the DOM do not have yet. */
interface TabHistory {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}

/** Whether the entry before this one in the tab's history is that address: then back leads there. */
function cameFrom(address: string): boolean {
  const { navigation } = window as { navigation?: TabHistory };
  if (!navigation) return false;
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  return before?.url === new URL(address, location.href).href;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue } from '@/utils/i18n/catalogue';
import { type Messages, messagesFor } from '@/utils/i18n/messages';
import type { UiLanguage } from '@/utils/model/settings';

/** The language of the interface; each page provides it once, at its root. */
export const Language = createContext<UiLanguage>('en');

/** The language of the interface on this page. */
export const useLanguage = (): UiLanguage => useContext(Language);

/** The common words of the interface, in the page's language. */
export const useMessages = (): Messages => messagesFor(useLanguage());

/** The words of one area of the interface, in the page's language. */
export const useWords = <T>(catalogue: Catalogue<T>): T => catalogue[useLanguage()];

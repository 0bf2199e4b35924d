import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Language } from '@/components/hooks/use-messages';
import type { Settings, UiLanguage } from '@/utils/model/settings';
import './tokens.css';

interface Props {
  theme: Settings['theme'];
  language: UiLanguage;
  children: ComponentChildren;
}

/** The frame of every page: its theme, its language, its tokens. */
export function Page({ theme, language, children }: Props) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language;
  }, [theme, language]);
  return <Language.Provider value={language}>{children}</Language.Provider>;
}

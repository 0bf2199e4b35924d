import { configure, type queries, within } from '@testing-library/dom';
import { fireEvent, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChild } from 'preact';
import { Language } from '@/components/hooks/use-messages';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { UiLanguage } from '@/utils/model/settings';

// Parts that are loaded on demand take their time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

/** A component as a page shows it, with somebody who clicks and types in it. */
export function onScreen(ui: ComponentChild, language: UiLanguage = 'en') {
  const inPage = (shown: ComponentChild) => <Language.Provider value={language}>{shown}</Language.Provider>;
  const { rerender, container, baseElement } = render(inPage(ui));
  const show = (shown: ComponentChild): void => rerender(inPage(shown));
  return { ...within<typeof queries>(baseElement as HTMLElement), container, user: userEvent.setup(), show };
}

/** Leaves a field for a day half typed, as browsers do: its value is empty, and it is not valid. */
export function halfTyped(field: HTMLInputElement): void {
  Object.defineProperty(field, 'validity', { value: { valid: false, badInput: true } });
  Object.defineProperty(field, 'reportValidity', { value: () => false });
  fireEvent.input(field, { target: { value: '' } });
}

/** A UUID that is the same in every run. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The ready code at a place of the codebook. */
export function codeAt(at: number): Code {
  const code = startingCodebook[at];
  if (!code) throw new Error(`No code ${at}.`);
  return code;
}

const MADE = '2026-05-20T01:12:30.000Z';

export const annotation = (n: number, quote: string, change: Partial<Annotation> = {}): Annotation => ({
  id: uuid(n),
  articleId: uuid(1000),
  target: { selector: { quote: { exact: quote, prefix: 'before ', suffix: ' after' } } },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  created: MADE,
  modified: MADE,
  ...change,
});

export const metadata = (change: Partial<ArticleMetadata> = {}): ArticleMetadata => ({
  title: 'Council orders safety checks',
  authors: [{ name: 'Dana Fielding' }],
  editors: [],
  source: 'The Courier',
  kind: 'newspaper',
  published: { text: 'May 18, 2026', iso: '2026-05-18T09:30' },
  lang: 'en',
  dir: 'ltr',
  keywords: [],
  provenance: {},
  ...change,
});

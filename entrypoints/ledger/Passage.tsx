import type { ComponentChildren } from 'preact';
import { useLanguage } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

interface Props {
  annotation: Annotation;
  article: Article;
  children: ComponentChildren;
}

/** A passage of the register, leading to where it stands, and what can be said or done about it. */
export function Passage({ annotation, article, children }: Props) {
  const language = useLanguage();
  const day = article.published && formatDay(article.published.iso, language);
  return (
    <li>
      <a href={`/reader.html?article=${article.id}#annotation=${annotation.id}`} lang={article.lang} dir="auto">
        {annotation.target.selector.quote.exact}
      </a>
      <span class="quiet">{[article.title, day].filter(Boolean).join(' · ')}</span>
      {children}
    </li>
  );
}

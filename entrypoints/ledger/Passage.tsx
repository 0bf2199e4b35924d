import type { ComponentChildren } from 'preact';
import { useLanguage } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

interface Props {
  annotation: Annotation;
  article: Article;
  /** The named person, on a line of their own. */
  fields: ComponentChildren;
  /** Actions on the passage, shown next to it. */
  children?: ComponentChildren;
}

/** A passage in the register: links to its place in the article, with actions and the person it names. */
export function Passage({ annotation, article, fields, children }: Props) {
  const language = useLanguage();
  const day = article.published && formatDay(article.published.iso, language);
  return (
    <li>
      <div class="passage-quote">
        <a href={`/reader.html?article=${article.id}#annotation=${annotation.id}`} lang={article.lang} dir="auto">
          {annotation.target.selector.quote.exact}
        </a>
        <span class="quiet">{[article.title, day].filter(Boolean).join(' · ')}</span>
      </div>
      <div class="passage-acts">{children}</div>
      {fields}
    </li>
  );
}

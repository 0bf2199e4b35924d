import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { Headline } from '@/components/ui/Headline';
import { formatDay } from '@/utils/i18n/dates';
import type { ArticleMetadata, Contributor } from '@/utils/model/article';
import './ArticleHeader.css';

const person = ({ name, role }: Contributor): string => (role ? `${role} ${name}` : name);

function PublishedDate({ metadata }: { metadata: ArticleMetadata }) {
  const language = useLanguage();
  const { published } = metadata;
  if (!published) return null;
  const shown = formatDay(published.iso, language);
  const time = /T(\d\d:\d\d)/.exec(published.iso)?.[1];
  return (
    <time dateTime={published.iso} title={published.text}>
      {time ? `${shown} ${time}` : shown}
    </time>
  );
}

/** Title and where the article comes from: one line, nothing the page does not say. */
export function ArticleHeader({ metadata, url }: { metadata: ArticleMetadata; url: string }) {
  const t = useMessages();
  const source = metadata.source ?? metadata.site;
  return (
    <header class="article-header">
      <h1>
        <Headline text={metadata.title || t.untitled} />
      </h1>
      <p class="article-origin">
        {metadata.authors.length > 0 ? <span class="byline">{metadata.authors.map(person).join(' · ')}</span> : null}
        {source ? <span>{source}</span> : null}
        <PublishedDate metadata={metadata} />
        {/^https?:/.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer">
            {t.originalPage}
          </a>
        ) : null}
      </p>
      {metadata.partial ? <p class="article-partial">{t.partialText[metadata.partial]}</p> : null}
    </header>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Headline } from '@/components/ui/Headline';
import { lazily } from '@/components/ui/lazily';
import { articleWords } from '@/utils/i18n/article';
import { formatPublished } from '@/utils/i18n/dates';
import { originWords } from '@/utils/i18n/origin';
import type { ArticleMetadata, Contributor } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import './ArticleHeader.css';

// Most articles need no correction.
const OriginField = lazily(() => import('./OriginField'));

type Part = 'authors' | 'source' | 'date';

const person = ({ name, role }: Contributor): string => (role ? `${role} ${name}` : name);

function PublishedDate({ metadata }: { metadata: ArticleMetadata }) {
  const language = useLanguage();
  const { published } = metadata;
  if (!published) return null;
  return (
    <time dateTime={published.iso} title={published.text}>
      {formatPublished(published.iso, language)}
    </time>
  );
}

interface Props {
  metadata: ArticleMetadata;
  url: string;
  /** How long the text takes to read. */
  minutes?: number;
  /** A press on author, source or date corrects them; absent where they are only shown. */
  onCorrect?: (correction: Correction) => void;
}

/** Title and origin of the article: one line, nothing the page does not give. */
export function ArticleHeader({ metadata, url, minutes = 0, onCorrect }: Props) {
  const t = useMessages();
  const words = useWords(originWords);
  const reading = useWords(articleWords);
  const [editing, setEditing] = useState<Part>();
  const source = metadata.source ?? metadata.site;
  const parts: Record<Part, ComponentChildren> = {
    authors: metadata.authors.length > 0 ? metadata.authors.map(person).join(' · ') : null,
    source: source ?? null,
    date: metadata.published ? <PublishedDate metadata={metadata} /> : null,
  };
  const show = (name: Part): ComponentChildren => {
    const shown = parts[name];
    const kind = name === 'authors' ? 'byline' : undefined;
    if (!onCorrect) return shown ? <span class={kind}>{shown}</span> : null;
    if (editing === name)
      return (
        <span>
          <OriginField name={name} metadata={metadata} onCorrect={onCorrect} onDone={() => setEditing(undefined)} />
        </span>
      );
    return (
      <span class={kind}>
        <button
          type="button"
          class="origin-part"
          data-missing={shown ? undefined : ''}
          title={words.correctField(words[name])}
          onClick={() => setEditing(name)}
        >
          {shown ?? words.addField(words[name])}
        </button>
      </span>
    );
  };
  return (
    <header class="article-header">
      <h1>
        <Headline text={metadata.title || t.untitled} />
      </h1>
      <p class="article-origin">
        {show('authors')}
        {show('source')}
        {show('date')}
        {minutes > 0 ? <span>{reading.minutes(minutes)}</span> : null}
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

import { RunsText } from '@/components/citation/RunsText';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import type { CitedArticle } from '@/utils/citation/csl-item';
import { citationOf, styleOf } from '@/utils/citation/quote-with-citation';
import { citationWords } from '@/utils/i18n/citation';
import { remark } from '@/utils/i18n/comma';
import { settingsWords } from '@/utils/i18n/settings';
import { CITATION_STYLES, type Settings } from '@/utils/model/settings';
import type { SectionProps } from './Options';

const example: CitedArticle = {
  url: 'https://www.example.gov.cn/zwxw/202605/t20260518_1001.html',
  title: '示例市召开校园安全工作会议',
  authors: [{ name: '张明' }],
  site: '示例市人民政府网',
  kind: 'government',
  published: { text: '2026-05-18', iso: '2026-05-18' },
  lang: 'zh-CN',
  accessed: '2026-05-20T09:12:00+08:00',
  provenance: {},
};

/** How a copied quote is cited, with an example. */
export function CitationSection({ settings, onChange }: SectionProps) {
  const words = useWords(settingsWords);
  const citation = useWords(citationWords);
  const language = useLanguage();
  const byLanguage = citation.styles[styleOf({ citationStyle: 'auto' }, language)];
  return (
    <section>
      <h2>{words.citation}</h2>
      <label class="option-row">
        {citation.style}
        <select
          value={settings.citationStyle}
          onChange={(event) => onChange({ citationStyle: event.currentTarget.value as Settings['citationStyle'] })}
        >
          <option value="auto">{citation.styles.auto + remark(byLanguage, language)}</option>
          {CITATION_STYLES.map((id) => (
            <option key={id} value={id}>
              {citation.styles[id]}
            </option>
          ))}
        </select>
      </label>
      <label class="option-row">
        {words.siteKind}
        <select
          value={settings.citationSiteKind}
          onChange={(event) =>
            onChange({ citationSiteKind: event.currentTarget.value as Settings['citationSiteKind'] })
          }
        >
          {(Object.keys(words.siteKinds) as Settings['citationSiteKind'][]).map((kind) => (
            <option key={kind} value={kind}>
              {words.siteKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="option-choice">
        <input
          type="checkbox"
          checked={settings.keepQuotes}
          onChange={(event) => onChange({ keepQuotes: event.currentTarget.checked })}
        />
        {words.keepQuotes}
      </label>
      <p class="citation-example" lang="zh-CN">
        <RunsText runs={citationOf(example, settings, language)} />
      </p>
      <p class="quiet">{words.citationHint}</p>
    </section>
  );
}

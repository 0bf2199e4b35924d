import { templateFormat } from '@/utils/export/template/template-format';

const TEMPLATE = `- {{ article.title | default: labels.untitled | link: article.url }}
{% if article.site %}
  site:: {{ article.site }}
{% endif %}
{% if article.source %}
  source:: {{ article.source }}
{% endif %}
{% if article.author.size > 0 %}
  author:: {{ article.author }}
{% endif %}
{% if article.published %}
  published:: {{ article.published }}
{% endif %}
{% if article.published_time %}
  published-time:: {{ article.published_time }}
{% endif %}
  accessed:: {{ article.accessed }}
{% if article.saved %}
  saved-copy:: {{ labels.saved | link: article.saved }}
{% endif %}
{% if article.partial %}
  partial:: {{ article.partial }}
{% endif %}
{% if article.note != "" %}
\t- {{ article.note | note | indent: "\t  " }}
{% endif %}
{% for a in annotations %}
\t- {{ a.quote | quote | indent: "\t  " }}
\t  id:: {{ a.id }}
{% if a.codes.size > 0 %}
\t  codes:: {% for c in a.codes %}{{ c.tag | tag }} {% if c.apart %}({{ c.apart }}) {% endif %}{% endfor %}
{% endif %}
{% if a.rule %}
\t  rule:: {{ a.rule }}
{% endif %}
{% if a.link %}
\t  original:: {{ labels.original | link: a.link }}
{% endif %}
{% if a.saved %}
\t  saved-copy:: {{ labels.saved | link: a.saved }}
{% endif %}
{% if a.note != "" %}
\t\t- {{ a.note | note | indent: "\t\t  " }}
{% endif %}
{% endfor %}
`;

/** For Logseq: one block per annotation below its article's, properties as `key:: value`, permanent block ids. */
export const logseq = templateFormat({
  id: 'logseq',
  program: 'logseq',
  dialect: 'logseq',
  layouts: ['one', 'articles'],
  template: TEMPLATE,
});

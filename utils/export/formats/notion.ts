import { templateFormat } from '@/utils/export/template/template-format';

const TEMPLATE = `# {{ article.title | default: labels.untitled }}

📰 {% if article.site %}{{ article.site | bold }} · {% endif %}{% if article.published_day %}{{ article.published_day }} · {% endif %}{{ labels.original | link: article.url }}{% if article.stamp %} · {{ article.stamp }}{% endif %}

{{ article.note | note }}

{% for a in annotations %}
{{ a.quote | quote }}

🏷️ {% for c in a.codes %}{{ c.name | bold }} · {% endfor %}{% if a.link %}{{ labels.original | link: a.link }}{% endif %}{% if a.rule %} · {{ labels.rule }} {{ a.rule }}{% endif %}

{% if a.directive.deadline.date %}
⏰ {{ labels.deadline }} {{ a.directive.deadline.date }}

{% endif %}
{% if a.note != "" %}
📝 {{ a.note | note }}

{% endif %}
{% endfor %}
`;

/** For Notion and Yuque (语雀), which know neither callouts nor front matter: bold words and signs instead. */
export const notion = templateFormat({ id: 'notion', layouts: ['articles', 'one'], template: TEMPLATE });

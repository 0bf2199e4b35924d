import { templateFormat } from '@/utils/export/template/template-format';

const TEMPLATE = `# {{ article.title | default: labels.untitled }}

📰 {% if article.site %}{{ article.site | bold }} · {% endif %}{% if article.published_day %}{{ article.published_day }} · {% endif %}{{ labels.original | link: article.url }}{% if article.saved %} · {{ labels.saved | link: article.saved }}{% endif %}{% if article.stamp %} · {{ article.stamp }}{% endif %}

{% if article.rules.size > 0 %}
⚙️ {{ labels.rule }} {{ article.rules }}

{% endif %}

{{ article.note | note }}

{% for a in annotations %}
{{ a.quote | quote }}

{% if a.codes.size > 0 %}
🏷️ {% for c in a.codes %}{% unless forloop.first %} · {% endunless %}{{ c.name | bold }}{% endfor %}

{% endif %}
{% if a.link %}
🔗 {{ labels.original | link: a.link }}{% if a.saved %} · {{ labels.saved | link: a.saved }}{% endif %}{% if a.stamp %} · {{ a.stamp }}{% endif %}

{% endif %}

{% if a.directive.deadline.date %}
⏰ {{ labels.deadline }} {{ a.directive.deadline.date }}

{% endif %}
{% if a.note != "" %}
📝

{{ a.note | note }}

{% endif %}
{% endfor %}
`;

/** For Notion and Yuque (语雀), which know neither callouts nor front matter: bold words and signs instead. */
export const notion = templateFormat({
  id: 'notion',
  program: 'notion',
  dialect: 'obsidian',
  layouts: ['articles', 'one'],
  template: TEMPLATE,
});

import { templateFormat } from '@/utils/export/template/template-format';
import { cslJson } from './csl-json';

const TEMPLATE = `{% if first %}
---
bibliography: references.json
---

{% endif %}
# {{ article.title | default: labels.untitled }} [@{{ article.citekey }}]

{{ article.stamp }}

{{ article.note | note }}

{% for a in annotations %}
{{ a.quote | quote }}
>
> [@{{ article.citekey }}]{% if a.link %} · {{ labels.original | link: a.link }}{% endif %}{% if a.saved %} · {{ labels.saved | link: a.saved }}{% endif %}{% if a.stamp %} · {{ a.stamp }}{% endif %}

{% if a.codes.size > 0 %}
{{ a.codes | map: "name" | join: " · " }}

{% endif %}
{% if a.rule %}
[{{ labels.rule }} {{ a.rule }}]{.rule}

{% endif %}
{{ a.note | note }}

{% endfor %}
`;

/** For Pandoc: quotes with citations, and their references as a CSL-JSON file. */
export const pandoc = templateFormat({
  id: 'pandoc',
  program: 'pandoc',
  dialect: 'pandoc',
  layouts: ['one'],
  companions: () => [{ name: 'references.json', content: cslJson }],
  template: TEMPLATE,
});

import type { Companion } from '@/utils/export/format';
import { templateFormat } from '@/utils/export/template/template-format';
import { calloutOf } from '@/utils/export/template/view';
import { COLORS, type Codebook } from '@/utils/model/codebook';

const TEMPLATE = `{% if single %}
{{ article | front_matter: "title", "url", "site", "source", "author=author_links", "published", "accessed", "lang", "officials=official_links", "tags", "partial", "text_sha256", "citekey" }}
{% else %}
{% if first and code %}
{{ code | front_matter: "title=name", "parent", "color" }}
{% endif %}
# {{ article.title | default: labels.untitled | link: article.url }}

{{ article.stamp }}

{% endif %}
{{ article.note | note }}

{% for a in annotations %}
{% if a.directive.speaker %}
> [!{{ a.callout }}] {{ a.directive.speaker }}{% if a.directive.title %}（{{ a.directive.title }}）{% endif %}{% if a.directive.addressee %} → {{ a.directive.addressee }}{% endif %}
{% else %}
> [!{{ a.callout }}] {{ a.codes | map: "name" | join: " · " }}
{% endif %}
{{ a.quote | quote }}
>
> {% if a.directive.deadline.date %}{{ labels.deadline }} {{ a.directive.deadline.date }} · {% endif %}{% if a.link %}{{ labels.original | link: a.link }} {% endif %}{% for c in a.codes %}{{ c.tag | tag }} {% endfor %}{% if a.rule %}· {{ labels.rule }} {{ a.rule }}{% endif %}

^{{ a.block_id }}

{{ a.note | note }}

{% endfor %}
`;

/** Colours for the callouts, as an Obsidian CSS snippet. */
const snippet = (codes: Codebook) =>
  codes
    .map((code) => {
      const rgb = [1, 3, 5].map((at) => Number.parseInt(COLORS[code.color].slice(at, at + 2), 16)).join(', ');
      return `.callout[data-callout="${calloutOf(code)}"] {\n  --callout-color: ${rgb};\n  --callout-icon: lucide-quote;\n}\n`;
    })
    .join('');

/** An Obsidian base: the vault's articles as a table. */
const BASE = `filters:
  and:
    - file.hasTag("news")
views:
  - type: table
    name: Pressmark
    order:
      - file.name
      - published
      - site
      - officials
      - tags
    sort:
      - property: published
        direction: DESC
`;

const companions = (codes: Codebook): Companion[] => [
  { name: '.obsidian/snippets/pressmark.css', content: snippet(codes), isOptional: true },
  { name: 'Pressmark.base', content: BASE, isOptional: true },
];

/** For an Obsidian vault: properties, one callout a quote with its block id, colours as a CSS snippet, a table as a base. */
export const obsidian = templateFormat({
  id: 'obsidian',
  layouts: ['articles', 'codes', 'one'],
  offers: ['extras'],
  companions: ({ codes }) => companions(codes),
  template: TEMPLATE,
});

import type { Companion } from '@/utils/export/format';
import { LABELS, type Labels } from '@/utils/export/labels';
import { inItsFolder } from '@/utils/export/obsidian-base';
import { calloutStyles } from '@/utils/export/tags';
import { templateFormat } from '@/utils/export/template/template-format';
import type { Codebook } from '@/utils/model/codebook';

const TEMPLATE = `{% if single %}
{{ article | front_matter: "title", "url", "site", "source", "author=author_links", "published", "published_time", "accessed", "accessed_time", "lang", "officials=official_links", "tags", "rules", "partial", "text_sha256", "citekey" }}
{% else %}
{% if first and code %}
{{ code | front_matter: "title=name", "parent", "color" }}
{% endif %}
# {{ article.title | default: labels.untitled | link: article.url }}

{{ article.stamp }}

{% endif %}
{% if article.saved %}
{{ labels.saved | link: article.saved }}

{% endif %}
{{ article.note | note }}

{% for a in annotations %}
> [!{{ a.callout }}] {% if a.directive.speaker %}{{ a.directive.speaker }}{% if a.directive.title %}（{{ a.directive.title }}）{% endif %}{% elsif a.directive.title %}{{ a.directive.title }}{% else %}{{ a.codes | map: "name" | join: " · " }}{% endif %}{% if a.directive.addressee %} → {{ a.directive.addressee }}{% endif %}
{{ a.quote | quote }}
>
> {% if a.directive.deadline.date %}{{ labels.deadline }} {{ a.directive.deadline.date }} · {% endif %}{% if a.link %}{{ labels.original | link: a.link }} {% endif %}{% if a.saved %}{{ labels.saved | link: a.saved }} {% endif %}{% if a.stamp %}{{ a.stamp }} {% endif %}{% for c in a.codes %}{{ c.tag | tag }} {% if c.apart %}({{ c.apart }}) {% endif %}{% endfor %}

^{{ a.block_id }}

{{ a.note | note }}

{% endfor %}
`;

/** The folder of the article notes in the vault, which the base shows. */
const FOLDER = 'Pressmark';

/**
 * An Obsidian base over the exported notes: https://help.obsidian.md/bases/syntax. It is in their folder and shows
 * exactly that folder, wherever it is in the vault. Authors and officials are links, which lead to notes on these
 * persons.
 */
const base = ({ columns }: Labels, folder: string) => `${inItsFolder(folder)}
properties:
  file.name:
    displayName: ${JSON.stringify(columns.article_title)}
  note.published:
    displayName: ${JSON.stringify(columns.published)}
  note.site:
    displayName: ${JSON.stringify(columns.site)}
  note.author:
    displayName: ${JSON.stringify(columns.author)}
views:
  - type: table
    name: Pressmark
    order:
      - file.name
      - published
      - site
      - author
      - officials
      - tags
    sort:
      - property: published
        direction: DESC
`;

const companions = (codes: Codebook, labels: Labels, folder: string): Companion[] => [
  { name: '.obsidian/snippets/pressmark.css', content: calloutStyles(codes), isOptional: true },
  { name: `${folder}/Pressmark.base`, content: base(labels, folder), isOptional: true },
];

/**
 * For an Obsidian vault: properties, one callout per quote with its block id, colours as a CSS snippet, a table as a
 * base.
 */
export const obsidian = templateFormat({
  id: 'obsidian',
  program: 'obsidian',
  dialect: 'obsidian',
  layouts: ['articles', 'codes', 'persons', 'months', 'one'],
  offers: ['extras'],
  companions: ({ codes, options }) => companions(codes, LABELS[options.language], options.folder || FOLDER),
  folder: FOLDER,
  template: TEMPLATE,
});

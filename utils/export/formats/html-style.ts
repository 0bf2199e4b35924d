/**
 * The page's style, on screen and on paper. Codes are in the margin next to their passages, on the side where lines
 * end: on screen if there is room, on paper always. Quotes have a rule and a serif font, codes are chips, notes are
 * tinted cards. An indent would not fit a picture as wide as the line, or its replacement text.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.8 serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; overflow-wrap: break-word; }
header p, .codes, footer > ol > li > .codes { font: 0.8125rem/1.6 sans-serif; }
.partial { border-inline-start: 0.25em solid; padding-inline-start: 0.75em; }
mark { color: inherit; background: none; text-decoration: underline 0.15em; text-underline-offset: 0.2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.code { display: inline-block; padding: 0 0.5em; border-radius: 0.75em; background: #8883; text-decoration: underline 0.15em; text-underline-offset: 0.2em; }
img { max-width: 100%; height: auto; }
.text { position: relative; }
.text p { margin: 0 0 0.6em; }
[lang|='zh'] .text > p:not(.caption):not(:has(img)) { text-indent: 2em; }
.text .caption { font: 0.8125rem/1.5 sans-serif; opacity: 0.8; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; line-height: 1.5; }
th, td { border: 1px solid #8888; padding: 0.25em 0.5em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
pre { overflow-x: auto; padding: 0.75em 1em; background: #8882; font-size: 0.875rem; line-height: 1.5; text-indent: 0; overflow-wrap: normal; }
sup { font: 0.625rem sans-serif; text-indent: 0; }
.margin { display: none; font: 0.6875rem/1.4 sans-serif; text-indent: 0; text-align: start; }
blockquote { margin: 0 0 0.5em; padding-inline-start: 0.75em; border-inline-start: 3px solid #8888; }
blockquote p { margin: 0; }
.note { margin: 0.5em 0; padding: 0.5em 0.75em; border-radius: 0.375rem; background: #8882; font: 0.9375rem/1.6 sans-serif; text-indent: 0; overflow-x: auto; }
.note > :first-child { margin-top: 0; }
.note > :last-child { margin-bottom: 0; }
footer > ol { padding-inline-start: 1.75em; }
footer > ol > li { margin-bottom: 1.25em; }
@media (min-width: 60rem), print {
  .margin { display: block; float: inline-end; clear: inline-end; width: 9rem; margin-inline-end: -10rem; }
}
@media (min-width: 60rem) { body { max-width: 53rem; padding-inline-end: 11rem; } body:has([dir='rtl']) { padding-inline: 11rem; max-width: 64rem; } }
@media print {
  @page { margin: 18mm 16mm; }
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  article { padding-inline-end: 10.5rem; }
  article + article { break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  mark, .code, .note, pre { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .table, .note { overflow: visible; }
  th, td { overflow-wrap: anywhere; }
  a { color: inherit; text-decoration: none; }
  li, .text p, tr, img { break-inside: avoid; }
}
`;

const READABILITY = /@mozilla[/\\]readability[/\\]Readability\.js$/;
/** Tells whether a page is worth reading; utils/extraction/looks-like-article.ts does that here. */
const READERABLE = /@mozilla[/\\]readability[/\\]Readability-readerable\.js$/;
/** Code that nothing calls, and what replaces it. */
const UNUSED: readonly (readonly [what: RegExp, instead: string])[] = [
  // Calls that do nothing unless it is told to debug, and what they would say.
  [/^\s*this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);$/gm, ''],
  [/if \(this\._debug\) \{\s*let logNode[\s\S]*?\} else \{\s*(?=this\.log = function \(\) \{\};\s*\})/g, '{'],
  [/(?<=errs\.push\()\s*`[^`]*`\s*(?=\);)/g, '1'],
  // Code that `disableJSONLD` and `keepClasses` switch off.
  [/(?<=^ {2}_getJSONLD\(doc\) \{\n)[\s\S]*?(?=^ {2}\},$)/gm, ''],
  [/(?<=^ {2}_cleanClasses\(node\) \{\n)[\s\S]*?(?=^ {2}\},$)/gm, ''],
  // What only that code uses, and what nothing uses any more.
  [/^ {4}(?:jsonLdArticleTypes|extraneous|replaceFonts|nextLink|prevLink):\s*\/.*\/[a-z]*,$/gm, ''],
  // The title is only compared with headings, for which less is enough, and the byline only requested.
  [/(?<=^ {2}_getArticleTitle\(\) \{\n)[\s\S]*?(?=^ {2}\},$)/m, '    return this._doc.title.trim();\n'],
  [/^ {2}HTML_ESCAPE_MAP: \{[\s\S]*?^ {2}\},$/m, ''],
  [/(?<=^ {2}_unescapeHtmlEntities\(str\) \{\n)[\s\S]*?(?=^ {2}\},$)/m, '    return str;\n'],
  // Attributes other than sizes: tidy-markup and the sanitizer remove them from all elements.
  [/^ {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS): \[[\s\S]*?\],$/gm, ''],
  [
    /(?<=^ {2}_cleanStyles\(e\) \{\n)[\s\S]*?(?=^ {2}\},$)/m,
    '    for (const one of e.querySelectorAll("table,th,td,hr,pre")) {\n      one.removeAttribute("width");\n      one.removeAttribute("height");\n    }\n',
  ],
  // It is always given a document.
  [/^ {2}\/\/ In some older versions, people passed a URI[\s\S]*?^ {2}\}$/m, ''],
  [/^ {2}this\._(?:classesToPreserve|maxElemsToParse|articleSiteName) =[\s\S]*?;$/gm, ''],
  [/^ {2}(?:CLASSES_TO_PRESERVE|DEFAULT_MAX_ELEMS_TO_PARSE): .*,$/gm, ''],
  // The size of a page is bounded before (copy-page).
  [/^ {4}if \(this\._maxElemsToParse > 0\) \{[\s\S]*?^ {4}\}$/m, ''],
  // Pictures in <noscript> are shown before Readability runs (resolve-lazy-images).
  [/\n {4}\/\/ Next find noscript and try to extract its image[\s\S]*?(?=^ {2}\},$)/m, '\n'],
  [/(?<=^ {2}_isSingleImage\(node\) \{\n)[\s\S]*?(?=^ {2}\},$)/m, ''],
  // Only the article's tree is used of what it returns.
  [
    /(?<=^ {4}this\._postProcessContent\(articleContent\);\n)[\s\S]*?return \{[\s\S]*?\};/m,
    'return { content: this._serializer(articleContent) };',
  ],
  // Summary, site and day of what the page tells machines: read better before.
  [/^ {4}metadata\.(excerpt|siteName|publishedTime) =[^;]*;$/gm, ''],
];

/** What takes long, and the same in less time; what it chooses stays the same. */
const FASTER: readonly (readonly [what: RegExp, instead: string])[] = [
  // The text of every box down to the byline's: asked only where a name or attribute says that it is one.
  [/^ {4}var bylineLength = node\.textContent\.trim\(\)\.length;\n/m, ''],
  [/!!bylineLength &&\s*bylineLength < 100/, '/^.{1,99}$/s.test(node.textContent.trim())'],
  // Whether a box says anything is known at its first word.
  [
    /^ {2}_isElementWithoutContent\(node\) \{$/m,
    `  _says(node) {
    for (let one = node.firstChild; one; one = one.nextSibling)
      if (one.nodeType === 1 ? this._says(one) : one.nodeType < 5 && one.data.trim()) return true;
    return false;
  },

$&`,
  ],
  [/!node\.textContent\.trim\(\)\.length &&(?=\s*\(!node\.children)/, '!this._says(node) &&'],
  [
    /(?<=_hasChildBlockElement\(element\) \{\n)[\s\S]*?(?=^ {2}\},$)/m,
    `    for (let one = element.firstElementChild; one; one = one.nextElementSibling)
      if (this.DIV_TO_P_ELEMS.has(one.tagName) || this._hasChildBlockElement(one)) return true;
    return false;
`,
  ],
  // The browser makes an object of a style that is asked for.
  [
    /\(!node\.style \|\| (node\.style\.display != "none")\) &&\s*\(!node\.style \|\| (node\.style\.visibility != "hidden")\)/,
    '(!node.hasAttribute("style") || !node.style || ($1 && $2))',
  ],
  // The text of a box that may be cleared away: once, and of what is in it only what is needed.
  [
    /(?<=function \(node\) \{\n)(?= {6}\/\/ First check if this node IS data table)/,
    'var innerText = this._getInnerText(node);\n',
  ],
  [/this\._getInnerText\(node\)(?=\.length > 0\.9)/, 'innerText'],
  [/this\._getCharCount\(node, ","\) < 10/, 'innerText.split(",").length < 11'],
  [/^ {2}_getCharCount\(e, s\) \{[\s\S]*?^ {2}\},$/m, ''],
  [/^ {8}var innerText = this\._getInnerText\(node\);$/m, ''],
  [/(?<=_getLinkDensity\(element)(?=\) \{)/, ', text = this._getInnerText(element)'],
  [/(?<=var textLength = )this\._getInnerText\(element\)/, 'text'],
  [/(?<=var linkDensity = this\._getLinkDensity\(node)(?=\);\s*var textish)/, ', innerText'],
  [/^ {8}var headingDensity = [\s\S]*?\]\);$/m, ''],
  [
    /headingDensity < 0\.9 &&\s*contentLength < 25/,
    'contentLength < 25 && this._getTextDensity(node, ["h1", "h2", "h3", "h4", "h5", "h6"]) < 0.9',
  ],
  [/^ {8}var textDensity = .*;$/m, ''],
  [/textDensity === 0/, '!this._someNode(this._getAllNodesWithTag(node, textishTags), this._says)'],
];

/** Its own members, which nobody else calls; a minifier must leave them as they are. */
const OWN_NAME = /(?<=\.)_[a-zA-Z]+|(?<=^ {2})_[a-zA-Z]+(?=\(|:)|(?<=this\.)[A-Z_]{6,}|(?<=^ {2})[A-Z_]{6,}(?=:)/gm;

function withShortNames(code: string): string {
  const names = new Map<string, string>();
  return code.replace(OWN_NAME, (name) => {
    const short = names.get(name) ?? `_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

/**
 * Removes the parts of Mozilla's Readability that the extraction never uses, a tenth of the code that is injected into
 * every page on a click, and what takes it long. Throws when a new version is written differently.
 */
export const leanReadability = {
  name: 'lean-readability',
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (READERABLE.test(id)) return { code: 'module.exports = undefined;', map: null };
    if (!READABILITY.test(id)) return undefined;
    const changes = [...UNUSED, ...FASTER];
    for (const [what] of changes)
      if (code.search(what) < 0) throw new Error(`Readability is written anew: ${what} is not in it (${id}).`);
    return {
      code: withShortNames(changes.reduce((left, [what, instead]) => left.replace(what, instead), code)),
      map: null,
    };
  },
};

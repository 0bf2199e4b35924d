export const settingsEn = {
  pages: { settings: 'Settings', codebook: 'Codebook' },
  typeOf: 'Typography of articles in',
  groups: { zh: 'Chinese', other: 'Other languages' },
  indent: 'First-line indent',
  ownStyle: 'Your own CSS for articles',
  ownStyleHint: 'Applies to the article alone: p, h1, blockquote, a …',
  ownStyleFetches: 'Not applied: url(), image() and @import would fetch something from elsewhere.',
  ownStyleHides: 'Saved, but with this style no text of an article can be seen.',
  ownStyleUnknown: (line: number, text: string) =>
    `Line ${line} has no effect: the browser does not understand “${text}”. The rest applies, and nothing you wrote is lost.`,
  ownStyleUnpaired: (line: number, mark: string) =>
    `Line ${line}: ${mark} has no counterpart. Until it has one, your style applies in part or not at all; what you wrote is kept.`,
  codebookHint: 'Names, keys, colours and definitions of your codes',
  searchSettings: 'Search the settings',
  noSetting: 'No setting matches.',
  reset: 'Reset typography',
  sampleZh: [
    '各县市区要压实主体责任，6月底前完成校园周边隐患排查。',
    '会议强调，要加强统筹协调，把“护校安园”工作做细做实，做到早发现、早报告、早处置。',
  ],
  sampleOther: [
    'The council shall inspect every school gate before the end of June.',
    'Officials said the work would be checked street by street, and that what was found would be reported the same day.',
  ],
  preview: 'Preview',
  citation: 'Citation',
  citationHint: 'Used when you copy a quote with its source.',
  keepQuotes: 'Keep a quote as an annotation when it is copied with its citation',
  siteKind: 'News pages are cited as',
  siteKinds: {
    auto: 'By site: newspapers [N/OL], others [EB/OL]',
    'article-newspaper': 'Newspapers, always [N/OL]',
    webpage: 'Web pages, always [EB/OL]',
  },
};

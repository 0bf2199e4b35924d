export const settingsEn = {
  pages: { settings: 'Settings', codebook: 'Codebook' },
  typeOf: 'Type of articles in',
  groups: { zh: 'Chinese', other: 'Other languages' },
  indent: 'First-line indent',
  reset: 'Reset type',
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
  keepQuotes: 'Keep a quote as a mark when it is copied with its citation',
  siteKind: 'News pages are cited as',
  siteKinds: {
    auto: 'By site: newspapers [N/OL], others [EB/OL]',
    'article-newspaper': 'Newspapers, always [N/OL]',
    webpage: 'Web pages, always [EB/OL]',
  },
};

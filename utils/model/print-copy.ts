/** An element to be built elsewhere, without a parser: a page's policy on trusted types is not asked. */
export interface PrintElement {
  tag: string;
  /** Absent for HTML. */
  namespace?: string;
  attributes?: Record<string, string>;
  children?: PrintNode[];
}
export type PrintNode = string | PrintElement;

/** An article as it goes on paper: what to build, and the rules it is set by. */
export interface PrintCopy {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  css: string;
  content: PrintNode[];
}

import { Liquid, type Template } from 'liquidjs';
import type { DialectName } from '@/utils/export/markdown/dialect';
import { escaperFor, filtersFor } from './filters';

/** Time limit per article, in ms: stops a template that loops for ever. */
const RENDER_LIMIT = 2000;
/** Roughly bytes, for one article. */
const MEMORY_LIMIT = 50_000_000;
/** UTF-16 units of a template. */
const PARSE_LIMIT = 100_000;

// A template reads values and nothing else: no files, no code, no page of another template.
const FORBIDDEN_TAGS = ['include', 'render', 'layout', 'block'];

function createEngine(dialect: DialectName): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    // An empty text counts as false, as authors of templates expect; to Liquid itself it is true.
    jsTruthy: true,
    greedy: false,
    outputEscape: escaperFor(dialect),
    renderLimit: RENDER_LIMIT,
    memoryLimit: MEMORY_LIMIT,
    parseLimit: PARSE_LIMIT,
  });
  for (const tag of FORBIDDEN_TAGS) delete engine.tags[tag];
  for (const [name, filter] of Object.entries(filtersFor(dialect))) engine.registerFilter(name, filter);
  return engine;
}

const engines = new Map<DialectName, Liquid>();
function engineFor(dialect: DialectName): Liquid {
  const engine = engines.get(dialect) ?? createEngine(dialect);
  engines.set(dialect, engine);
  return engine;
}

/** What is wrong with a template, and where; line and column count from 1. */
export interface TemplateProblem {
  kind: 'filter' | 'variable' | 'tag' | 'unclosed' | 'too-much' | 'other';
  /** The name or the piece that is wrong. */
  what: string;
  line: number;
  column: number;
}

/** Thrown by `renderTemplate`'s callers who did not check first. */
export class TemplateError extends Error {
  constructor(readonly problem: TemplateProblem) {
    super(`template line ${problem.line}, column ${problem.column}: ${problem.kind} ${problem.what}`);
    this.name = 'TemplateError';
  }
}

// The library's own sentences, in the versions pinned in package.json.
const KINDS: [RegExp, TemplateProblem['kind']][] = [
  [/^undefined filter: ([^,\n]+)/, 'filter'],
  [/^undefined variable: ([^,\n]+)/, 'variable'],
  [/^tag "([^"]+)" (?:not found|not closed)/, 'tag'],
  [/^(?:tag|output) ([^,\n]+) not closed/, 'unclosed'],
  [/^(?:template|memory alloc|parse length) limit exceeded()/, 'too-much'],
];

function problemOf(error: unknown): TemplateProblem {
  const { message, token } = error as { message?: string; token?: { getPosition?: () => [number, number] } };
  const [line, column] = token?.getPosition?.() ?? [1, 1];
  const sentence = (message ?? String(error)).replace(/, line:\d+, col:\d+[\s\S]*$/, '');
  for (const [pattern, kind] of KINDS) {
    const found = pattern.exec(sentence);
    if (found) return { kind: /not closed/.test(sentence) ? 'unclosed' : kind, what: found[1] ?? '', line, column };
  }
  return { kind: 'other', what: sentence, line, column };
}

// A tag alone on its line leaves no empty line. Liquid's markers for that keep line numbers unchanged.
const STANDALONE = /^([ \t]*)\{%-?((?:(?!%\}).)*?)-?%\}[ \t]*$/gm;
const withoutTagLines = (source: string) =>
  source.replace(STANDALONE, (_, blanks: string, tag: string) => `${blanks}{%${blanks ? '-' : ''}${tag}-%}`);

let latest: { source: string; dialect: DialectName; template: Template[] } | undefined;

/** A parsed template; throws a TemplateError if it is invalid. The last result is cached. */
export function parseTemplate(source: string, dialect: DialectName): Template[] {
  if (latest?.source === source && latest.dialect === dialect) return latest.template;
  try {
    const template = engineFor(dialect).parse(withoutTagLines(source.replace(/\r\n?/g, '\n')));
    latest = { source, dialect, template };
    return template;
  } catch (error) {
    throw new TemplateError(problemOf(error));
  }
}

/** A template with values in it, as Markdown; throws a TemplateError where the template asks for what is not there. */
export function renderTemplate(template: Template[], view: object, dialect: DialectName): string {
  try {
    return engineFor(dialect).renderSync(template, view);
  } catch (error) {
    throw new TemplateError(problemOf(error));
  }
}

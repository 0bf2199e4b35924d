// What a sentence says about attendance. Words are in folded text: Simplified, lower case, straight quotation marks.

export const ROLES = ['chair', 'attend', 'accompany'] as const;
export type Role = (typeof ROLES)[number];

type Row = readonly [words: string, reason: string];

/** Verbs whose subject stands before them. */
const DOER_BEFORE: Readonly<Record<Role, readonly Row[]>> = {
  chair: [
    ['主持(?!人|工作|正义|公道)', 'not the host of a show, nor one who runs an office for the time being'],
    ['(?:chaired|presided over|chairs|presides over)\\b(?! by)', ''],
  ],
  attend: [
    ['出席|列席|与会', ''],
    ['参加(?!工作|革命|高考|考试)', 'a curriculum vitae: 1985 年参加工作'],
    ['(?:attended|attends|took part in|takes part in|participated in)\\b(?! by)', ''],
  ],
  accompany: [
    ['陪同', ''],
    ['accompanied\\b(?! by)', ''],
  ],
};

/** Words after which those present are listed. */
const DOER_AFTER: Readonly<Record<Role, readonly Row[]>> = {
  chair: [['(?:chaired|presided over) by', '']],
  attend: [
    ['(?:出席|列席|参加)[^,;]{0,14}的(?:还|领导)?(?:有|包括)', '参加会议的还有张三、李四'],
    ['attended by|attendees included', ''],
  ],
  accompany: [
    ['陪同[^,;]{0,8}的(?:还|领导)?(?:有|包括)', '陪同调研的有张三'],
    ['accompanied by', ''],
  ],
};

/** Words before a verb that negate it. */
const DENIED =
  '(?<!未|没|没有|不|未能|无法|拒绝|谢绝|缺席|\\bnot |\\bnever |refused to |declined to |failed to |(?:did|does) not )';

const pattern = (rows: Readonly<Record<Role, readonly Row[]>>): RegExp =>
  new RegExp(
    ROLES.map((role) => `(?<${role}>${DENIED}(?:${rows[role].map(([words]) => words).join('|')}))`).join('|'),
    'gu',
  );

const BEFORE = pattern(DOER_BEFORE);
const AFTER = pattern(DOER_AFTER);

interface Verb {
  role: Role;
  start: number;
  end: number;
}

const verbsIn = (words: string, verbs: RegExp): Verb[] =>
  Array.from(words.matchAll(verbs), ({ index, 0: verb, groups }) => ({
    role: ROLES.find((role) => groups?.[role] !== undefined) ?? 'attend',
    start: index,
    end: index + verb.length,
  }));

/** Words that mark a person as merely mentioned: 学习贯彻习近平总书记重要讲话精神. */
const SPOKEN_OF = /(?:学习|贯彻|传达|落实|根据|按照|遵照|围绕|牢记|感谢|受)[^,;]{0,12}$/u;

/** What may follow a name in a list. */
const AFTER_NAME =
  /^(?:同志|先生|女士)?(?:总?书记|省长|市长|州长|县长|区长|镇长|乡长|主席|总理|部长|主任|局长|厅长|委员长)?等?\s*$/u;

/** A clause that names somebody outside the accepted passages: the list continues. */
const STRANGER = /(?:长|书记|主任|委员|主席|总监|总?经理|秘书|代表|政委|指导员|专员|同志)\p{Script=Han}{2,4}$/u;

export interface NamedAt {
  name: string;
  start: number;
  end: number;
}

/** Occurrences of `names` in folded text; of overlapping ones the longer. */
export function namesAt(words: string, names: readonly string[]): NamedAt[] {
  const found: NamedAt[] = [];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + name.length)) {
      const end = start + name.length;
      const isPart = /[a-z]/.test(name) && /[a-z]/.test(`${words[start - 1] ?? ''}${words[end] ?? ''}`);
      if (!isPart && !found.some((one) => one.start < end && one.end > start)) found.push({ name, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Which of `names` were present according to one sentence, and in which role; the first role of each. A mention is not
 * enough: it takes a verb in the same clause, or a list that leads to one.
 */
export function attendance(sentence: string, names: readonly string[]): Map<string, Role> {
  const clauses = sentence.split(/(?<=[,;:，；：])/u).map((words) => {
    const bare = words.replace(/[,;:，；：。.!?]+\s*$/u, '');
    return { words: bare, named: namesAt(bare, names), before: verbsIn(bare, BEFORE), after: verbsIn(bare, AFTER) };
  });
  const roles = new Map<string, Role>();
  const say = (name: string, role: Role): void => {
    if (!roles.has(name)) roles.set(name, role);
  };
  /** Names of clauses that have been lists so far, and the role with which a list began. */
  let waiting: string[] = [];
  let opened: Role | undefined;
  for (const { words, named, before, after } of clauses) {
    const lists = named.filter(({ end }) => isListEnd(words.slice(end), named));
    const isList =
      named.length > 0 ? lists.includes(named.at(-1) as NamedAt) : STRANGER.test(words) && before.length === 0;
    const [first] = before.filter((verb) => !after.some((one) => one.start === verb.start));
    const opener = after.at(-1);
    if (first) for (const name of waiting) say(name, first.role);
    for (const { name, start, end } of named) {
      if (SPOKEN_OF.test(words.slice(0, start))) continue;
      const listed = after.findLast((verb) => verb.end <= start);
      if (listed) say(name, listed.role);
      else {
        const role = roleIn(words, { start, end }, before);
        if (role) say(name, role);
        else if (isList && opened && !opener) say(name, opened);
      }
    }
    if (opener) opened = opener.role;
    else if (!isList) opened = undefined;
    if (first || (!isList && !opener)) waiting = [];
    if (isList && !first && !opener)
      for (const { name, start } of named) if (!SPOKEN_OF.test(words.slice(0, start))) waiting.push(name);
  }
  return roles;
}

/** Only titles and other names follow. */
const isListEnd = (rest: string, named: readonly NamedAt[]): boolean =>
  AFTER_NAME.test(named.reduce((words, { name }) => words.replace(name, ''), rest).replace(/[、和与及]|\band\b/gu, ''));

function roleIn(
  words: string,
  { start, end }: { start: number; end: number },
  verbs: readonly Verb[],
): Role | undefined {
  const next = verbs.find((verb) => verb.start >= end);
  if (next) {
    const between = words.slice(end, next.start);
    // 张三在李四陪同下调研: Li is the one who accompanies.
    const isLed = next.role === 'accompany' && words.startsWith('下', next.end) && /[在由]/u.test(between);
    return isLed ? 'attend' : next.role;
  }
  // 王五陪同张三调研: the person accompanied is present.
  return verbs.some((verb) => verb.role === 'accompany' && verb.end <= start) ? 'attend' : undefined;
}

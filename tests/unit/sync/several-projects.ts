import fc from 'fast-check';
import type { Article } from '@/utils/model/article';
import { backInProjects, noteIn, outOfProject, PARTED, placedIn, withNoteIn } from '@/utils/model/article-notes';
import { leftEach } from '@/utils/model/left-projects';
import { articleWithOthers, ofProject, receiveIn, saysWhetherIn } from '@/utils/places/of-project';
import { outOfBin } from '@/utils/store/article-bin';
import { later, tick } from '@/utils/sync/clock';
import { canonical, type JsonObject } from '@/utils/sync/json';
import { pack, unpack } from '@/utils/sync/packed';
import { deleted, isDeleted, newestClock, type State } from '@/utils/sync/state';
import { stateBefore, writtenRow } from '@/utils/sync/write';

// One article in several projects, each connected to a place of its own; every device has some of them.

const START = Date.parse('2026-05-01T00:00:00.000Z');
const PROJECTS = ['p', 'q', 'r'];

export const projectHistories = fc.integer({ min: 2, max: 6 }).chain((devices) =>
  fc.record({
    /** Which projects each device is connected to. */
    members: fc.array(fc.subarray(PROJECTS, { minLength: 1 }), { minLength: devices, maxLength: devices }),
    /** Words of each project before anything was connected, where all have a backup of one notebook. */
    before: fc.option(fc.array(fc.constantFrom('', 'one', 'two', 'three'), { minLength: 3, maxLength: 3 })),
    steps: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom('note', 'note', 'copy', 'leave', 'back', 'title', 'bin', 'unbin', 'gone'),
          device: fc.nat(devices - 1),
          project: fc.constantFrom(...PROJECTS),
        }),
        fc.record({
          kind: fc.constant('send'),
          device: fc.nat(devices - 1),
          to: fc.nat(devices - 1),
          project: fc.constantFrom(...PROJECTS),
        }),
      ),
      { minLength: 5, maxLength: 60 },
    ),
  }),
);

type ProjectHistory = typeof projectHistories extends fc.Arbitrary<infer T> ? T : never;

class Device {
  state: State | undefined;
  row: JsonObject | undefined;
  /** What each project that must learn of a permanent deletion is told. */
  private readonly buried = new Map<string, State>();
  private last = '';

  constructor(
    readonly name: string,
    readonly projects: readonly string[],
    private readonly now: () => number,
  ) {}

  readonly tick = (): string => {
    this.last = tick(this.name, this.last, this.now());
    return this.last;
  };

  write(article: Article): void {
    this.row = article as unknown as JsonObject;
    this.state = writtenRow(this.state ?? EMPTY, this.row, this.tick());
  }

  /** Deletes the article for ever, from every project. */
  forget(): void {
    if (this.state) this.state = deleted(this.state);
    const { projects = [], left = {} } = this.article ?? {};
    for (const id of [...projects, ...Object.keys(left)]) if (this.state) this.buried.set(id, this.state);
    this.row = undefined;
  }

  /** What it has to send to the place of a project. */
  sentTo(project: string): State | undefined {
    const isSaid = this.state && (this.article?.projects?.includes(project) || saysWhetherIn(this.state, project));
    return isSaid ? this.state : this.buried.get(project);
  }

  /** Whether anything changed. */
  receive(project: string, incoming: State): boolean {
    this.last = later(this.last, newestClock(incoming));
    const { state, row, outcome } = receiveIn(project, this.state, incoming, this.tick);
    if (outcome === 'same') return false;
    this.state = state;
    if (outcome === 'deleted') this.buried.set(project, isDeleted(state) ? state : incoming);
    this.row = row && this.row ? articleWithOthers(row, this.row, project) : row;
    return true;
  }

  get article(): Article | undefined {
    return this.row as unknown as Article | undefined;
  }
}

const EMPTY: State = { t: 'articles', id: 'a', v: 1, fields: {}, seen: {} };
const sent = (state: State, project: string): State =>
  unpack(JSON.parse(JSON.stringify(pack(ofProject(state, project)))));

const fresh = (at: number, project: string): Article =>
  ({
    id: 'a',
    url: 'https://news.example/a',
    title: 'title',
    addresses: [],
    provenance: {},
    note: '',
    projects: [project],
    created: new Date(at).toISOString(),
    changed: new Date(at).toISOString(),
  }) as unknown as Article;

export interface ProjectEnd {
  /** By project, the words about it on each device that has it. */
  said: Map<string, Set<string>>;
  /** Words that stood in a project on some device, and that nobody there wrote over, removed or carried away. */
  lost: string[];
}

/** Plays a history; at its end all devices of a project exchange what they have until nothing changes any more. */
export function playProjects({ members, before, steps }: ProjectHistory): ProjectEnd {
  let time = START;
  const devices = members.map((projects, i) => new Device(`d${i}`, projects, () => time));
  const written = new Map<string, Set<string>>(PROJECTS.map((project) => [project, new Set()]));
  const gone = new Set<string>();
  const say = (project: string, note: string) => {
    for (const one of note.split(PARTED)) if (one) written.get(project)?.add(one);
  };
  const mark = (project: string, note: string) => `${project} ${note}`;

  if (before)
    for (const device of devices) {
      const [first = ''] = PROJECTS;
      const notes = Object.fromEntries(PROJECTS.map((project, i) => [project, before[i] ?? '']));
      const article = placedIn({ ...fresh(START - 5000, first), projects: [] }, PROJECTS, notes);
      device.row = article as unknown as JsonObject;
      device.state = stateBefore('articles', device.row, String(article.changed), 1);
      for (const project of PROJECTS) say(project, before[PROJECTS.indexOf(project)] ?? '');
    }

  const give = (from: Device, to: Device, project: string): boolean => {
    const state = from.sentTo(project);
    return state !== undefined && from !== to && to.receive(project, sent(state, project));
  };

  for (const [n, step] of steps.entries()) {
    time += 60_000;
    const device = devices[step.device] as Device;
    const { project } = step;
    if (!device.projects.includes(project)) continue;
    if ('to' in step) {
      const to = devices[step.to] as Device;
      if (to.projects.includes(project)) give(device, to, project);
      continue;
    }
    const article = device.article;
    const read = article ? saidIn(article, project) : '';
    const forgets = (one: Article) => {
      for (const id of device.projects) for (const note of saidIn(one, id).split(PARTED)) gone.add(mark(id, note));
    };
    if (step.kind === 'note') {
      const member = article
        ? backInProjects(article.deleted ? outOfBin(leftEach(article)) : article, [project])
        : fresh(time, project);
      device.write(withNoteIn(member, project, `note ${n}`));
      say(project, `note ${n}`);
      for (const one of read.split(PARTED)) gone.add(mark(project, one));
    } else if (article && step.kind === 'gone') {
      device.forget();
      forgets(article);
    } else if (article?.deleted) {
      if (step.kind !== 'unbin') continue;
      const restored = outOfBin(article);
      device.write(restored);
      for (const id of device.projects)
        for (const one of saidIn(restored, id).split(PARTED)) {
          say(id, one);
          gone.delete(mark(id, one));
        }
    } else if (article && step.kind === 'bin') {
      device.write({ ...article, deleted: new Date(time).toISOString() });
      forgets(article);
    } else if (article && step.kind === 'title') {
      device.write({ ...article, title: `title ${n}` });
    } else if (article && step.kind === 'copy') {
      const to = PROJECTS.find((one) => device.projects.includes(one) && !article.projects?.includes(one));
      if (!to || !article.projects?.includes(project)) continue;
      device.write(placedIn(article, [...(article.projects ?? []), to], { [to]: read }));
      say(to, read);
    } else if (step.kind === 'back' && article?.left?.[project]) {
      // After restoring from the bin of this project, the words there count again.
      device.write(backInProjects(article, [project]));
      say(project, article.left[project].note);
      for (const one of article.left[project].note.split(PARTED)) gone.delete(mark(project, one));
    } else if (step.kind === 'leave' && article?.projects?.includes(project) && article.projects.length > 1) {
      device.write(outOfProject(article, project, new Date(time).toISOString()));
      for (const one of read.split(PARTED)) gone.add(mark(project, one));
    }
  }

  for (let round = 0, isChanging = true; isChanging; round++) {
    if (round > 10) throw new Error('The devices never agree.');
    isChanging = false;
    for (const project of PROJECTS) {
      const connected = devices.filter(({ projects }) => projects.includes(project));
      for (const from of connected) for (const to of connected) isChanging = give(from, to, project) || isChanging;
    }
  }

  const said = new Map(
    PROJECTS.map((project) => {
      const connected = devices.filter((one) => one.projects.includes(project));
      return [project, new Set(connected.map((device) => canonical(inProject(device, project))))];
    }),
  );
  const lost = PROJECTS.flatMap((project) =>
    [...(written.get(project) ?? [])].filter(
      (note) =>
        !gone.has(mark(project, note)) &&
        ![...(said.get(project) ?? [])].some((one) => one.includes(note)) &&
        devices.some((device) => device.projects.includes(project)),
    ),
  );
  return { said, lost };
}

/** The words about an article in a project; empty if it is not in it, or is in the bin. */
const saidIn = (article: Article, project: string): string =>
  !article.deleted && article.projects?.includes(project) ? noteIn(article, project) : '';

function inProject({ article }: Device, project: string): JsonObject {
  const isMember = (!article?.deleted && article?.projects?.includes(project)) ?? false;
  return { isMember, note: article ? saidIn(article, project) : '' };
}

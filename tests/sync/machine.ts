import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from '../drivers/chromium.mjs';
import { expect, inDatabase, openPage, type Page } from '../e2e/harness';
import { card, synchronise } from '../e2e/two-machines';

/** A row of any table. */
export type Row = Record<string, unknown> & { id: string };

/** A browser with a profile, and its page about places. */
export class Machine {
  private constructor(
    public browser: Chromium,
    public page: Page,
    private readonly extension: string,
  ) {}

  static async start(extension: string, profile?: string): Promise<Machine> {
    const browser = await Chromium.launch({ lang: 'en', extension, ...(profile ? { profile } : {}) });
    return new Machine(browser, await openPage(browser, browser.url('options.html#places')), extension);
  }

  /** Starts the browser again with the same profile. */
  async again(): Promise<void> {
    this.browser = await Chromium.launch({ lang: 'en', extension: this.extension, profile: this.browser.profile });
    this.page = await openPage(this.browser, this.browser.url('options.html#places'));
  }

  /** Closes the browser and returns a copy of its profile. */
  async copied(): Promise<string> {
    await this.browser.close();
    const copy = mkdtempSync(join(tmpdir(), 'pressmark-'));
    cpSync(this.browser.profile, copy, { recursive: true });
    return copy;
  }

  /** Asks the background as a page of ours does; what it does not acknowledge is an error. */
  async ask<T>(type: string, data: object): Promise<T> {
    const answer = await this.page.evaluate(
      (message) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean; value: unknown }> } };
          }
        ).chrome.runtime.sendMessage(message),
      { type, data },
    );
    expect(answer, type).toMatchObject({ ok: true });
    return answer.value as T;
  }

  rows(table: string): Promise<Row[]> {
    return inDatabase(
      this.browser,
      (db, name) =>
        new Promise<Row[]>((done) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => done(request.result.filter((row: Row & { deleted?: string }) => !row.deleted));
        }),
      table,
    );
  }

  async row(table: string, id: string): Promise<Row | undefined> {
    return (await this.rows(table)).find((one) => one.id === id);
  }

  private async article(): Promise<Row> {
    const [article] = await this.rows('articles');
    if (!article) throw new Error('no article');
    return article;
  }

  /** Writes a new annotation, and returns its id when it is acknowledged. */
  async annotate(note: string, codes: string[] = []): Promise<string> {
    const { id: articleId, url: articleUrl } = await this.article();
    const id = crypto.randomUUID();
    const target = { selector: { quote: { exact: '近200人', prefix: '', suffix: '' } } };
    await this.ask('annotation.save', {
      content: { id, articleId, articleUrl, target, codes, note, origin: { by: 'hand' } },
    });
    return id;
  }

  /** Changes these fields of an annotation, having read it. */
  async change(id: string, fields: { note?: string; codes?: string[] }): Promise<void> {
    const known = await this.row('annotations', id);
    if (!known) throw new Error(`no annotation ${id}`);
    const { url: articleUrl } = await this.article();
    await this.ask('annotation.save', {
      content: { ...known, ...fields, articleUrl },
      only: Object.keys(fields),
      ...(fields.note === undefined ? {} : { noteFrom: known.note }),
    });
  }

  async deleteForEver(id: string): Promise<void> {
    await this.ask('annotation.remove', { id });
    await this.ask('bin.delete', { ids: [id] });
  }

  async notes(id: string): Promise<string[]> {
    const row = await this.row('annotations', id);
    const replaced = (row?.replaced ?? []) as { note: string }[];
    return row ? [String(row.note), ...replaced.map(({ note }) => note)].toSorted() : [];
  }

  synchronise = (): Promise<void> => synchronise(this.page);

  says = (words: string | RegExp): Promise<void> =>
    expect(card(this.page).getByRole('status')).toContainText(words, { timeout: 60_000 });

  async discard(): Promise<void> {
    await this.browser.discard();
  }
}

/** Everybody asks the place until nobody has anything new. */
export async function settled(...machines: Machine[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const machine of machines) await machine.synchronise();
}

/** The same rows of the connected project on both, whatever their order. */
export async function expectSame(a: Machine, b: Machine): Promise<void> {
  const [place] = await a.rows('places');
  const isOurs = ({ project }: Row): boolean => project === undefined || project === place?.id;
  for (const table of ['annotations', 'articles', 'codes', 'revisions']) {
    const rows = async (machine: Machine) =>
      (await machine.rows(table)).filter(isOurs).toSorted((x, y) => (x.id < y.id ? -1 : 1));
    expect(await rows(a), table).toEqual(await rows(b));
  }
}

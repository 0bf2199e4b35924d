import { expect, inDatabase } from '../e2e/harness';
import { annotate, card, fill, openPlaces, upToDate } from '../e2e/two-machines';
import { connect, overApache, overCouch, testOver } from './carriers';
import { expectSame, type Machine, settled } from './machine';

for (const { name, open, passphrase } of [
  { name: 'a CouchDB API', open: overCouch, passphrase: '' },
  { name: 'Apache’s mod_dav with 坚果云’s manners, encrypted', open: overApache, passphrase: '一个很长的口令' },
]) {
  const test = testOver(open, passphrase);

  test.describe(`over ${name}`, () => {
    test('two machines: joined, edited on both, deleted, merged, cut, full, refused, copied, of next year', async ({
      carrier: { proxy, place, stored, ofNextYear, isUpload },
      start,
      site,
    }) => {
      const [here, there] = [await start(), await start()];
      await annotate(here.browser, `${site}/hengyang.html`);
      expect(proxy.log).toEqual([]);

      await test.step('a wrong password and a wrong passphrase are said, and touch nothing', async () => {
        await here.page.close();
        here.page = await openPlaces(here.browser);
        const form = await fill(here.page, { ...place, password: 'wrong' });
        await expect(form.getByRole('alert')).toContainText('does not accept this name and password');
        await fill(here.page, place);
        await upToDate(here.page);
        if (!passphrase) return;
        const before = await stored();
        await there.page.getByRole('button', { name: 'Connect a place…' }).click();
        const theirs = await fill(there.page, { ...place, passphrase: 'wrong', join: true });
        await expect(theirs.getByRole('alert')).toContainText('not the passphrase', { timeout: 30_000 });
        expect(await stored()).toBe(before);
        expect(before).not.toMatch(/近200人|hengyang/);
        await there.page.reload();
      });

      await test.step('another machine joins', async () => {
        await connect(there, place, { isJoining: true });
        await upToDate(there.page);
        await expectSame(here, there);
      });

      const [first] = await here.rows('annotations');
      const id = first?.id ?? '';
      await test.step('the same note edited on both: both are kept', async () => {
        await here.change(id, { note: '这里写的' });
        await there.change(id, { note: '那里写的' });
        await settled(here, there);
        expect(await here.notes(id)).toEqual(['这里写的', '那里写的'].toSorted());
        await expectSame(here, there);
      });

      await test.step('deleted for ever here, edited there: it stands again', async () => {
        await here.deleteForEver(id);
        await there.change(id, { note: '还要用' });
        await settled(here, there);
        expect(await here.notes(id)).toContain('还要用');
        await expectSame(here, there);
      });

      await test.step('two codes merged here while one is given there', async () => {
        const [from = '', into = ''] = (await here.rows('codes')).map((code) => code.id);
        await here.ask('codebook.edit', { edit: { kind: 'merge', ids: [from], into } });
        const late = await there.annotate('给了已合并的标签', [from]);
        await settled(here, there);
        expect((await here.row('annotations', late))?.codes).toEqual([into]);
        await expectSame(here, there);
      });

      const kept: string[] = [];
      for (const fate of ['cut-upload', 'cut-answer', 'cut'] as const) {
        await test.step(`the line is cut (${fate}): what was written waits, and arrives`, async () => {
          let isCut = false;
          proxy.fate = (request) => {
            if (isCut || !isUpload(request)) return undefined;
            isCut = true;
            return fate;
          };
          kept.push(await here.annotate(fate));
          await here.synchronise();
          await expect.poll(() => isCut).toBe(true);
          proxy.fate = () => undefined;
          await settled(here, there);
          for (const one of kept) expect(await there.row('annotations', one)).toBeDefined();
          await expectSame(here, there);
        });
      }

      for (const [status, words] of [
        [507, 'The place is full'],
        [503, 'accepts no more requests for now'],
        [401, 'does not accept this name and password'],
      ] as const) {
        await test.step(`the place answers ${status}: said in a sentence, and sent later`, async () => {
          proxy.fate = (request) => (isUpload(request) ? { status } : undefined);
          kept.push(await here.annotate(String(status)));
          await here.synchronise();
          await here.says(words);
          await here.says('1 change waiting');
          proxy.fate = () => undefined;
          await settled(here, there);
          for (const one of kept) expect(await there.row('annotations', one)).toBeDefined();
        });
      }

      await test.step('a newer Pressmark writes what this one does not know: kept, not shown, said', async () => {
        const newer = await there.annotate('明年写的');
        await inDatabase(
          there.browser,
          (db, key) =>
            new Promise<void>((done) => {
              const write = db.transaction('clocks', 'readwrite');
              const asked = write.objectStore('clocks').get(key);
              asked.onsuccess = () => {
                const entry = asked.result;
                entry.packed.v = 99;
                entry.packed.d.mood = [[entry.packed.d.note[0][0], { is: '晴' }]];
                write.objectStore('clocks').put(entry);
              };
              write.oncomplete = () => done();
            }),
          `annotations:${newer}`,
        );
        await settled(there, here);
        expect(await here.row('annotations', newer)).toBeUndefined();
        await expect(card(here.page)).toContainText('1 record was written by a newer Pressmark');
        const waits = (await here.rows('arrivals' as never)) as unknown as { outcome: string; sent?: object }[];
        expect(JSON.stringify(waits.find(({ outcome }) => outcome === 'newer')?.sent)).toContain('晴');
      });

      await test.step('a copied profile becomes another device, and neither loses what it wrote', async () => {
        const profile = await here.copied();
        await here.again();
        const copy = await start(profile);
        const [mine, theirs] = [await here.annotate('本机'), await copy.annotate('副本')];
        await here.change(id, { note: '本机改的' });
        await copy.change(id, { note: '副本改的' });
        await settled(here, copy, there);
        for (const machine of [here, copy, there]) {
          expect(await machine.row('annotations', mine)).toBeDefined();
          expect(await machine.row('annotations', theirs)).toBeDefined();
          expect(await machine.notes(id)).toEqual(expect.arrayContaining(['本机改的', '副本改的']));
        }
        const [a, b] = await Promise.all([here, copy].map((machine) => machine.rows('facts')));
        const deviceOf = (facts: typeof a) => JSON.stringify(facts?.find((one) => one.id === 'sync')?.value);
        expect(deviceOf(a).slice(0, 24)).not.toBe(deviceOf(b).slice(0, 24));
      });

      await test.step('what a Pressmark of next year laid out is not joined, and this one is not harmed', async () => {
        await ofNextYear();
        const late = await start();
        await late.page.getByRole('button', { name: 'Connect a place…' }).click();
        const form = await fill(late.page, { ...place, join: true });
        await expect(form.getByRole('alert')).toContainText('newer Pressmark');
        expect(await late.rows('annotations')).toEqual([]);
      });
    });

    test('a browser killed at every step of sending, joining and changing, each once, loses nothing', async ({
      carrier: { proxy, place },
      start,
      site,
    }, info) => {
      test.setTimeout(1_200_000);
      const here = await start();
      await annotate(here.browser, `${site}/hengyang.html`);
      let kills = 0;

      /**
       * Kills the browser in the n-th request from now, before the request goes on or after it was answered. Returns
       * whether there were so many requests.
       */
      async function killedAt(machine: Machine, n: number, when: 'asked' | 'answered'): Promise<boolean> {
        const first = proxy.log.length;
        let killed: Promise<void> | undefined;
        const kill = async (at: number) => {
          if (at !== first + n || killed) return;
          killed = machine.browser.kill();
          await killed;
        };
        if (when === 'asked')
          proxy.fate = async ({ n: at }) => {
            await kill(at);
            return killed ? 'cut' : undefined;
          };
        else proxy.answered = kill;
        await machine.page
          .getByRole('button', { name: 'Synchronise now' })
          .click()
          .catch(() => undefined);
        // On a busy machine the run begins late: it is over when it has asked, and asks no more.
        let asked = first;
        const isOver = async (): Promise<boolean> => {
          const isQuiet = proxy.log.length > first && proxy.log.length === asked;
          asked = proxy.log.length;
          const button = machine.page.getByRole('button', { name: 'Synchronise now' });
          return isQuiet && (await button.isVisible().catch(() => false));
        };
        await expect
          .poll(async () => killed !== undefined || (await isOver()), { intervals: [1000], timeout: 60_000 })
          .toBe(true);
        proxy.fate = () => undefined;
        proxy.answered = () => undefined;
        if (!killed) return false;
        await killed;
        kills += 1;
        await machine.again();
        return true;
      }

      /**
       * Kills at every request of a run in turn, until a run has no more of them. `write` makes what there is to be
       * sent.
       */
      async function killedEverywhere(machine: Machine, write: (n: number) => Promise<unknown>): Promise<void> {
        for (const when of ['asked', 'answered'] as const) {
          for (let n = 1; n < 30; n++) {
            await write(n);
            if (!(await killedAt(machine, n, when))) break;
          }
        }
      }

      /** Connects, but the first run, which follows by itself, is refused: it is to be killed. */
      const connectAlone = async (machine: Machine, isJoining: boolean): Promise<void> => {
        proxy.fate = ({ method, path }) => {
          const isAsked = /\/(?:pressmark|team|project\.json)$/.test(path) || method === 'MKCOL';
          return isAsked ? undefined : { status: 503 };
        };
        await connect(machine, place, { isJoining });
        await machine.says('accepts no more requests for now');
        proxy.fate = () => undefined;
      };
      await connectAlone(here, false);
      const written: string[] = [];
      const there = await start();
      await test.step('sending', () =>
        killedEverywhere(here, async (n) => written.push(await here.annotate(`发送 ${n}`))));
      await here.synchronise();
      await here.says('Up to date');

      await test.step('joining', async () => {
        await connectAlone(there, true);
        await killedEverywhere(there, async () => undefined);
        await there.synchronise();
      });
      await settled(here, there);
      for (const id of written) expect(await there.row('annotations', id)).toBeDefined();

      await test.step('changing on both', () =>
        killedEverywhere(there, async (n) => {
          const [one] = written;
          await here.change(one as string, { note: `这里第 ${n} 稿` });
          await here.synchronise();
          written.push(await there.annotate(`那里 ${n}`));
        }));
      await settled(here, there);
      for (const id of written) {
        expect(await here.row('annotations', id)).toBeDefined();
        expect(await there.row('annotations', id)).toBeDefined();
      }
      await expectSame(here, there);
      info.annotations.push({ type: 'kills', description: String(kills) });
      console.log(`killed ${kills} times over ${name}`);
      expect(kills).toBeGreaterThan(10);
    });
  });
}

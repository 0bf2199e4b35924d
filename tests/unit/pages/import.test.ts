// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Place } from '@/utils/store/place';
import { newProject } from '@/utils/store/projects';
import { lastImport } from '@/utils/store/undo-merge';
import { MARKS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

interface Backup {
  annotations: { target: { selector: { quote: { exact: string } } }; note: string; modified: string }[];
  articles: unknown[];
  projects: { name: string }[];
}

/** The notebook as a backup file, changed as a test likes. */
async function backupOf(page: WholePage, change: (backup: Backup) => void = () => undefined): Promise<File> {
  const { backupText } = await import('@/utils/backup/backup-text');
  const pieces: string[] = [];
  for await (const piece of backupText(page.db, 'Pressmark')) pieces.push(piece);
  const backup = JSON.parse(pieces.join('')) as Backup;
  change(backup);
  return new File([JSON.stringify(backup)], 'other.json', { type: 'application/json' });
}

async function choose(page: WholePage, ...files: File[]): Promise<void> {
  await page.findByRole('button', { name: 'Choose files…' });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('nothing to choose files with');
  await page.user.upload(input, files);
}
const noteOf = (backup: Backup, exact: string, note: string, modified: string): void => {
  for (const one of backup.annotations)
    if (one.target.selector.quote.exact === exact) Object.assign(one, { note, modified });
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('scrollTo', () => undefined);
});

describe('a backup', () => {
  test('is imported whole into an empty notebook, and removed again by undo', async () => {
    const page = await openPage('import');
    const file = await backupOf(page);
    await page.openAnother('help');
    await Promise.all(page.db.tables.map((table) => (table.name === 'projects' ? undefined : table.clear())));
    await page.openAnother('import');
    await choose(page, file);
    expect(await page.findByText('Nothing has been changed yet.')).toBeDefined();
    expect(page.getByRole('row', { name: /^Annotations/ }).textContent).toContain(String(MARKS));
    await page.user.click(page.getByRole('button', { name: /^Import \d+ records$/ }));
    expect(await page.findByText('Imported: other.json')).toBeDefined();
    expect([await page.living(), await page.db.articles.count()]).toEqual([MARKS, 6]);
    await page.user.click(page.getByRole('button', { name: 'Undo the import' }));
    expect(await page.findByText('The import is undone.')).toBeDefined();
    expect([await page.db.annotations.count(), await page.db.articles.count()]).toEqual([0, 0]);
  });

  test('of which only an essay was deleted here names its projects and essays, and brings the essay back', async () => {
    const page = await openPage('import', {
      before: async (db) => (await import('@/utils/store/essays')).addEssay(db, 'Who asks whom'),
    });
    const file = await backupOf(page);
    await page.db.essays.clear();
    await choose(page, file);
    expect((await page.findByRole('row', { name: /^Essays/ })).textContent).toMatch(/^Essays1/);
    expect(page.getByRole('row', { name: /^Projects/ }).textContent).toMatch(/1$/);
    await page.user.click(page.getByRole('button', { name: 'Import 1 record' }));
    expect(await page.findByText('Imported: other.json')).toBeDefined();
    expect(await page.db.essays.count()).toBe(1);
  });

  test('and another one with the same essay count it once; a project with another name there keeps its own', async () => {
    const page = await openPage('import', {
      before: async (db) => (await import('@/utils/store/essays')).addEssay(db, 'Who asks whom'),
    });
    const renamed = (backup: Backup): void => {
      for (const project of backup.projects) project.name = '别处的名字';
    };
    const files = [await backupOf(page), await backupOf(page, renamed)];
    await page.db.essays.clear();
    await choose(page, ...files);
    await page.findByRole('row', { name: /^Essays/ });
    const cellsOf = (name: RegExp) =>
      [...page.getByRole('row', { name }).querySelectorAll('td')].map(({ textContent }) => textContent);
    const columns = () => page.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(columns()).toEqual(['New', 'The same', 'Yours stays']);
    expect([cellsOf(/^Essays/), cellsOf(/^Projects/)]).toEqual([
      ['1', '0', '0'],
      ['0', '0', '1'],
    ]);
    expect(page.getByRole('button', { name: 'Import 1 record' })).toBeDefined();
  });

  test('of records already here says so, and offers nothing to import', async () => {
    const page = await openPage('import');
    await choose(page, await backupOf(page));
    expect(await page.findByText('Everything in it is already here.')).toBeDefined();
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('Nothing to undo');
    expect(page.queryByRole('button', { name: /^Import \d/ })).toBeNull();
    await page.user.click(page.getByRole('button', { name: 'Close' }));
    expect(await page.findByRole('button', { name: 'Choose files…' })).toBeDefined();
  });

  test('brings newer text; if both changed, mine stay unless I say otherwise', async () => {
    const page = await openPage('import');
    const file = await backupOf(page, (backup) => {
      noteOf(backup, '1200万元', '改成1300万元', '2099-01-01T00:00:00.000Z');
      noteOf(backup, '24小时', '别人的笔记', '2020-01-01T00:00:00.000Z');
    });
    await choose(page, file);
    const conflict = await page.findByText(/改成1300万元/);
    expect(conflict).toBeDefined();
    const choices = page.getAllByRole('radio', { name: 'Take theirs' });
    await page.user.click(choices[0] as HTMLElement);
    await page.user.click(page.getByRole('button', { name: /^Import 1 record$/ }));
    await page.findByText('Imported: other.json');
    expect(page.getByText('Updated: 1 annotation.')).toBeDefined();
    expect((await page.mark('1200万元')).note).toBe('改成1300万元');
    expect((await page.mark('24小时')).note).toBe('');
    // The key does not undo an import from before the page was opened, but undoes one made just now.
    await page.openAnother('import');
    await page.findByText('Imported: other.json');
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('This import was made earlier; undo it with its own button.');
    expect((await page.mark('1200万元')).note).toBe('改成1300万元');
    await page.user.click(page.getByRole('button', { name: 'Undo the import' }));
    await page.findByText('The import is undone.');
    await choose(page, file);
    await page.findByText(/改成1300万元/);
    await page.user.click(page.getAllByRole('radio', { name: 'Take theirs' })[0] as HTMLElement);
    await page.user.click(page.getByRole('button', { name: /^Import 1 record$/ }));
    await page.findByText('Imported: other.json');
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('The import is undone.');
    expect((await page.mark('1200万元')).note).not.toBe('改成1300万元');
  });

  test('imported by another tab since can be neither undone nor made permanent here', async () => {
    const page = await openPage('import');
    const file = await backupOf(page, (backup) =>
      noteOf(backup, '1200万元', '改成1300万元', '2099-01-01T00:00:00.000Z'),
    );
    await choose(page, file);
    await page.findByText(/改成1300万元/);
    await page.user.click(page.getAllByRole('radio', { name: 'Take theirs' })[0] as HTMLElement);
    await page.user.click(page.getByRole('button', { name: /^Import 1 record$/ }));
    await page.findByText('Imported: other.json');
    // The other tab's.
    const theirs = { ...(await lastImport(page.db)), at: '2099-01-02T00:00:00.000Z', name: 'second.json' };
    await page.db.facts.put({ id: 'last-import', value: theirs });
    await page.user.keyboard('{Control>}z{/Control}');
    await page.findByText('It has been changed since, and stays as it is');
    await page.findByText('Imported: second.json');
    expect((await page.mark('1200万元')).note).toBe('改成1300万元');
    expect(await lastImport(page.db)).toMatchObject({ name: 'second.json' });
  });

  test('that is older shows what stays and what is the same, and no button without effect', async () => {
    const page = await openPage('import');
    const older = (backup: Parameters<typeof noteOf>[0]): void =>
      noteOf(backup, '1200万元', '从前', '2020-01-01T00:00:00.000Z');
    await choose(page, await backupOf(page, older));
    await page.findByText('1 record has been changed here since; yours stays');
    expect(page.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['The same', 'Yours stays']);
    expect(page.queryByRole('heading', { name: /differ/ })).toBeNull();
    expect(page.queryByRole('button', { name: /^Import \d/ })).toBeNull();
    await page.user.click(page.getByText('1 record has been changed here since; yours stays'));
    await page.user.click(page.getAllByRole('radio', { name: 'Take theirs' }).at(-1) as HTMLElement);
    expect(page.getByRole('button', { name: 'Import 1 record' })).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Cancel' }));

    const { modified } = await page.mark('1200万元');
    await choose(page, await backupOf(page, (backup) => noteOf(backup, '1200万元', '另一句', modified)));
    expect(await page.findByRole('heading', { name: '1 record differs from yours' })).toBeDefined();
    expect(page.queryByRole('button', { name: /^Import \d/ })).toBeNull();
  });

  test('may replace everything, with the numbers stated', async () => {
    const page = await openPage('import');
    const file = await backupOf(page, (backup) => {
      backup.annotations = backup.annotations.slice(0, 3);
    });
    const [binned] = await page.db.annotations.toArray();
    await page.db.annotations.update(binned?.id ?? '', { deleted: '2026-06-01T00:00:00.000Z' });
    await choose(page, file);
    await page.user.click(await page.findByRole('radio', { name: 'Replace what is here' }));
    expect(
      page.getByText(/^Everything in the notebook now \(6 articles, 29 annotations\) will be replaced/),
    ).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Restore this backup' }));
    expect(await page.findByText('Restored: other.json')).toBeDefined();
    expect(await page.living()).toBe(3);
    await page.user.click(page.getByRole('button', { name: 'Undo the import' }));
    await page.findByText('The import is undone.');
    expect(await page.living()).toBe(MARKS - 1);
  });

  test('disconnects projects only once it is written, and says that undo does not reconnect them', async () => {
    const project = crypto.randomUUID();
    const place: Place = { id: project, kind: 'couchdb', address: 'http://127.0.0.1:1/team', sent: 'done', status: {} };
    const page = await openPage('import', {
      before: async (db) => {
        await db.projects.put({ ...newProject('教育组'), id: project });
        await db.places.put(place);
        await db.facts.put({ id: 'sync', value: { device: 'here', last: '', projects: [project] } });
      },
    });
    const state = async () => ({ places: await page.db.places.toArray(), sync: await page.db.facts.get('sync') });
    const before = await state();
    const backup = await backupOf(page, (backup) => {
      backup.annotations = backup.annotations.slice(0, 3);
    });
    await choose(page, backup);
    const chooseHow = async () => {
      await page.user.click(await page.findByRole('radio', { name: 'Replace what is here' }));
      await page.user.click(page.getByRole('radio', { name: /^Disconnect first/ }));
    };
    await chooseHow();
    expect(
      page.getByText(/You can undo this, but the project stays disconnected until you connect it again\./),
    ).toBeDefined();
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await page.user.click(page.getByRole('button', { name: 'Restore this backup' }));
    await page.findByRole('alert');
    full.mockRestore();
    expect(await page.living()).toBe(MARKS);
    expect(await state()).toEqual(before);
    await chooseHow();
    await page.user.click(page.getByRole('button', { name: 'Restore this backup' }));
    await page.findByText('Restored: other.json');
    expect(await page.living()).toBe(3);
    const after = await state();
    expect(after.places).toEqual([]);
    expect(after.sync?.value).toMatchObject({ device: 'here', projects: [] });
  });

  test('that was truncated is rejected by name, and nothing changes', async () => {
    const page = await openPage('import');
    const whole = await (await backupOf(page)).text();
    await choose(page, new File([whole.slice(0, 4000)], 'half.json'));
    expect((await page.findByRole('alert')).textContent).toBe(
      '“half.json” is incomplete or not valid JSON. It may not have been saved completely.',
    );
    expect(page.getByRole('button', { name: 'Choose files…' })).toBeDefined();
    expect(await page.living()).toBe(MARKS);
  });
});

test('an imported codebook leads back to the codebook', async () => {
  const page = await openPage('import');
  await choose(page, new File(['code,definition\nHarbour,Where ships lie\n'], 'codes.csv', { type: 'text/csv' }));
  await page.user.click(await page.findByRole('button', { name: 'Import 1 record' }));
  const back = await page.findByRole('link', { name: 'Open the codebook' });
  expect(back.getAttribute('href')).toBe('/options.html#codebook');
});

test('a table with unknown columns is read once the reader has assigned them, which is remembered', async () => {
  const page = await openPage('import');
  const table = new File(['甲,乙,丙\nhttps://a.example/1,引文在此,看一看\n'], 'mine.csv', { type: 'text/csv' });
  await choose(page, table);
  expect((await page.findByRole('alert')).textContent).toContain('is a table, but its columns do not say');
  await page.user.selectOptions(page.getByLabelText('Column “甲” is'), 'address');
  await page.user.selectOptions(page.getByLabelText('Column “乙” is'), 'quote');
  await page.user.selectOptions(page.getByLabelText('Column “丙” is'), 'note');
  await page.user.click(page.getByRole('button', { name: 'Read with these columns' }));
  await page.user.click(await page.findByRole('button', { name: /^Import \d+ records$/ }));
  await page.findByText('Imported: mine.csv');
  expect((await page.mark('引文在此')).note).toBe('看一看');
  await page.user.click(page.getByRole('button', { name: 'Keep it' }));
  await choose(page, table);
  expect(await page.findByText('Everything in it is already here.')).toBeDefined();
});

describe('backups', () => {
  test('are saved as a file, and the page says so from then on', async () => {
    const page = await openPage('import');
    expect(await page.findByText('There is no backup outside this browser yet.')).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Save a backup file' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    expect(JSON.parse((await page.saved[0]?.text()) ?? '').annotations).toHaveLength(MARKS);
    expect(await page.findByText('Last backup outside the browser: today.')).toBeDefined();
  });

  test('made automatically are listed, viewed before they are restored, and saved', async () => {
    const page = await openPage('import', {
      before: async (db) => {
        const { notePresence } =
          await vi.importActual<typeof import('@/utils/backup/presence')>('@/utils/backup/presence');
        const { backupIfDue } = await vi.importActual<typeof import('@/utils/backup/automatic-backup')>(
          '@/utils/backup/automatic-backup',
        );
        await notePresence(db);
        await backupIfDue(db, 'Pressmark');
        await db.annotations.where('id').above('').limit(5).delete();
      },
    });
    const row = within((await page.findByText(/6 articles, 30 annotations/)).closest('li') as HTMLElement);
    await page.user.click(row.getByRole('button', { name: /^Save as file/ }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    expect(JSON.parse((await page.saved[0]?.text()) ?? '').annotations).toHaveLength(MARKS);
    await page.user.click(row.getByRole('button', { name: /^View and restore/ }));
    await page.user.click(await page.findByRole('button', { name: /^Import 5 records$/ }));
    await page.findByText(/^Imported: backup of/);
    expect(await page.living()).toBe(MARKS);
  });

  test('unreadable records are named, kept, and saved as they are', async () => {
    const page = await openPage('import', {
      before: async (db) => {
        const one = await db.annotations.toCollection().first();
        await db.annotations.update(one?.id ?? '', { codes: 'broken' } as never);
      },
    });
    expect(await page.findByRole('heading', { name: '1 record cannot be read' })).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Save them as they are' }));
    await waitFor(() => expect(page.saved[0]?.name).toBe('pressmark-damaged.json'));
    expect(await page.saved[0]?.text()).toContain('broken');
  });
});

test('a chosen encoding applies to one of two files of the same name', async () => {
  const page = await openPage('import');
  const inBytes = (...bytes: number[]): File => new File([Uint8Array.from(bytes)], 'a.txt', { type: 'text/plain' });
  await choose(page, inBytes(0xbc, 0xf3, 0xc1, 0xea), inBytes(0x31, 0x20, 0xbc, 0xf3, 0xc1, 0xea));
  const ways = await page.findAllByRole('button', { name: /: EUC-JP$/ });
  expect(ways).toHaveLength(2);
  await page.user.click(ways[0] as HTMLElement);
  await waitFor(() => expect(page.getAllByRole('button', { name: /: EUC-JP$/ })).toHaveLength(1));
  expect(page.getByText('1 首相')).toBeDefined();
});

test('an answered question about codes stays answered when another file’s encoding is chosen', async () => {
  const page = await openPage('import');
  const codebook = new File(['code,parent code\nEffects,\nProblem,Effects\n'], 'codes.csv', { type: 'text/csv' });
  const unclear = new File([Uint8Array.of(0xbc, 0xf3, 0xc1, 0xea)], 'a.txt', { type: 'text/plain' });
  await choose(page, codebook, unclear);
  const asked = await page.findByLabelText<HTMLSelectElement>(/^Effects \/ Problem/);
  const ours = asked.options[1]?.value ?? '';
  await page.user.selectOptions(asked, ours);
  await page.user.click(await page.findByRole('button', { name: /: EUC-JP$/ }));
  await waitFor(() => expect(page.queryByRole('button', { name: /: EUC-JP$/ })).toBeNull());
  expect((await page.findByLabelText<HTMLSelectElement>(/^Effects \/ Problem/)).value).toBe(ours);
});

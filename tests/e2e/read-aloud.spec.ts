import { expect, type Frame, test } from './harness';
import { cursor, FIRST, marks, press, read, SECOND } from './walked-article';

/** Provides voices, which a browser under test lacks; they speak only when told to. What is to be read is in `said`. */
async function giveVoices(
  reader: Frame,
  ...voices: { name: string; lang: string; localService: boolean }[]
): Promise<void> {
  await reader.evaluate((given) => {
    const said: { onerror?: (event: object) => void }[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => given.map((voice) => ({ ...voice, voiceURI: voice.name })),
      speak: (utterance: object) => said.push(utterance),
      cancel: () => said.splice(0)[0]?.onerror?.({ error: 'interrupted' }),
    });
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, said });
  }, voices);
}

const said = (reader: Frame): Promise<{ text: string; voice: string; rate: number }[]> =>
  reader.evaluate(() =>
    (globalThis as unknown as { said: SpeechSynthesisUtterance[] }).said.map(({ text, voice, rate }) => ({
      text,
      voice: voice?.name ?? '',
      rate,
    })),
  );

const readToItsEnd = (reader: Frame): Promise<void> =>
  reader.evaluate(() => (globalThis as unknown as { said: { onend: () => void }[] }).said.shift()?.onend());

test('the text is read aloud sentence by sentence by a local voice; codes and notes apply to the sentence being read', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const { reader } = await read(pressmark, site);
  await giveVoices(
    reader,
    { name: 'Cloud', lang: 'zh-CN', localService: false },
    { name: 'Mei', lang: 'zh-TW', localService: true },
    { name: 'Hui', lang: 'zh_CN', localService: true },
    { name: 'Sam', lang: 'en-US', localService: true },
  );
  const bar = reader.getByRole('toolbar', { name: 'Reading aloud' });

  await test.step('started by mouse, made faster, switched to another voice', async () => {
    await reader.getByRole('button', { name: 'Read aloud' }).click();
    await expect.poll(() => said(reader)).toEqual([{ text: expect.stringMatching(FIRST), voice: 'Hui', rate: 1 }]);
    await readToItsEnd(reader);
    await expect.poll(() => cursor(reader)).toMatch(SECOND);
    await bar.getByRole('button', { name: 'Faster' }).click();
    await expect(bar.getByRole('option')).toHaveText(['Hui', 'Mei']);
    await bar.getByRole('combobox').selectOption('Mei');
    await expect.poll(() => said(reader)).toEqual([{ text: expect.stringMatching(SECOND), voice: 'Mei', rate: 1.2 }]);
    await bar.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => said(reader)).toEqual([]);
  });

  await test.step('a digit codes the sentence being read, and the voice continues', async () => {
    await bar.getByRole('button', { name: 'Go on reading' }).click();
    await expect.poll(() => said(reader)).toHaveLength(1);
    await press(reader, '2');
    await expect.poll(() => marks(reader)).toEqual([expect.stringMatching(SECOND)]);
    expect(await cursor(reader)).toMatch(SECOND);
    expect(await said(reader)).toHaveLength(1);
  });

  await test.step('while a note is written the voice waits', async () => {
    await press(reader, 'n');
    await expect(reader.getByRole('textbox')).toBeFocused();
    await expect.poll(() => said(reader)).toEqual([]);
    await reader.page().keyboard.type('l2');
    await press(reader, 'Escape', 'Escape');
    await expect.poll(() => said(reader)).toEqual([{ text: expect.stringMatching(SECOND), voice: 'Mei', rate: 1.2 }]);
  });

  await test.step('l pauses and resumes, Esc ends it and leaves the cursor', async () => {
    await press(reader, 'l');
    await expect.poll(() => said(reader)).toEqual([]);
    await press(reader, 'l');
    await expect.poll(() => said(reader)).toHaveLength(1);
    await press(reader, 'Escape');
    await expect(bar).toBeHidden();
    await expect.poll(() => said(reader)).toEqual([]);
    expect(await cursor(reader)).toMatch(SECOND);
  });

  await test.step('a voice that would send the text to a server is not used', async () => {
    await giveVoices(reader, { name: 'Cloud', lang: 'zh-CN', localService: false });
    await press(reader, 'l');
    await expect(bar.getByRole('alert')).toHaveText(/no voice of its own/);
    expect(await said(reader)).toEqual([]);
  });
});

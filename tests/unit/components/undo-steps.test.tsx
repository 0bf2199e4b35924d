// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import { onScreen } from './on-screen';

afterEach(cleanup);

/** A page on which `run` is the way back from what its button does. */
function Page({ ways }: { ways: Record<string, () => unknown> }) {
  const [toast, tell] = useUndoSteps();
  return (
    <>
      {Object.entries(ways).map(([name, run]) => (
        <button key={name} type="button" onClick={() => tell({ text: name, action: { label: 'Undo', run } })}>
          {name}
        </button>
      ))}
      <output>{toast?.text}</output>
    </>
  );
}

const pressUndo = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });

test('Ctrl+Z undoes what was done before it was pressed, not what is done while an undo is running', async () => {
  const undone: string[] = [];
  let end = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const ways = { all: () => slow.then(() => undone.push('all')), cell: () => undone.push('cell') };
  const page = onScreen(<Page ways={ways} />);
  await page.user.click(page.getByText('all', { selector: 'button' }));
  for (let press = 0; press < 3; press++) pressUndo();
  await page.user.click(page.getByText('cell', { selector: 'button' }));
  end();
  await page.findByText('Nothing to undo', { selector: 'output' });
  expect(undone).toEqual(['all']);
  pressUndo();
  await page.findByText('Undone', { selector: 'output' });
  expect(undone).toEqual(['all', 'cell']);
});

test('an undo queued behind one that failed does nothing, and the failure stays on screen', async () => {
  let fails = true;
  const undone: string[] = [];
  const ways = {
    first: () => undone.push('first'),
    second: async () => {
      await Promise.resolve();
      if (fails) throw new Error('no room');
      undone.push('second');
    },
  };
  const page = onScreen(<Page ways={ways} />);
  await page.user.click(page.getByText('first', { selector: 'button' }));
  await page.user.click(page.getByText('second', { selector: 'button' }));
  for (let press = 0; press < 3; press++) pressUndo();
  await page.findByText(/went wrong|could not/i, { selector: 'output' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(undone).toEqual([]);
  expect(page.getByText(/went wrong|could not/i, { selector: 'output' })).toBeDefined();
  fails = false;
  for (let press = 0; press < 2; press++) pressUndo();
  await vi.waitFor(() => expect(undone).toEqual(['second', 'first']));
});

test('Ctrl+Z in an element without an undo of its own goes to the page', async () => {
  const undone: string[] = [];
  const page = onScreen(
    <>
      <Page ways={{ one: () => undone.push('one') }} />
      <select aria-label="style" />
      <input type="range" aria-label="size" />
      <input type="text" aria-label="name" />
    </>,
  );
  for (const label of ['style', 'size', 'name']) {
    await page.user.click(page.getByText('one', { selector: 'button' }));
    fireEvent.keyDown(page.getByLabelText(label), { key: 'z', ctrlKey: true });
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(undone).toEqual(['one', 'one']);
});

test('a failed undo is tried again next', async () => {
  let fails = true;
  const undone: string[] = [];
  const ways = {
    first: () => undone.push('first'),
    second: () => {
      if (fails) throw new Error('no room');
      undone.push('second');
    },
  };
  const page = onScreen(<Page ways={ways} />);
  await page.user.click(page.getByText('first', { selector: 'button' }));
  await page.user.click(page.getByText('second', { selector: 'button' }));
  pressUndo();
  await page.findByText(/went wrong|could not/i, { selector: 'output' });
  fails = false;
  pressUndo();
  await page.findByText('Undone', { selector: 'output' });
  expect(undone).toEqual(['second']);
});

test('a step being undone cannot be undone a second time from its message', async () => {
  const undone: string[] = [];
  let end = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = () => slow.then(() => undone.push('one'));
  let undoButton: (() => unknown) | undefined;
  function Watched() {
    const [toast, tell] = useUndoSteps();
    undoButton ??= toast?.action?.run;
    return (
      <button type="button" onClick={() => tell({ text: 'done', action: { label: 'Undo', run } })}>
        {toast?.text ?? 'do'}
      </button>
    );
  }
  const page = onScreen(<Watched />);
  await page.user.click(page.getByText('do'));
  pressUndo();
  undoButton?.();
  end();
  await page.findByText('Undone');
  expect(undone).toEqual(['one']);
});

test('steps restored after a failure keep their place before later ones', async () => {
  let fails = true;
  const undone: string[] = [];
  let end = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const ways = {
    first: () => undone.push('first'),
    second: async () => {
      await slow;
      if (fails) throw new Error('no room');
      undone.push('second');
    },
    third: () => undone.push('third'),
  };
  const page = onScreen(<Page ways={ways} />);
  await page.user.click(page.getByText('first', { selector: 'button' }));
  await page.user.click(page.getByText('second', { selector: 'button' }));
  for (let press = 0; press < 2; press++) pressUndo();
  await page.user.click(page.getByText('third', { selector: 'button' }));
  end();
  await page.findByText(/went wrong|could not/i, { selector: 'output' });
  fails = false;
  for (let press = 0; press < 3; press++) pressUndo();
  await vi.waitFor(() => expect(undone).toEqual(['third', 'second', 'first']));
});

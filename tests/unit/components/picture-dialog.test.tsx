// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import PictureDialog from '@/components/article/PictureDialog';
import { onScreen } from './on-screen';

test.each([
  ['goes to the text where there is a passage for the picture', true, 1],
  ['goes nowhere where there is none: another passage may be at hand', false, 0],
])('a code’s key %s', async (_, stands, times) => {
  const picture = document.createElement('img');
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  const onMark = vi.fn(() => stands);
  const { container } = onScreen(
    <PictureDialog pictures={[picture]} first={picture} onClose={() => undefined} onMark={onMark} codeKeys={['2']} />,
  );
  const dialog = container.querySelector('dialog') as HTMLDialogElement;
  fireEvent.keyDown(dialog, { key: '2' });
  heard.mockClear(); // the key pressed in the dialog itself
  await new Promise((done) => setTimeout(done));
  document.body.removeEventListener('keydown', heard);
  expect(onMark).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledTimes(times);
});

export const en = {
  title: 'Reading aloud',
  pause: 'Pause',
  goOn: 'Go on reading',
  stop: 'Stop reading aloud',
  pace: 'Pace',
  slower: 'Slower',
  faster: 'Faster',
  voice: 'Voice',
  noVoice:
    'This computer has no voice of its own for this language. Add one in the system’s speech settings; Pressmark sends no text to voices on the web.',
  failed: 'The voice stopped. Try again, or choose another one.',
};

export const en = {
  title: 'Paste a text',
  intro: 'For text that extensions cannot read: a PDF, a message, a scan. Select it there, copy it and paste it here.',
  text: 'Text',
  hint: 'Ctrl+V',
  address: 'Address (where it is from)',
  open: 'Read and mark it',
};

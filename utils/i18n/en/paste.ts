export const en = {
  title: 'Paste a text',
  intro: 'For what no extension may read: a PDF, a message, a scan. Select its text there, copy it, paste it here.',
  text: 'Text',
  hint: 'Ctrl+V',
  address: 'Address (where it is from)',
  open: 'Read and mark it',
};

const REVOKE_AFTER_MS = 60_000;

/** Saves a file through the browser's downloads. */
export function saveFile(name: string, mediaType: string, parts: Iterable<BlobPart>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

/** Puts plain text on the clipboard. Rejects when the browser refuses. */
export const copyText = (text: string): Promise<void> => copy({ 'text/plain': text });

/** Puts text on the clipboard as plain text and as HTML, for editors that take it. Rejects when the browser refuses. */
export const copyRich = ({ text, html }: { text: string; html: string }): Promise<void> =>
  copy({ 'text/plain': text, 'text/html': html });

/**
 * Falls back on `execCommand` where the Clipboard API is missing or refused: in a frame of a page served over plain
 * HTTP, or whose policy forbids it.
 */
async function copy(flavours: Record<string, string>): Promise<void> {
  try {
    const blobs = Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return;
  } catch {
    // The older way is tried next.
  }
  const copying = new AbortController();
  const put = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(flavours)) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { signal: copying.signal });
  const copied = document.execCommand('copy');
  copying.abort();
  if (!copied) throw new Error('the browser refused to copy');
}

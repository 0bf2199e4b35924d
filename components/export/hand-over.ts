const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, mediaType: string, parts: Iterable<string | Uint8Array<ArrayBuffer>>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

/**
 * Puts plain text on the clipboard. Falls back on `execCommand` where the Clipboard API is missing: in a frame of a page
 * served over plain HTTP. Rejects when the browser refuses both.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const copying = new AbortController();
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { signal: copying.signal });
  const copied = document.execCommand('copy');
  copying.abort();
  if (!copied) throw new Error('the browser refused to copy');
}

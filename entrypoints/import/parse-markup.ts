import type { MarkupType } from '@/utils/import/import-format';

/**
 * A document in which nothing runs and nothing loads; undefined for XML that is not well-formed. By XMLHttpRequest: our
 * policy on trusted types leaves DOMParser to DOMPurify alone.
 */
export async function parseMarkup(text: string, type: MarkupType): Promise<Document | undefined> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  try {
    const parsed = await load(address);
    return parsed?.querySelector('parsererror') ? undefined : parsed;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function load(address: string): Promise<Document | undefined> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.onloadend = () => resolve(request.responseXML ?? undefined);
    request.open('GET', address);
    request.responseType = 'document';
    request.send();
  });
}

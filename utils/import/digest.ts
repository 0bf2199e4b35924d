import { hex } from '@/utils/text/sha256';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a name is a UUID of any version, in the usual form. */
export const isUuid = (name: string | undefined): name is string =>
  name !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name);

/** The namespace of all names below; itself random. */
const NAMESPACE = 'c7f1d2a0-6b0e-4f5c-9a53-0d6e1b7a9c21';

/**
 * The UUID for another program's id: that id if it is a UUID, otherwise version 5 of RFC 9562. The same name gives the
 * same UUID on every machine, so that a file imported twice is recognised.
 */
export async function nameToUuid(name: string): Promise<string> {
  const own = name.replace(/^urn:uuid:/i, '');
  if (UUID.test(own)) return own.toLowerCase();
  const data = new TextEncoder().encode(NAMESPACE + name);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', data)).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

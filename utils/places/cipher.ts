import { z } from '@/utils/model/z';
import { hex } from '@/utils/text/sha256';
import { PlaceError } from './problem';

// Encryption by passphrase, using only WebCrypto. The passphrase unlocks a random key, so that it can be changed
// without writing everything again. Encrypted data are bound to their name, so that none can be put in another's place.

/** Recommended by OWASP for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;
/** Upper limit, so that a manipulated place cannot keep the reader's machine computing for hours. */
const MOST_ITERATIONS = 10_000_000;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/), z.maxLength(1000));

/** Stored unencrypted at a place: only the passphrase recovers the key from it. */
export const Lock = z.object({
  kind: z.literal('PBKDF2-SHA-256 AES-256-GCM'),
  iterations: z.int().check(z.gte(100_000), z.lte(MOST_ITERATIONS)),
  salt: base64,
  wrapped: base64,
});
export type Lock = z.infer<typeof Lock>;

/** Encrypts and decrypts, and derives meaningless names. */
export interface Cipher {
  /** `name` is that of the file or document; data encrypted under another name cannot be decrypted. */
  seal(plain: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws an OperationError for data not encrypted with this key and name. */
  open(sealed: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Returns 64 hexadecimal digits. */
  nameOf(id: string): Promise<string>;
}

const IV_BYTES = 12;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Generates a random key and locks it with the passphrase. */
export async function newLock(passphrase: string): Promise<{ lock: Lock; key: Uint8Array<ArrayBuffer> }> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const wrapped = await sealed(await wrappingKey(passphrase, salt, ITERATIONS), key, 'key');
  const lock: Lock = {
    kind: 'PBKDF2-SHA-256 AES-256-GCM',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    wrapped: toBase64(wrapped),
  };
  return { lock, key };
}

/** The key behind a lock. Throws a PlaceError `wrong-passphrase`. */
export async function openLock(lock: Lock, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const wrapping = await wrappingKey(passphrase, fromBase64(lock.salt), lock.iterations);
  try {
    return await opened(wrapping, fromBase64(lock.wrapped), 'key');
  } catch (cause) {
    throw new PlaceError('wrong-passphrase', { cause });
  }
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // Normalised, so that accents composed differently by the keyboard do not matter.
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A cipher for a key of 32 bytes. */
export async function cipherOf(key: Uint8Array<ArrayBuffer>): Promise<Cipher> {
  const root = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const how = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const aes = await crypto.subtle.deriveKey(how('seal'), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const mac = await crypto.subtle.deriveKey(how('name'), root, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return {
    seal: (plain, name) => sealed(aes, plain, name),
    open: (bytes, name) => opened(aes, bytes, name),
    nameOf: async (id) => hex(new Uint8Array(await crypto.subtle.sign('HMAC', mac, utf8(id)))),
  };
}

async function sealed(key: CryptoKey, plain: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: utf8(name) };
  const bytes = new Uint8Array(await crypto.subtle.encrypt(how, key, plain));
  const whole = new Uint8Array(IV_BYTES + bytes.length);
  whole.set(iv);
  whole.set(bytes, IV_BYTES);
  return whole;
}

async function opened(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: utf8(name) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.slice(IV_BYTES)));
}

/** Bytes converted at a time. */
const CHUNK = 0x1000;

/** Encodes bytes as base64 (RFC 4648, with padding). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(Array.from(bytes.subarray(at, at + CHUNK), (byte) => String.fromCharCode(byte)).join(''));
  }
  return btoa(parts.join(''));
}

/** Decodes base64. Throws a DOMException for anything else. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

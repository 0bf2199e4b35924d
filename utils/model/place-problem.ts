/** Why a place cannot be used; each has a sentence and a next step in every language. */
export const PLACE_PROBLEMS = [
  /** No answer, or the connection was cut. */
  'unreachable',
  /** 401, 403: name or password. */
  'refused',
  /** The reader has not allowed this address, or no longer does. */
  'no-permission',
  /** The address is there, but no database or folder. */
  'not-found',
  /** The server is not CouchDB or WebDAV. */
  'no-such-service',
  /** 429, 503: it has had enough for now. */
  'busy',
  /** 507, 413, or no room on the disk. */
  'full',
  'needs-passphrase',
  'wrong-passphrase',
  /** A passphrase was given, but what is stored there is readable for everybody with access to it. */
  'not-encrypted',
  /** Another project lies there. */
  'other-project',
  /** What was stored there is gone. */
  'emptied',
  /** Written by a newer Pressmark. */
  'newer',
  /** Nobody has put a project there yet, and somebody wants to join one. */
  'nothing-there',
  'unexpected',
] as const;
export type PlaceProblem = (typeof PLACE_PROBLEMS)[number];

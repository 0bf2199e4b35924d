import { markOf } from './json';

/**
 * A moment on one device, a hybrid logical clock (Kulkarni et al., Logical Physical Clocks, 2014): 12 hexadecimal
 * digits of milliseconds, 4 of a counter, the device. Sorts as text; no two writes of a device share one, whatever its
 * clock does.
 */
export type Clock = string;

/** A device: 10 characters, drawn at random for each profile and each copy of one. */
export type DeviceId = string;

/** A device whose clock is further ahead than this has to wait; in ms, a day. */
export const FURTHEST_AHEAD_MS = 24 * 60 * 60 * 1000;

const LAST_COUNT = 0xffff;
const MS_DIGITS = 12;
/** Length of a clock without its device. */
export const MOMENT = MS_DIGITS + 5;
const DEVICE_AT = MOMENT + 1;

const hexadecimal = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The clock of a moment: `ms` since 1970, with the counter for moments of the same millisecond. */
export const clockAt = (ms: number, count: number, device: DeviceId): Clock =>
  `${hexadecimal(Math.max(0, ms), MS_DIGITS)}-${hexadecimal(count, 4)}-${device}`;

/** Separates a device, a restore and a project's mark. */
const IN = '~';
/**
 * device, `~~` restore, `~` mark of the project; the latter two are optional. Pseudo devices from before a connection
 * start with `~`.
 */
const WRITER = /^(.[^~]*)(?:~~([^~]+))?(?:~([^~]+))?$/;

/**
 * The clock of a write that concerns only one project (`undefined`: none in particular). A device has a separate name
 * in each project: having read it at the place of one project says nothing about its writes in another.
 */
export const clockIn = (at: Clock, project: string | undefined): Clock =>
  project === undefined ? at : at + IN + markOf(project);

/**
 * The clock of a write that is part of a restore, named `restore` (letters and digits). The device has a separate name
 * for it, so that others can tell what the backup brought from what somebody wrote.
 */
export const clockOfRestore = (at: Clock, restore: string): Clock => at + IN + IN + restore;

/** The device itself, without project or restore. */
export const writerOf = (device: DeviceId): DeviceId => WRITER.exec(device)?.[1] ?? device;

/**
 * The restore, including its device, that wrote under this name in any project; undefined when it is not a restore's.
 */
export function restoreOf(device: DeviceId): string | undefined {
  const [, writer = '', restore] = WRITER.exec(device) ?? [];
  return restore && writer + IN + IN + restore;
}

/** Whether writes under this name concern only this project. */
export const isOfProjectAlone = (device: DeviceId, project: string): boolean => device.endsWith(IN + markOf(project));

/** Whether writes under this name concern a different project. */
export function isOfOtherProject(device: DeviceId, project: string): boolean {
  const mark = WRITER.exec(device)?.[3];
  return mark !== undefined && mark !== markOf(project);
}

/** Milliseconds since 1970. */
export const msOf = (clock: Clock): number => Number.parseInt(clock.slice(0, MS_DIGITS), 16);
/** The device that wrote at a clock. */
export const deviceOf = (clock: Clock): DeviceId => clock.slice(DEVICE_AT);

/**
 * The next moment of `device`, later than every clock it has written or received (`last`; empty: none), even if `now`
 * is earlier.
 */
export function tick(device: DeviceId, last: Clock, now: number): Clock {
  const lastMs = last === '' ? -1 : msOf(last);
  if (now > lastMs) return clockAt(now, 0, device);
  const count = Number.parseInt(last.slice(MS_DIGITS + 1, MS_DIGITS + 5), 16) + 1;
  return count > LAST_COUNT ? clockAt(lastMs + 1, 0, device) : clockAt(lastMs, count, device);
}

/** The later of two clocks; either may be empty. */
export const later = (a: Clock, b: Clock): Clock => (a > b ? a : b);

/** The format of every clock that another device sends. */
export const CLOCK = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z~]{1,40}$/;

/** A new device's id. */
export function newDeviceId(): DeviceId {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

import { markOf } from './json';

/**
 * A moment on one device, a hybrid logical clock (Kulkarni et al., Logical Physical Clocks, 2014): 12 hexadecimal digits of
 * milliseconds, 4 of a counter, the device. Sorts as text; no two writes of a device share one, whatever its clock does.
 */
export type Clock = string;

/** A device: 10 characters, drawn at random for each profile and each copy of one. */
export type DeviceId = string;

/** A device whose clock is further ahead than this has to wait. Milliseconds: a day. */
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

/** Between a device, the name of a restore and the mark of the project that something it wrote is the matter of alone. */
const IN = '~';
/** device, `~~` restore, `~` mark of the project; all but the first may be absent. One from before begins with a `~` of its own. */
const WRITER = /^(.[^~]*)(?:~~([^~]+))?(?:~([^~]+))?$/;

/**
 * The clock of a writing that is a matter of one project alone (`undefined`: of none). A device writes in each project under a
 * name of its own: where a place carries one project, having read that device there says nothing of what it wrote in another.
 */
export const clockIn = (at: Clock, project: string | undefined): Clock =>
  project === undefined ? at : at + IN + markOf(project);

/**
 * The clock of a writing that is part of restoring a backup, `restore` (letters and digits): the device writes it under a name of
 * its own, so that all others can tell what the backup brought from what somebody wrote.
 */
export const clockOfRestore = (at: Clock, restore: string): Clock => at + IN + IN + restore;

/** The device itself, in whatever project or restore it wrote. */
export const writerOf = (device: DeviceId): DeviceId => WRITER.exec(device)?.[1] ?? device;

/** The restore that a device wrote in under this name, with the device, in whatever project; undefined where it did not. */
export function restoreOf(device: DeviceId): string | undefined {
  const [, writer = '', restore] = WRITER.exec(device) ?? [];
  return restore && writer + IN + IN + restore;
}

/** Whether what a device of this name writes is a matter of this project alone. */
export const isOfProjectAlone = (device: DeviceId, project: string): boolean => device.endsWith(IN + markOf(project));

/** Whether what a device of this name writes is a matter of another project than this one. */
export function isOfOtherProject(device: DeviceId, project: string): boolean {
  const mark = WRITER.exec(device)?.[3];
  return mark !== undefined && mark !== markOf(project);
}

/** Milliseconds since 1970. */
export const msOf = (clock: Clock): number => Number.parseInt(clock.slice(0, MS_DIGITS), 16);
/** The device that wrote at a clock. */
export const deviceOf = (clock: Clock): DeviceId => clock.slice(DEVICE_AT);

/**
 * The next moment of `device`, later than every clock it has written or received (`last`; empty: none), even if `now` is
 * earlier.
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

import type { PlaceProblem } from '@/utils/model/place-problem';

const problems: Record<PlaceProblem, string> = {
  unreachable: 'The place does not answer. Pressmark will try again automatically.',
  refused: 'The place does not accept this name and password. Nothing is tried until you correct them.',
  'no-permission': 'The browser no longer allows this place. Connect it again to be asked.',
  'not-found': 'There is no database or folder at this address, and it could not be made.',
  'no-such-service': 'What answers at this address is not the kind of place you chose. Check the address.',
  busy: 'The place accepts no more requests for now. Pressmark will try again in a few minutes.',
  full: 'The place is full. Your changes stay here and are sent once there is room.',
  'needs-passphrase': 'The project there is encrypted. Enter its passphrase.',
  'wrong-passphrase': 'This is not the passphrase of the project there. Nothing was changed.',
  'not-encrypted': 'The project there is not encrypted. Leave the passphrase empty to join it.',
  'other-project': 'There is another project there. Join it, or choose an empty place.',
  emptied:
    'What was there is gone. Nothing was deleted here. Disconnect, then choose another place or start again with this one.',
  newer: 'The project there was written by a newer Pressmark. Update this one.',
  'nothing-there': 'There is no project there yet.',
  unexpected: 'Something unexpected went wrong. Pressmark will try again automatically.',
};

/** Shown instead while connecting: nothing is connected yet, and there is no retry. */
const notConnected: Partial<Record<PlaceProblem, string>> = {
  unreachable:
    'Nothing answers at this address, and nothing was connected. Check the address and the network, then try again.',
  busy: 'The place accepts no more requests for now, and nothing was connected. Try again in a few minutes.',
  full: 'The place is full, and nothing was connected. Make room there, then try again.',
  unexpected: 'Something unexpected went wrong, and nothing was connected. Try again.',
};

const records = (n: number) => (n === 1 ? '1 change' : `${n} changes`);

export const en = {
  title: 'Other machines',
  intro:
    'Connect a project to a place of your own, and it is the same on every machine that joins. Until you do, Pressmark does not use the network at all.',
  connect: 'Connect a place…',
  kind: 'Kind of place',
  kinds: { couchdb: 'CouchDB', webdav: 'WebDAV', folder: 'A folder on this machine' },
  kindHints: {
    couchdb: 'A database of your own server, for a team: https://example.org/database',
    webdav: 'A folder of Nextcloud, Jianguoyun (坚果云) or another: https://dav.jianguoyun.com/dav/Pressmark',
    folder: 'A folder that OneDrive, iCloud, Syncthing or another program syncs to your other machines.',
  },
  address: 'Address',
  name: 'Name',
  password: 'Password',
  passwordHint: 'With Jianguoyun: the app password from its security settings.',
  passphrase: 'Passphrase',
  passphraseHint:
    'Optional. Everything is encrypted with it before it leaves. Nobody can recover it if it is forgotten.',
  plainHttp:
    'The connection to this address is not encrypted: whoever runs the network can read your name and password.',
  project: 'What goes there',
  join: 'Join the project that is there',
  put: (name: string) => `Put “${name}” there`,
  unnamed: 'My notebook',
  coder: 'Your name',
  coderHint: 'Optional. The others see who made an annotation.',
  pickFolder: 'Choose folder…',
  picked: (name: string) => `Folder “${name}”`,
  openFile: 'Fill in from a join file…',
  badFile: 'This is not a join file.',
  saveFile: 'Save a join file',
  go: 'Test and connect',
  cancel: 'Cancel',
  connecting: 'Contacting the place…',
  denied: 'The browser did not allow it; nothing was connected.',
  badAddress: 'An address begins with https:// or http://.',
  upToDate: (ago: string) => `Up to date · ${ago}`,
  neverYet: 'Not finished yet',
  waiting: (n: number, why: string) => `${records(n)} waiting: ${why}`,
  running: (received: number, sent: number) => `Synchronising: ${received} received, ${sent} sent`,
  stopped: 'Stopped. Nothing is sent or fetched until you press “Synchronise now”.',
  left: (n: number) => `, ${n} to come`,
  toSend: (n: number) => `, ${n} to send`,
  arriving: 'Some of it is still arriving, and will be checked again.',
  ahead: (device: string) => `A machine’s clock is more than a day ahead (${device}); its changes wait.`,
  ownClock:
    'This computer’s clock is more than a day fast. Other machines will not accept its changes until that time arrives. Correct the clock.',
  newer: (n: number) =>
    `${n === 1 ? '1 record was' : `${n} records were`} written by a newer Pressmark: update this one.`,
  encrypted: 'encrypted',
  runNow: 'Synchronise now',
  stop: 'Stop',
  allowAgain: 'Allow again',
  newLogin: 'Try this name and password',
  arrivals: (n: number) => `What came in (${n})`,
  outcomes: {
    merged: 'Changed on both sides; both changes are kept',
    'note-replaced': 'Noted on two machines; both notes are kept, the other beside the annotation’s',
    revived: 'Deleted on one machine, edited on another; it is back',
    deleted: 'Deleted permanently on another machine',
    refused: 'Not understood, and left out',
  },
  restored: (n: number, machine: string) =>
    `${n === 1 ? '1 record was' : `${n} records were`} replaced by a backup restored on ${machine || 'another machine'}; notes that differ are kept beside the backup’s`,
  codeMerged: (name: string) => `Merged into “${name}” on another machine, with its uses`,
  codeRemoved: 'Removed from the codebook on another machine, with its uses',
  notesJoined: 'Noted on two machines; both notes are kept, one below the other',
  undo: 'Undo',
  forget: 'Clear the list',
  disconnect: 'Disconnect…',
  disconnectQuestions: {
    couchdb: 'Everything stays on this machine. Should the database stay, too?',
    webdav:
      'Everything stays on this machine. Should the files that this machine wrote there stay, too? What others wrote there stays.',
    folder:
      'Everything stays on this machine. Should the files that this machine wrote there stay, too? What others wrote there stays.',
  },
  keepCopy: 'Keep what is there',
  eraseCopies: {
    couchdb: 'Delete the database…',
    webdav: 'Delete this machine’s files there',
    folder: 'Delete this machine’s files there',
  },
  eraseDatabase:
    'Delete the whole database, with what everybody stored in it? The others keep what is on their machines, but no longer receive anything through it. This cannot be undone.',
  eraseDatabaseNow: 'Delete the database',
  notErased: 'Disconnected, but the copy there could not be deleted.',
  notByKey: 'Connecting and disconnecting a place cannot be undone with Ctrl+Z; it is done again here.',
  problems,
  notConnected,
  sentSoon: (n: number) => `${records(n)} will be sent in a moment`,
};

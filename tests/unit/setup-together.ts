// For files that share a worker (vitest.config.ts): each begins with no database.
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;

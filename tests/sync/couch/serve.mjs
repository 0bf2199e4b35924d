// `node serve.mjs`: a CouchDB API in memory on this machine alone; says the port it listens on.
import express from 'express';
import pouchdb from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import find from 'pouchdb-find';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';

for (const plugin of [memory, mapreduce, replication, find]) PouchDB.plugin(plugin.default ?? plugin);
const app = express();
app.use(pouchdb(PouchDB.defaults({ adapter: 'memory' }), { mode: 'minimumForPouchDB' }));
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

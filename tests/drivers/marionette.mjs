// A client for Marionette, the protocol every Firefox speaks: length-prefixed JSON over TCP on loopback. No geckodriver, no
// dependency.
import { connect } from 'node:net';

const COLON = 0x3a;

/** A connection to a Firefox that was started with --marionette. */
export class Marionette {
  #pending = new Map();
  #lastId = 0;
  #socket;

  /** @param {number} port */
  static async connect(port) {
    const marionette = new Marionette();
    await new Promise((greeted, failed) => {
      let received = Buffer.alloc(0);
      marionette.#socket = connect(port, '127.0.0.1')
        .on('error', failed)
        .on('data', (chunk) => {
          received = Buffer.concat([received, chunk]);
          for (let message = take(); message; message = take()) {
            if (Array.isArray(message)) marionette.#answer(message);
            else greeted();
          }
        });
      const take = () => {
        const colon = received.indexOf(COLON);
        const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
        if (colon < 0 || received.length < end) return undefined;
        const message = JSON.parse(received.subarray(colon + 1, end).toString());
        received = received.subarray(end);
        return message;
      };
    });
    return marionette;
  }

  #answer([, id, error, value]) {
    const { resolve, reject } = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(value);
  }

  /** Sends a command and gives its answer. */
  send(name, parameters = {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject });
      const body = JSON.stringify([0, id, name, parameters]);
      this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  /** Runs the body of an async function with `arguments`, in the page (`content`) or in the browser's own window (`chrome`). */
  async run(context, body, args) {
    await this.send('Marionette:SetContext', { value: context });
    const { value } = await this.send('WebDriver:ExecuteAsyncScript', {
      script: asyncScript(body),
      args,
      newSandbox: true,
      ...(context === 'chrome' ? { sandbox: 'system' } : {}),
    });
    if (value.error) throw new Error(value.error);
    return value.value;
  }

  close() {
    this.#socket.destroy();
  }
}

/** An async function's body as the callback script that Marionette wants. */
export const asyncScript = (body) => `
  const args = [...arguments];
  const done = args.pop();
  (async function () { ${body} }).apply(null, args).then(
    (value) => done({ value }),
    (error) => done({ error: String(error) + '\\n' + error.stack }),
  );`;

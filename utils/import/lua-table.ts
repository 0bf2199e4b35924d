/** The value of a Lua table; lists are tables with the keys 1, 2, 3. */
export type LuaValue = string | number | boolean | undefined | LuaTable;
export type LuaTable = ReadonlyMap<string, LuaValue>;

const BLANK = /(?:\s+|--[^\n]*)*/y;
const RETURN = /return\b/y;
const NUMBER = /-?(?:0x[\da-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?)/iy;
const WORD = /[A-Za-z_]\w*/y;
const STRING = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/y;
/** `\10`, `\n`, and a line end behind a backslash: https://www.lua.org/manual/5.1/manual.html#2.1 */
const ESCAPE = /\\(\d{1,3}|\r?\n|[\s\S])/g;
const LETTERS: Record<string, string> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/** No settings nest deeper, and the stack is finite. */
const DEEPEST = 100;

function unescaped(raw: string): string {
  return raw.replace(ESCAPE, (_, what: string) => {
    if (/^\d/.test(what)) return String.fromCharCode(Number(what));
    return LETTERS[what] ?? what.replace('\r\n', '\n');
  });
}

/**
 * Parses the table returned by a Lua file, as programs write settings: strings, numbers, booleans, and tables of these.
 * Nothing is executed. Undefined for anything else.
 */
export function luaTable(text: string): LuaTable | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeSign = (sign: string): boolean => {
    take(BLANK);
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const fail = (): never => {
    throw new SyntaxError(`Lua at ${at}`);
  };

  function value(depth: number): LuaValue {
    take(BLANK);
    if (text[at] === '{') return table(depth + 1);
    const string = take(STRING);
    if (string) return unescaped(string[1] ?? string[2] ?? '');
    const number = take(NUMBER);
    if (number) return Number(number[0]);
    const word = take(WORD)?.[0];
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'nil' ? undefined : fail();
  }

  function table(depth: number): LuaTable {
    if (depth > DEEPEST || !takeSign('{')) fail();
    const found = new Map<string, LuaValue>();
    for (let next = 1; !takeSign('}'); ) {
      if (takeSign('[')) {
        const key = value(depth);
        if (!takeSign(']') || !takeSign('=')) fail();
        found.set(String(key), value(depth));
      } else found.set(String(next++), value(depth));
      if (takeSign(',') || takeSign(';')) continue;
      if (!takeSign('}')) fail();
      break;
    }
    return found;
  }

  try {
    take(BLANK);
    return take(RETURN) ? table(0) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

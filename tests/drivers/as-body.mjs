import { Script } from 'node:vm';

/** Would this be read without an error? */
function isSound(source) {
  try {
    new Script(source);
    return true;
  } catch {
    return false;
  }
}

/**
 * How many places near the end are tried. Without a limit, a long script that ends in a block would be parsed thousands
 * of times.
 */
const PLACES = 40;

/**
 * The body of a function that returns what `eval(source)` would, for pages that allow no `eval`: the value of an
 * expression; of several statements, the value of the last one if it is an expression, else undefined.
 */
export function asBody(source) {
  const statements = source.replace(/[;\s]+$/, '');
  if (isSound(`(${statements}\n)`)) return `return (${statements}\n)`;
  for (const { index } of [...statements.matchAll(/[;}\n]/g)].slice(-PLACES).reverse()) {
    const [before, last] = [statements.slice(0, index + 1), statements.slice(index + 1)];
    if (isSound(`(${last}\n)`) && isSound(before)) return `${before}\nreturn (${last}\n)`;
  }
  return source;
}

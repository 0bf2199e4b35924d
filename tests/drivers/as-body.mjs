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

/** So many places near the end are tried: a long script that ends in a block would be read thousands of times otherwise. */
const PLACES = 40;

/**
 * The body of a function that gives what `eval(source)` would, where no `eval` is allowed: the value of an expression, and of
 * statements the last one's if that is an expression, else undefined.
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

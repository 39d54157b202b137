/** A value that survives the way into a browser and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Writes a call of a function as an expression for a browser: its source with its arguments as literals, after `first`,
 * an expression of the browser's own, where one is given. The function may use nothing from around it.
 */
export function writeCall(run: (...args: never[]) => unknown, args: readonly Json[], first?: string): string {
  const values = [...(first ? [first] : []), ...args.map((arg) => JSON.stringify(arg))];
  // tsx wraps nested functions in `__name`, which only exists where tsx runs.
  return `((__name) => (${run})(${values.join(', ')}))((named) => named)`;
}

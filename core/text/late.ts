/**
 * A question of one regular expression, which is made when it is first asked: a browser reads those that stand in a
 * script before the script may run, and classes of Unicode (`\p{L}`) take it longest. Most pages never ask.
 */
export function late({ raw }: TemplateStringsArray): (text: string) => boolean {
  let made: RegExp | null = null;
  return (text) => {
    made ??= new RegExp(raw[0]!, 'u');
    return made.test(text);
  };
}

/**
 * The aria attributes that reach WeChat, as a list for each component.
 *
 * Taro leaves an aria attribute out of its templates unless it is listed here. An attribute that
 * `miniprogram/ui/native/` uses and that is missing here is therefore lost without a warning;
 * `tests/weapp/package.test.ts` compares the two.
 */
const empty = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '']));

const named = ['aria-label', 'aria-hidden'];

export const aria = {
  View: empty([...named, 'aria-role', 'aria-live', 'aria-level', 'aria-checked', 'aria-disabled']),
  Text: empty(named),
  Image: empty(named),
  Canvas: empty(['aria-hidden']),
  Button: empty([...named, 'aria-role', 'aria-disabled', 'aria-expanded']),
  Input: empty([...named, 'aria-role', 'aria-describedby', 'aria-invalid']),
  Textarea: empty([...named, 'aria-role', 'aria-describedby', 'aria-invalid']),
};

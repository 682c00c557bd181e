/** What the page around the phone, and a test, see of it: `window.weixin`. */
export interface Weixin {
  readonly routes: readonly string[];
  /** What went wrong in a script since the phone was opened. */
  readonly errors: readonly string[];
  /** The title in WeChat's bar. */
  readonly title: string;
  /** How many pages lie one above the other. */
  readonly depth: number;
  /** The page that is open, with its query. */
  readonly url: string;
  /** What WeChat itself would do now, which a browser cannot: 打电话 0459-555-0142. Empty where it would do nothing. */
  readonly note: string;
  /** Opens a page as a card in a chat does. */
  open(url: string): void;
  /** Goes back with WeChat's own button. */
  back(): void;
}

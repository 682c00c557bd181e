import type { ReactNode } from 'react';
import type { OwnNumberProps } from './props';

/** Whether the account's own telephone number can be asked for here. */
export const knowsOwnNumber: boolean = false;

/**
 * A browser knows no telephone number. The text says so and where to go instead, because a button here could
 * do nothing.
 */
export function OwnNumber(_props: OwnNumberProps): ReactNode {
  return (
    <div>
      <p>这里是浏览器，核对不了。</p>
      <p>请在微信里打开这一页。</p>
      <p>也可以请干部当面给您口令。</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { goTo } from '../go';
import { Press } from '../native/controls';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import type { ForWhom } from './for-whom';

/**
 * 正在为某某办事, at the top of a page; where the account can act for another person, it leads to the choice.
 */
export function PersonLine({ who: { name, switchUrl }, fixed }: { who: ForWhom; fixed: boolean }): ReactNode {
  const pressed = switchUrl !== null && !fixed;
  const words = (
    <>
      <Words>正在为 </Words>
      <Words className={`page-name ${pressed ? 'page-switch' : ''}`}>{name}</Words>
      <Words> 办事</Words>
    </>
  );
  if (!pressed) return <Box className="page-person">{words}</Box>;
  return (
    <Press className="page-person page-person--switch" onPress={() => void goTo(switchUrl)}>
      {words}
      <Words className="unseen">，换人</Words>
    </Press>
  );
}

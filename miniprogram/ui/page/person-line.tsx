import type { ReactNode } from 'react';
import { goTo } from '../go';
import { Press } from '../native/controls';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import type { ForWhom } from './for-whom';

/**
 * 正在为某某办事, at the top of a page; where the account can act for another person, it leads to the choice. A
 * `short` one shows 为某某 only, and a screen reader still reads all of it.
 */
export function PersonLine({
  who: { name, switchUrl },
  fixed,
  short,
}: {
  who: ForWhom;
  fixed: boolean;
  short: boolean;
}): ReactNode {
  const more = short ? 'unseen' : undefined;
  const pressed = switchUrl !== null && !fixed;
  const words = (
    <>
      <Words className={more}>正在</Words>
      <Words>为 </Words>
      <Words className={`page-name ${pressed ? 'page-switch' : ''}`}>{name}</Words>
      <Words className={more}> 办事</Words>
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

import type { ReactNode } from 'react';
import type { ActsFor } from '../session/session';
import { actFor, useStanding } from '../session/session';
import { Button } from '../ui/button/button';
import { Page } from '../ui/page/page';

/**
 * Shown instead of something that is about another person than the phone acts for now: one button to act for
 * that person, before anything about them is shown.
 */
export function OtherPerson({ person: { id, name, relation } }: { person: ActsFor }): ReactNode {
  const { person: now } = useStanding();
  const own = relation === null;
  return (
    <Page
      title={own ? '这是您自己的事' : `这是${name}的事`}
      lead={
        now === null
          ? undefined
          : `${now.relation === null ? '您现在办的是自己的事' : `您现在替${now.name}办事`}。换过来，再接着看。`
      }
      easyLead={now === null ? undefined : '换过来，再接着看。'}
      back="返回"
    >
      <Button onPress={() => actFor(id)}>{own ? '换成办我自己的事' : `换成替${name}办事`}</Button>
    </Page>
  );
}

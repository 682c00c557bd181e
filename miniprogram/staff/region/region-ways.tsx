import type { ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { goTo } from '../../ui/go';
import { Actions } from '../../ui/stack/stack';

/** Where 本辖区 leads at its foot: what stands before, what nobody has claimed yet, and the posts. */
export function RegionWays({ children }: { children?: ReactNode }): ReactNode {
  return (
    <Actions>
      {children}
      <Button look="secondary" icon="heart" onPress={() => goTo('/staff/owed/index')}>
        应享未享
      </Button>
      <Button look="secondary" icon="people" onPress={() => goTo('/staff/posts/index')}>
        岗位和请假
      </Button>
    </Actions>
  );
}

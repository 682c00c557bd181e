import type { ReactNode } from 'react';
import { goTo } from '../ui/go';
import { ListRow } from '../ui/list-row/list-row';

/** Leads a proxy to what they may do for a person, and until which day. */
export function ActsForRow({ name }: { name: string }): ReactNode {
  return (
    <ListRow
      icon="people"
      title={`我替${name}办事`}
      detail="能办哪些事，到哪天"
      onPress={() => void goTo('/resident/proxies/index')}
    />
  );
}

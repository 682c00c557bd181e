import type { ReactNode } from 'react';
import type { PagedQuery } from '../../cloud/use-paged-query';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { policyUrl } from '../../policy/urls';

/** A list of policies, each with what it gives, twenty at a time. */
export function PolicyRows({
  label,
  pages: { rows, more, loadingMore },
}: {
  label: string;
  pages: PagedQuery<'policy.list'>;
}): ReactNode {
  return (
    <>
      <Rows label={label}>
        {rows.map(({ id, name, what }) => (
          <ListRow key={id} title={name} detail={what} onPress={() => void goTo(policyUrl(id))} />
        ))}
      </Rows>
      <More words="再看 20 条" pages={{ more, loadingMore }} />
    </>
  );
}

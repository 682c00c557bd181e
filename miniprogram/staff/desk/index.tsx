import type { ReactNode } from 'react';
import { failureText } from '../../failure.text';
import { useSession } from '../../session';
import { usePages } from '../../use-pages';
import { Empty } from '../../ui/empty/empty';
import { Page } from '../../ui/page/page';
import { DeskList } from '../desk-list';
import { StaffTabs } from '../staff-tabs';

/** 待办: what lies on my posts' desks, what falls due first on top. */
export default function DeskPage(): ReactNode {
  const session = useSession();
  const pages = usePages('task.desk', {});
  const { first, failure, loading, reload } = pages;
  return (
    <Page
      title="待办"
      lead="最先到期的排在最上面。"
      desk
      loading={loading && first === null}
      failure={failure === null ? undefined : { words: failureText(failure), again: reload }}
      nav={<StaffTabs current="desk" session={session} />}
    >
      <DeskList label="待办" pages={pages} empty={<Empty icon="tick" title="现在没有待办">有新的诉求分到您这里，会在这里出现。</Empty>} />
    </Page>
  );
}

import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { whileReading } from '../../cloud/while-reading';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Button } from '../../ui/button/button';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { LeaderLinks } from '../../directory/leader-links';
import { absenceText, holderText, insteadText, staffingTag } from '../../directory/staffing.text';

/** 岗位: the cadre's own posts and those below, with who stands on each and who is away. */
export default function PostsPage(): ReactNode {
  const { first, rows, more, loadingMore, loading, failure, reload } = usePagedQuery('directory.posts', {});
  const today = first === null ? '' : beijingDay(first.now);
  return (
    <Page
      title="岗位和请假"
      lead="岗位上的事跟着岗位走，人走了、请假了都不丢。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, first !== null)}
    >
      <LeaderLinks />
      <Rows label="岗位" columns>
        {rows.map((post) => (
          <ListRow
            key={post.id}
            title={post.title}
            detail={[holderText(post), absenceText(post, today)].filter((words) => words !== null).join('，')}
            reason={insteadText(post) ?? undefined}
            tag={staffingTag(post, today)}
            marks={post.mine ? [{ tone: 'info', words: '我的岗位' }] : []}
            onPress={() => void goTo(`/staff/posts/one/index?id=${encodeURIComponent(post.id)}`)}
          />
        ))}
      </Rows>
      {more === null ? null : (
        <Button look="secondary" busy={loadingMore} onPress={more}>
          再看 20 个
        </Button>
      )}
    </Page>
  );
}

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { DeskFilter } from '../../../shared/task/task';
import { failureText } from '../../cloud/failure.text';
import { useSession } from '../../session/session';
import { useQuery } from '../../cloud/use-query';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { Empty } from '../../ui/empty/empty';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { Announced } from '../../ui/announced/announced';
import { focusOn } from '../../ui/native/focus';
import { Box } from '../../ui/native/structure';
import { Page } from '../../ui/page/page';
import { Actions, Toolbar } from '../../ui/stack/stack';
import { BulkAccept } from './bulk-accept';
import { DeskList } from '../../task/desk-list';
import { rowTitle } from '../../task/desk-row';
import { useTally } from '../../task/use-tally';
import { StaffTabs } from '../../session/staff-tabs';
import { useDesk } from '../../ui/screen/scale';
import { useEvery } from '../../ui/use-every';
import type { News } from './use-news';
import { useNews } from './use-news';
import { useSettled } from '../../ui/field/use-settled';
import { emptyText, filterText } from './desk.text';

/**
 * After so many seconds the list is read again: a row may have become overdue, or have gone to another post,
 * without any action on this page.
 */
const READ_AGAIN_SECONDS = 60;
const SEARCH_ID = 'search';

/** For example 来了 1 件新的：赵淑芬，要轮椅等辅具. */
function newsText(news: News): string {
  const [only] = news;
  if (only === undefined) return '';
  return news.length === 1 ? `来了 1 件新的：${only.name}，${rowTitle(only)}` : `来了 ${news.length} 件新的`;
}

/** 待办: everything on the desks of the cadre's posts, the earliest due first. */
export default function DeskPage(): ReactNode {
  const session = useSession();
  const [filter, setFilter] = useState<DeskFilter>('all');
  const [text, setText] = useState('');
  const [choosing, setChoosing] = useState(false);
  const [looking, setLooking] = useState(false);
  const wide = useDesk();
  const pages = usePagedQuery('task.desk', { filter });
  const asked = useSettled(text.trim());
  const found = useQuery('task.search', asked === '' ? null : { text: asked });
  const searching = asked !== '';
  const { first } = pages;
  const tally = useTally();
  const refresh = async (): Promise<void> => {
    await Promise.all([pages.refresh(), tally.refresh()]);
  };
  const news = useNews(first, refresh);
  useEvery(READ_AGAIN_SECONDS, refresh);

  // The field is there once it is looked for.
  useEffect(() => {
    if (looking) focusOn(SEARCH_ID);
  }, [looking]);

  const failure = searching ? found.failure : pages.failure;
  const rows = searching ? (found.data?.rows ?? null) : first === null ? null : pages.rows;
  const changed = (): void => {
    void refresh();
    if (searching) void found.reload();
  };
  const others = choosing ? null : (
    <Actions>
      <Button look="secondary" icon={wide ? undefined : 'plus'} onPress={() => goTo('/staff/enter/index')}>
        代录一件
      </Button>
      <Button
        look="secondary"
        icon={wide ? undefined : 'person'}
        onPress={() => goTo('/staff/person/find/index')}
      >
        找人
      </Button>
      {wide || looking ? null : (
        <Button look="secondary" icon="paper" onPress={() => setLooking(true)}>
          找一件
        </Button>
      )}
    </Actions>
  );
  const head = (
    <>
      <Choice
        id="filter"
        question="看哪些"
        questionUnseen
        layout="row"
        value={filter}
        onChange={(chosen) => {
          setFilter(chosen);
          setChoosing(false);
        }}
        options={tally.offered(filter).map((value) => {
          const count = tally.countOf(value);
          return { value, words: count === null ? filterText[value] : `${filterText[value]} ${count}` };
        })}
      />
      <Box>
        <Toolbar>
          {wide || looking || text !== '' ? (
            <Field id={SEARCH_ID} label="找一件：编号、姓名或村名" value={text} onChange={setText} />
          ) : null}
          {wide ? others : null}
        </Toolbar>
        <Announced>
          {searching ? (found.data === null ? '' : `找到 ${found.data.rows.length} 件`) : newsText(news)}
        </Announced>
      </Box>
      {!choosing && filter === 'waiting' && !searching && pages.rows.length > 0 ? (
        <Actions>
          <Button look="secondary" onPress={() => setChoosing(true)}>
            选几件一起受理
          </Button>
        </Actions>
      ) : null}
    </>
  );

  return (
    <Page
      title="待办"
      lead="最先到期的排在最上面。"
      desk
      loading={(searching ? found.loading : pages.loading) && rows === null}
      failure={{ words: failureText(failure), again: searching ? found.reload : pages.reload }}
      nav={<StaffTabs current="desk" session={session} />}
    >
      <DeskList
        label="待办"
        rows={rows}
        now={(searching ? found.now : first?.now) ?? ''}
        more={searching ? null : pages.more}
        loadingMore={pages.loadingMore}
        onChanged={changed}
        search={SEARCH_ID}
        head={head}
        filter={searching ? undefined : filter}
        foot={wide ? undefined : others}
        instead={
          choosing && !searching ? (
            <BulkAccept
              rows={pages.rows}
              now={first?.now ?? ''}
              onChanged={changed}
              onClose={() => setChoosing(false)}
            />
          ) : undefined
        }
        empty={
          searching ? (
            <Empty title="没有找到">编号要写全，名字可以只写姓，村名可以只写头几个字。</Empty>
          ) : (
            <Empty icon="tick" title={emptyText[filter].title}>
              {emptyText[filter].words}
            </Empty>
          )
        }
      />
    </Page>
  );
}

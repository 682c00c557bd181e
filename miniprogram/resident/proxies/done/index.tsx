import type { ReactNode } from 'react';
import { momentText } from '../../../../shared/calendar/day.text';
import { noticeWords } from '../../../../shared/notification/notification.text';
import { happenedForResident } from '../../../../shared/request/request.text';
import { titleText } from '../../../../shared/need/need.text';
import { Nobody, personPage } from '../../../person/person-page';
import { useSession } from '../../../session/session';
import type { Row } from '../../../cloud/use-paged-query';
import { usePagedQuery } from '../../../cloud/use-paged-query';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { Empty } from '../../../ui/empty/empty';
import { goTo } from '../../../ui/go';
import { More } from '../../../ui/more/more';
import { Page } from '../../../ui/page/page';
import { Sentence } from '../../../ui/sentence/sentence';
import { Actions, Stack } from '../../../ui/stack/stack';
import { Timeline } from '../../../ui/timeline/timeline';
import { Soft } from '../../../ui/text/text';

/** What others did for the person, and who else received a notice, in the order in which it happened. */
function entriesOf(
  { acts, told, category }: Row<'request.byOthers'>,
  person: string,
  now: string,
): { id: string; title: string; detail: string }[] {
  const done = acts.flatMap((line) => {
    const title = happenedForResident(line, person, '您');
    return title === null ? [] : [{ at: line.at, title }];
  });
  const heard = told.map(({ at, name, code }) => ({
    at,
    title: `${name ?? '以前替您办事的人'}收到消息：${noticeWords({ kind: 'person', code, about: { category } }).title}`,
  }));
  return [...done, ...heard]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at, title }, index) => ({ id: String(index), title, detail: momentText(at, now) }));
}

/** 谁替我办了什么: every act in the person's name and who received which notice, request by request. */
export default function DonePage(): ReactNode {
  const session = useSession();
  const { view, person } = session;
  const pages = usePagedQuery('request.byOthers', person === null ? null : { personId: person.id });
  const { first, rows, more, loadingMore } = pages;
  const now = first?.now ?? '';
  const byOthers = rows.filter(({ acts, told }) => acts.length + told.length > 0);
  return (
    <Page
      title="谁替我办了什么"
      lead="别人用您的名义做过什么，谁看到了消息，都在这里。"
      back="返回"
      {...personPage(session, pages, first !== null)}
    >
      {view !== null && person === null ? <Nobody /> : null}
      {first !== null && byOthers.length === 0 && more === null ? (
        <Empty icon="people" title="还没有人替您办过事">
          有人替您办了，这里会写明是谁、办了什么。
        </Empty>
      ) : null}
      <Stack>
        {byOthers.map((row) => (
          <Card key={row.id} title={titleText[row.category]}>
            <Soft>
              <Sentence>{`${momentText(row.createdAt, now)}提的。`}</Sentence>
            </Soft>
            <Timeline label={titleText[row.category]} entries={entriesOf(row, person?.name ?? '', now)} />
            <Actions>
              <Button look="secondary" onPress={() => goTo(`/resident/request/detail/index?id=${row.id}`)}>
                看这件事
              </Button>
            </Actions>
          </Card>
        ))}
      </Stack>
      <More words="看更早的" pages={{ more, loadingMore }} />
    </Page>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PeopleFilter } from '../../../shared/person/person';
import { peopleFilters } from '../../../shared/person/person';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { NearRows, nearWords } from '../../person/near-rows';
import { useSession } from '../../session/session';
import { StaffTabs } from '../../session/staff-tabs';
import { Announced } from '../../ui/announced/announced';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { Empty } from '../../ui/empty/empty';
import { Field } from '../../ui/field/field';
import { useSettled } from '../../ui/field/use-settled';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { Page } from '../../ui/page/page';
import { Refusal } from '../../ui/refusal/refusal';
import { Actions } from '../../ui/stack/stack';
import { emptyText, filterText, leadText, waitsFor } from './people.text';

/** A place to which the list is narrowed. */
interface Place {
  readonly code: string;
  readonly name: string;
}

const open = (id: string): void => void goTo(`/staff/person/index?id=${id}`);

/** The people whose name begins with what is written, or those with a near name. */
function Found({ asked }: { asked: string }): ReactNode {
  const { data: found, failure, loading, reload } = useQuery('person.search', { name: asked });
  const near = found?.near ?? [];
  return (
    <>
      <Announced>
        {found === null || loading
          ? ''
          : found.rows.length === 0
            ? `没有找到这个名字${near.length === 0 ? '' : `，${nearWords(near)}`}`
            : `找到 ${found.rows.length} 个人`}
      </Announced>
      <Refusal words={failureText(failure)} again={reload} />
      <Rows label="找到的人">
        {(found?.rows ?? []).map(({ id, name, place }) => (
          <ListRow key={id} title={name} detail={place} onPress={() => open(id)} />
        ))}
      </Rows>
      <NearRows near={near} onChoose={({ id }) => open(id)} />
    </>
  );
}

/** 我管的人: the people of the cadre's place, with what waits for each of them. */
export default function PeoplePage(): ReactNode {
  const session = useSession();
  const [filter, setFilter] = useState<PeopleFilter>('all');
  /** The place that is looked at, below the cadre's own; empty for all of it. */
  const [within, setWithin] = useState<readonly Place[]>([]);
  const [narrowing, setNarrowing] = useState(false);
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const place = within.at(-1) ?? null;
  const { first, rows, more, loadingMore, loading, failure, reload } = usePagedQuery('person.people', {
    filter,
    place: place?.code ?? null,
  });
  const places = first?.places ?? [];
  const { title, words } = emptyText[filter];
  return (
    <Page
      title="我管的人"
      lead={`${place === null ? '' : `${within.map(({ name }) => name).join('')}，`}${leadText[filter]}`}
      desk
      loading={loading && first === null}
      failure={{ words: failureText(failure), again: reload }}
      nav={<StaffTabs current="people" session={session} />}
    >
      <Choice
        id="filter"
        question="看哪些人"
        questionUnseen
        layout="row"
        value={filter}
        onChange={setFilter}
        options={peopleFilters.map((value) => ({ value, words: filterText[value] }))}
      />
      <Field id="name" label="找一个人：姓名" value={text} onChange={setText} />
      {asked === '' ? null : <Found asked={asked} />}
      {places.length === 0 && place === null ? null : (
        <Actions>
          {places.length === 0 ? null : (
            <Button
              look="secondary"
              icon="home"
              expanded={narrowing}
              onPress={() => setNarrowing(!narrowing)}
            >
              只看一个地方
            </Button>
          )}
          {place === null ? null : (
            <Button look="secondary" onPress={() => setWithin([])}>
              看全部地方
            </Button>
          )}
        </Actions>
      )}
      {narrowing ? (
        <Rows label="看哪个地方的人" short>
          {places.map((one) => (
            <ListRow
              key={one.code}
              title={one.name}
              onPress={() => {
                setWithin([...within, one]);
                setNarrowing(false);
              }}
            />
          ))}
        </Rows>
      ) : null}
      {asked !== '' ? null : (
        <>
          {first !== null && rows.length === 0 && more === null ? (
            <Empty icon="people" title={title}>
              {words}
            </Empty>
          ) : null}
          <Rows label="我管的人" columns>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                title={row.name}
                detail={row.place}
                marks={waitsFor(row, first?.now ?? '')}
                onPress={() => open(row.id)}
              />
            ))}
          </Rows>
          <More words="再看 20 个人" pages={{ more, loadingMore }} />
        </>
      )}
    </Page>
  );
}

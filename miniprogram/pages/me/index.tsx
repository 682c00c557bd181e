import type { ReactNode } from 'react';
import { AwayRow } from '../../directory/away-row';
import { useWaitingLine } from '../../person/claim-waits';
import { failureText } from '../../cloud/failure.text';
import { ActsForRow } from '../../person/acts-for-row';
import { allows, switchUrl, useSession } from '../../session/session';
import { StaffTabs } from '../../session/staff-tabs';
import { Reminders } from '../../notification/reminders';
import { orgUrl } from '../../session/work';
import { Card } from '../../ui/card/card';
import { Choice } from '../../ui/choice/choice';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { useHasVoice } from '../../ui/listen/listen';
import { Page } from '../../ui/page/page';
import { Section } from '../../ui/stack/stack';
import { Summary } from '../../ui/summary/summary';
import { unitOf } from '../../ui/screen/screen';
import { useNeed } from '../../ui/screen/screen-needs';
import { ResidentTabs } from '../../ui/tabs/tabs';
import { textSizes, useTextSize } from '../../ui/screen/text-size';
import { Soft } from '../../ui/text/text';

/** 我的: who is signed in, for whom the phone acts, and the text size. */
export default function MePage(): ReactNode {
  const session = useSession();
  const { view, person, isCadre, away, now, failure, reload } = session;
  const [size, chooseSize] = useTextSize();
  const hasReader = useNeed('screenReader');
  const voiced = useHasVoice();
  const persons = view?.persons ?? [];
  const administers = view?.administers ?? [];
  const waits = useWaitingLine({ view });
  const holds = persons.some(({ recorded, relation }) => recorded && relation === null);
  // Whoever is nobody's resident nor proxy is here for their work alone.
  const worksOnly = view !== null && persons.length === 0 && (isCadre || administers.length > 0);
  return (
    <Page
      title="我的"
      desk={worksOnly}
      loading={view === null && failure === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      nav={
        worksOnly ? (
          <StaffTabs current="me" session={session} />
        ) : (
          <ResidentTabs current="me" unread={view?.unread} />
        )
      }
    >
      {isCadre ? <Reminders of="danger" /> : null}
      {view === null || view.atDesk ? null : person === null ? (
        <Rows label="介绍自己">
          <ListRow
            icon="person"
            title="先介绍一下自己"
            detail="说了姓名、电话和住处，就能提需求。没有残疾人证也能提。"
            onPress={() => void goTo('/resident/introduce/index')}
          />
        </Rows>
      ) : (
        <Card>
          <Summary
            label="登记的情况"
            rows={[
              { term: '姓名', value: person.name },
              { term: '住在', value: person.place },
              { term: '电话', value: person.phone },
            ]}
          />
        </Card>
      )}
      {persons.some(({ relation, recorded }) => relation === null && !recorded) ? (
        <Rows label="自己说的情况">
          <ListRow
            icon="pencil"
            title="改姓名、电话、住处"
            detail="您自己说的我们记下了，村里会和您核对。"
            onPress={() => void goTo('/resident/introduce/index')}
          />
        </Rows>
      ) : null}
      {view === null || view.atDesk ? null : (
        <Rows label="登记和代办">
          {persons.length > 1 && person !== null ? (
            <ListRow
              icon="people"
              title="换一个人办事"
              detail={person.relation === null ? '现在办的是您自己的事' : `现在替${person.name}办事`}
              onPress={() => void goTo(switchUrl)}
            />
          ) : null}
          {person?.recorded === true && person.relation === null ? (
            <ListRow
              icon="people"
              title="谁能替我办事"
              detail="让家里人替您办，随时可以停"
              onPress={() => void goTo('/resident/proxies/index')}
            />
          ) : null}
          {person !== null && person.relation !== null ? <ActsForRow name={person.name} /> : null}
          {waits === null ? null : (
            <ListRow
              icon="clock"
              title="登记在核对"
              detail={waits}
              onPress={() => void goTo('/resident/ask-record/index')}
            />
          )}
          {waits !== null || holds ? null : (
            <ListRow
              icon="person"
              title="我以前登记过"
              detail="说姓名、身份证号，干部来核对"
              onPress={() => void goTo('/resident/ask-record/index')}
            />
          )}
          <ListRow
            icon="pencil"
            title="我有口令"
            detail="干部给的，或者家里人给的，8 个数字"
            onPress={() => void goTo('/resident/code/index')}
          />
          {person?.recorded === true && person.relation === null ? (
            <ListRow
              icon="phone"
              title="这个手机不再用了"
              detail="换手机、手机给别人以前，先断开"
              onPress={() => void goTo('/resident/release/index')}
            />
          ) : null}
        </Rows>
      )}
      <Section title="看和听">
        <Choice
          id="text-size"
          question="字要多大？"
          hint="选了马上就变。"
          value={size}
          onChange={chooseSize}
          options={textSizes.map((one) => ({ value: one.size, words: one.words, unit: unitOf(one.factor) }))}
        />
        {voiced && !hasReader ? <Soft>想听不想看：每一页右上角都有“听一听”。</Soft> : null}
        {person === null || !allows(person, 'submit') ? null : (
          <Rows label="怎么方便">
            <ListRow
              icon="heart"
              title={person.relation === null ? '怎么方便您' : `怎么方便${person.name}`}
              detail="字大些、不打电话、什么时候联系"
              onPress={() => void goTo('/resident/access/index')}
            />
          </Rows>
        )}
      </Section>
      <Rows label="这个小程序">
        <ListRow
          icon="pencil"
          title="投诉建议"
          detail="哪里不好用，哪里看不懂，告诉我们"
          onPress={() => void goTo('/resident/feedback/index')}
        />
      </Rows>
      {isCadre || away.length > 0 || administers.length > 0 ? (
        <Rows label="工作">
          {administers.map(({ code, title }) => (
            <ListRow
              key={code}
              icon="people"
              title="组织和岗位"
              detail={title}
              onPress={() => void goTo(orgUrl(code))}
            />
          ))}
          {isCadre ? (
            <ListRow
              icon="people"
              title="干部工作台"
              detail={view?.posts.map(({ title }) => title).join('、')}
              onPress={() => void goTo('/staff/desk/index')}
            />
          ) : null}
          {away.length > 0 ? <AwayRow away={away} now={now} /> : null}
          {view?.atDesk === true ? (
            <ListRow
              icon="person"
              title="登录着的电脑"
              detail="在这里退出"
              onPress={() => void goTo('/staff/desks/index')}
            />
          ) : (
            <ListRow
              icon="person"
              title="登录办公电脑"
              detail="扫电脑上的码，不用密码"
              onPress={() => void goTo('/staff/sign-in/confirm/index')}
            />
          )}
        </Rows>
      ) : null}
    </Page>
  );
}

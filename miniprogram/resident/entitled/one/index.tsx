import { useRouter } from '@tarojs/taro';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { usualContact } from '../../../../shared/person/access';
import { EntitledOneView } from '../../../entitlement/one';
import type { Pursue } from '../../../entitlement/one';
import { failureText } from '../../../cloud/failure.text';
import { Nobody, personPage } from '../../../person/person-page';
import { newId } from '../../../cloud/transport';
import { NotInScope } from '../../../person/not-in-scope';
import { allows, useSession } from '../../../session/session';
import { useCommand } from '../../../cloud/use-command';
import { useQuery } from '../../../cloud/use-query';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';

const pursuedText: Readonly<Record<Parameters<Pursue>[0], string>> = {
  get: '交上去了，有人帮着办。',
  stopped: '交上去了，有人去查为什么停了。',
  amount: '交上去了，有人去查数额。',
};

/** One policy for the person the phone acts for, and 帮我办. */
export default function EntitledOnePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const { person, own } = session;
  const reading = useQuery(
    'entitlement.one',
    person !== null && allows(person, 'plan') ? { personId: person.id, policyId: id } : null,
  );
  const { data: one, now, reload } = reading;
  const { run, failure } = useCommand();
  // The same wish tried again is the same request.
  const pending = useRef<{ ask: string; clientId: string } | null>(null);

  const pursue: Pursue = async (what) => {
    if (person === null || one === null) return null;
    if (pending.current?.ask !== what) pending.current = { ask: what, clientId: await newId() };
    const contact = usualContact(own?.id === person.id ? own.access : null);
    const sent = await run('request.submit', {
      clientId: pending.current.clientId,
      personId: person.id,
      category: one.need,
      danger: false,
      words: '',
      contact,
      media: [],
      accused: null,
      policy: { id, ask: what },
    });
    if (sent === null) return null;
    pending.current = null;
    return pursuedText[what];
  };

  if (person !== null && !allows(person, 'plan')) return <NotInScope person={person} scope="plan" />;
  return (
    <Page
      title={one?.row.name ?? '这条政策'}
      lead={one?.row.what === '' ? undefined : one?.row.what}
      back="返回"
      {...personPage(session, reading, one !== null)}
    >
      {session.view !== null && person === null ? <Nobody /> : null}
      <Refusal words={failureText(failure)} />
      {one === null ? null : (
        <EntitledOneView
          one={one}
          now={now}
          answerUrl={`/resident/entitled/answer/index?id=${id}`}
          requestUrl={(request) => `/resident/request/detail/index?id=${request}`}
          pursue={pursue}
          onChanged={reload}
        />
      )}
    </Page>
  );
}

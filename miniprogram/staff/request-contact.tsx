import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Channel } from '../../shared/request/request';
import { channels } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import { call } from '../call';
import { failureText } from '../failure.text';
import { newId } from '../reach';
import type { Failure } from '../use-call';
import { useChange } from '../use-change';
import { Button } from '../ui/button/button';
import { Choice } from '../ui/choice/choice';
import { Notice } from '../ui/notice/notice';
import { Phone } from '../ui/phone/phone';
import { Actions, Section } from '../ui/stack/stack';

/** A part of the pane that changes the request; the new view, or null where the change failed. */
export interface RequestPart {
  request: RequestView;
  onChanged: (view: RequestView | null) => Promise<void>;
}

const howText: Readonly<Record<Channel, string>> = { phone: '打电话', text: '发文字', visit: '上门' };

/** The telephone, shown only on asking because looking at it is kept in the history; and the log of a contact. */
export function RequestContact({ request, onChanged }: RequestPart): ReactNode {
  const { id, may, contact, person } = request;
  const { change, failure } = useChange(id);
  const [phone, setPhone] = useState<string | null>(null);
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const [how, setHow] = useState<Channel>(contact.channel);
  const [logging, setLogging] = useState(false);
  const failed = failure ?? unseen;
  if (!may.includes('contact') && !may.includes('showPhone')) return null;

  const show = async (): Promise<void> => {
    const result = await call('request.showPhone', { id, commandId: await newId() });
    setUnseen(result.ok ? null : result);
    if (result.ok) {
      setPhone(result.data.phone);
      // Whoever rings writes down next whether somebody answered.
      setLogging(true);
    }
    await onChanged(null);
  };
  const log = (reached: boolean) => async (): Promise<void> => {
    const view = await change('request.contact', { how, reached });
    if (view !== null) setLogging(false);
    await onChanged(view);
  };

  return (
    <Section title="联系本人">
      {failed === null ? null : <Notice tone="late" word={failureText(failed)} live="assertive" />}
      {phone === null ? null : <Phone number={phone} who={person.name} />}
      <Actions>
        {may.includes('showPhone') && phone === null ? (
          <Button look="secondary" onPress={show}>
            查看电话
          </Button>
        ) : null}
        {may.includes('contact') ? (
          <Button look="secondary" expanded={logging} onPress={() => setLogging(!logging)}>
            记一次联系
          </Button>
        ) : null}
      </Actions>
      {logging && may.includes('contact') ? (
        <>
          <Choice id="how" question="怎么联系的" layout="row" value={how} onChange={setHow} options={channels.map((value) => ({ value, words: howText[value] }))} />
          <Actions>
            <Button look="secondary" onPress={log(true)}>
              记：联系上了
            </Button>
            <Button look="secondary" onPress={log(false)}>
              记：没联系上
            </Button>
          </Actions>
        </>
      ) : null}
    </Section>
  );
}

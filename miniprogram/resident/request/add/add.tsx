import { isBlank } from '../../../../shared/plain-text';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_MEDIA, MAX_WORDS } from '../../../../shared/request/request';
import type { RequestView } from '../../../../shared/request/request.contract';
import { failureText } from '../../../cloud/failure.text';
import { tell } from '../../../request/draft';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import { isPassing } from '../../../request/outbox';
import { PhotosAnswer } from '../../../request/photos-answer';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { useRemark } from '../../../request/remark/use-remark';
import { SoundAnswer } from '../../../request/sound-answer';
import { newId } from '../../../cloud/transport';
import type { Failure } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack, startAt } from '../../../ui/go';
import { Paragraph } from '../../../ui/native/text';
import { Page } from '../../../ui/page/page';
import { Sentence } from '../../../ui/sentence/sentence';
import { useStanding, youOrName } from '../../../session/session';
import { openQuestion } from '../../../request/said';
import type { Addition } from './addition';
import { readAddition, sendAddition } from './addition';

/** The errors to show; empty where the addition may be sent. */
function missing({ words, media }: Addition): PageError[] {
  if (isBlank(words) && media.length === 0) return [{ fieldId: 'words', words: '请写几个字，或者说一段' }];
  return Array.from(words).length > MAX_WORDS ? [{ fieldId: 'words', words: '写得太长了，请删短一些' }] : [];
}

/**
 * Adds words, sound and photos to a request. Where they cannot be sent now, they are kept on the phone and
 * sent by themselves. Once the outbox has them, the page goes on with what lies there.
 */
export function Add({
  request,
  entry: named,
}: {
  request: RequestView;
  entry: string | undefined;
}): ReactNode {
  const [entry, setEntry] = useState<string | null>(named ?? null);
  const remark = useRemark('add', request, { entry, ...readAddition(entry) });
  const title = openQuestion(request) === null ? '补充几句' : '您怎么说？';
  if (remark === null) return <Page title={title} back="返回" loading />;
  return <Adding request={request} entry={entry} remark={remark} onHandedOver={setEntry} />;
}

interface AddingProps {
  request: RequestView;
  entry: string | null;
  remark: RemarkKept;
  onHandedOver: (entry: string) => void;
}

function Adding({ request, entry, remark, onHandedOver }: AddingProps): ReactNode {
  const addition = remark.read();
  const { errors, errorOf, check, changing } = useForm();
  const [failure, setFailure] = useState<Failure | null>(null);
  // The question stays on the page until it is answered, even if the request changes meanwhile.
  const [question] = useState(() => openQuestion(request));
  const you = youOrName(useStanding(), request.person);
  const title = question === null ? '想补充什么？' : '您怎么说？';
  const media = {
    draft: addition,
    room: MAX_MEDIA - request.media.length,
    change: (changes: (before: Addition) => Partial<Addition>) => remark.change(changes(remark.read())),
  };

  const submit = async (): Promise<void> => {
    if (!check(missing(remark.read()))) return;
    const id = entry ?? (await newId());
    const result = await sendAddition(id, request, remark, onHandedOver);
    if (result === null || result.ok) {
      await tell(id);
      return goBack(question === null ? '补充好了' : `已经告诉${question.by ?? '办事的人'}`);
    }
    if (isPassing(result.code)) return startAt(`/pages/receipt/index?id=${id}`);
    setFailure(result);
  };

  return (
    <Page title={title} back="返回" failure={{ words: failureText(failure) }} errors={errors}>
      <NotSafe id={remark.id} />
      <OtherWriting writing={remark} />
      {question === null ? null : (
        <Card tone="tint" title={`${question.by ?? '办事的人'}问${you}`}>
          <Paragraph>
            <Sentence>{question.words ?? ''}</Sentence>
          </Paragraph>
        </Card>
      )}
      <Field
        id="words"
        label={title}
        asHeading
        hint="写几个字，或者说一段，都行。"
        value={addition.words}
        onChange={changing((words) => remark.change({ words }))}
        lines={4}
        atMost={MAX_WORDS}
        error={errorOf()}
      />
      <SoundAnswer
        {...media}
        startWords={addition.media.some(({ kind }) => kind === 'sound') ? '接着说' : '说一段'}
      />
      <PhotosAnswer {...media} />
      <Button onPress={submit}>{question === null ? '补充上去' : '回答'}</Button>
    </Page>
  );
}

import { isBlank } from '../../../../shared/plain-text';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_MEDIA, MAX_WORDS } from '../../../../shared/request/request';
import type { RequestView } from '../../../../shared/request/request.contract';
import { failureText } from '../../../cloud/failure.text';
import { tell } from '../../../request/draft';
import { isPassing } from '../../../request/outbox';
import { PhotosAnswer } from '../../../request/photos-answer';
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
 * sent by themselves.
 */
export function Add({ request, entry }: { request: RequestView; entry: string | undefined }): ReactNode {
  const [addition, setAddition] = useState(() => readAddition(entry));
  const { errors, errorOf, check, changing } = useForm();
  const [failure, setFailure] = useState<Failure | null>(null);
  const entryId = useRef(entry);
  // The question stays on the page until it is answered, even if the request changes meanwhile.
  const [question] = useState(() => openQuestion(request));
  const you = youOrName(useStanding(), request.person);
  const title = question === null ? '想补充什么？' : '您怎么说？';
  const media = {
    draft: addition,
    room: MAX_MEDIA - request.media.length,
    change: (changes: (before: Addition) => Partial<Addition>) =>
      setAddition((before) => ({ ...before, ...changes(before) })),
  };

  const submit = async (): Promise<void> => {
    if (!check(missing(addition))) return;
    entryId.current ??= await newId();
    const result = await sendAddition(entryId.current, request, addition);
    if (result === null || result.ok) {
      await tell(entryId.current);
      return goBack(question === null ? '补充好了' : `已经告诉${question.by ?? '办事的人'}`);
    }
    if (isPassing(result.code)) return startAt(`/pages/receipt/index?id=${entryId.current}`);
    setFailure(result);
  };

  return (
    <Page title={title} back="返回" failure={{ words: failureText(failure) }} errors={errors}>
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
        onChange={changing((words) => setAddition((before) => ({ ...before, words })))}
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

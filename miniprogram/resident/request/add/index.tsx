import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import { failureText } from '../../../failure.text';
import { useCall } from '../../../use-call';
import { useChange } from '../../../use-change';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Paragraph } from '../../../ui/native/text';
import { Page } from '../../../ui/page/page';
import { Sentence } from '../../../ui/sentence/sentence';
import { openQuestion } from '../said';

/** What is still to be changed. */
function missing(words: string): PageError[] {
  if (words.trim() === '') return [{ fieldId: 'words', words: '请写几个字' }];
  return Array.from(words).length > MAX_WORDS ? [{ fieldId: 'words', words: '写得太长了，请删短一些' }] : [];
}

/** 补充几句; where a question was asked back, the answer to it. */
export default function AddPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, failure: unread, loading, reload } = useCall('request.get', { id });
  const [words, setWords] = useState('');
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const { change, failure } = useChange(id);
  const question = request === null ? null : openQuestion(request);
  const title = question === null ? '想补充什么？' : '您怎么说？';

  const submit = async (): Promise<void> => {
    const wrong = missing(words);
    setErrors(wrong);
    if (wrong.length > 0) return;
    if ((await change('request.add', { words, media: [] })) !== null) await goBack();
  };

  const failed = failure === null ? (unread === null ? undefined : { words: failureText(unread), again: reload }) : { words: failureText(failure) };
  return (
    <Page title={title} back="返回" actingFor={request?.by.relation ? request.person.name : undefined} loading={loading && request === null} failure={failed} errors={errors}>
      {request === null ? null : (
        <>
          {question === null ? null : (
            <Card tone="tint" title={`${question.by ?? '办事的人'}问您`}>
              <Paragraph><Sentence>{question.words ?? ''}</Sentence></Paragraph>
            </Card>
          )}
          <Field
            id="words"
            label={title}
            asHeading
            hint="写几个字就行。"
            value={words}
            onChange={(value) => {
              setErrors([]);
              setWords(value);
            }}
            lines={4}
            atMost={MAX_WORDS}
            error={errors[0]?.words}
          />
          <Button onPress={submit}>{question === null ? '补充上去' : '回答'}</Button>
        </>
      )}
    </Page>
  );
}

import { isBlank } from '../../../../shared/plain-text';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import type { RequestView } from '../../../../shared/request/request.contract';
import { failureText } from '../../../cloud/failure.text';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { useRemark } from '../../../request/remark/use-remark';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';
import { ownWords } from '../../../request/said';

/** The errors to show; empty where the correction may be sent. */
function missing(words: string, before: string): PageError[] {
  if (isBlank(words)) return [{ fieldId: 'words', words: '请写几个字' }];
  if (words.trim() === before) return [{ fieldId: 'words', words: '还和原来一样，请改一改' }];
  return Array.from(words).length > MAX_WORDS ? [{ fieldId: 'words', words: '写得太长了，请删短一些' }] : [];
}

/** Replaces the words of a request; the earlier words stay in the history. */
export function CorrectWords({ request }: { request: RequestView }): ReactNode {
  const [before] = useState(() => ownWords(request));
  const remark = useRemark('correct', request, { words: before });
  if (remark === null) return <Page title="应该怎么说？" back="返回" loading />;
  return <Correcting request={request} before={before} remark={remark} />;
}

interface CorrectingProps {
  request: RequestView;
  /** The words as they were when the page was opened. */
  before: string;
  remark: RemarkKept;
}

function Correcting({ request, before, remark }: CorrectingProps): ReactNode {
  const { words } = remark.read();
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(request.id);

  const submit = async (): Promise<void> => {
    if (!check(missing(words, before))) return;
    if ((await run('request.correct', { words, contact: request.contact })) === null) return;
    remark.drop();
    await goBack('改好了');
  };

  return (
    <Page
      title="应该怎么说？"
      lead="在原来的话上改，办事的人会看到改过的。"
      back="返回"
      failure={{ words: failureText(failure) }}
      errors={errors}
    >
      <NotSafe id={remark.id} />
      <OtherWriting writing={remark} />
      <Field
        id="words"
        label="应该怎么说？"
        asHeading
        value={words}
        onChange={changing((text) => remark.change({ words: text }))}
        lines={5}
        atMost={MAX_WORDS}
        error={errorOf()}
      />
      <Button onPress={submit}>改好了</Button>
    </Page>
  );
}

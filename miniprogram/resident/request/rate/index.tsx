import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import type { RequestView } from '../../../../shared/request/request.contract';
import { ratingText } from '../../../../shared/request/request.text';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useQuery } from '../../../cloud/use-query';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import { Closing } from '../../../request/rating/closing';
import { RatingAnswers, isPoor } from '../../../request/rating/rating-answers';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { useRemark } from '../../../request/remark/use-remark';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { useForm } from '../../../ui/form/use-form';
import { Page } from '../../../ui/page/page';
import { Soft } from '../../../ui/text/text';

const question = '您满意吗？';

/**
 * The rating page: what follows a rating below 基本满意, and why it was given. Where no such rating is kept on this
 * phone, the page asks for one.
 */
export default function RatePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, now, failure, loading, reload } = useQuery('request.get', { id });
  const remark = useRemark('rate', request);
  const [given, setGiven] = useState<RequestView | null>(null);
  if (given !== null) return <Closing request={given} now={now} />;
  if (remark === null)
    return (
      <Page
        title={question}
        back="返回"
        loading={loading || request !== null}
        failure={pageFailure(failure, reload)}
      />
    );
  return isPoor(remark.read().rating) ? (
    <Why key="why" id={id} remark={remark} onGiven={setGiven} />
  ) : (
    <Page key="asked" title={question} back="返回">
      <NotSafe id={remark.id} />
      <OtherWriting writing={remark} />
      <RatingAnswers id={id} remark={remark} onPoor={() => undefined} onGiven={setGiven} />
    </Page>
  );
}

/** A rating below 基本满意: the page says what comes of it before it is given, and the person may say why. */
function Why({
  id,
  remark,
  onGiven,
}: {
  id: string;
  remark: RemarkKept;
  onGiven: (request: RequestView) => void;
}): ReactNode {
  const { rating, words } = remark.read();
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(id);

  const submit = async (): Promise<void> => {
    const tooLong = Array.from(words).length > MAX_WORDS;
    if (!check([{ fieldId: 'words', words: tooLong ? '写得太长了，请删短一些' : null }]) || rating === null)
      return;
    const view = await run('request.rate', { rating, words });
    if (view === null) return;
    remark.drop();
    onGiven(view);
  };

  return (
    <Page
      title="我们请上一级再办"
      lead="换一个人来办，会再来联系。"
      back="返回"
      failure={{ words: failureText(failure) }}
      errors={errors}
    >
      <NotSafe id={remark.id} />
      <OtherWriting writing={remark} />
      <Soft>{`您选的是“${rating === null ? '' : ratingText[rating]}”。`}</Soft>
      <Button look="quiet" onPress={() => remark.change({ rating: null })}>
        选错了，重新选
      </Button>
      <Field
        id="words"
        label="哪里不满意？"
        hint="不写也可以。"
        value={words}
        onChange={changing((text) => remark.change({ words: text }))}
        lines={3}
        atMost={MAX_WORDS}
        error={errorOf('words')}
      />
      <Button onPress={submit}>请上一级再办</Button>
    </Page>
  );
}

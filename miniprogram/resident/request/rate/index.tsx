import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Rating } from '../../../../shared/request/request';
import { MAX_WORDS, ratings } from '../../../../shared/request/request';
import { ratingText } from '../../../../shared/request/request.text';
import { failureText } from '../../../cloud/failure.text';
import { useNotThere, useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';

/** 基本满意, the lowest good rating; below it the request goes one level up. */
const lowestGood: Rating = 3;

/** The errors to show; empty where the rating may be sent. */
function missing(rating: Rating | undefined, words: string): PageError[] {
  if (rating === undefined) return [{ fieldId: 'rating', words: '请选满意不满意' }];
  return Array.from(words).length > MAX_WORDS ? [{ fieldId: 'words', words: '写得太长了，请删短一些' }] : [];
}

/** The rating page, with the five levels of 好差评. */
export default function RatePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const [rating, setRating] = useState<Rating | undefined>();
  const [words, setWords] = useState('');
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(id);
  const notThere = useNotThere(id);
  const poor = rating !== undefined && rating < lowestGood;

  const submit = async (): Promise<void> => {
    if (!check(missing(rating, poor ? words : '')) || rating === undefined) return;
    if ((await run('request.rate', { rating, words: poor ? words : '' })) !== null)
      await goBack(poor ? '已经请上一级来办' : '谢谢您的评价');
  };

  if (notThere !== null) return <Page title="您满意吗？" back="返回" failure={notThere} />;
  return (
    <Page title="您满意吗？" back="返回" failure={{ words: failureText(failure) }} errors={errors}>
      <Choice
        id="rating"
        question="您满意吗？"
        asHeading
        error={errorOf('rating')}
        value={rating === undefined ? undefined : (String(rating) as `${Rating}`)}
        onChange={changing((value) => setRating(ratings.find((one) => String(one) === value)))}
        options={ratings.map((value) => ({ value: `${value}` as const, words: ratingText[value] }))}
      />
      {poor ? (
        <>
          <Notice tone="info" word="我们请上一级再办" announced>
            换一个人来办，会再来联系。
          </Notice>
          <Field
            id="words"
            label="哪里不满意？"
            hint="不写也可以。"
            value={words}
            onChange={changing(setWords)}
            lines={3}
            atMost={MAX_WORDS}
            error={errorOf('words')}
          />
        </>
      ) : null}
      <Button onPress={submit}>{poor ? '请上一级再办' : '交评价'}</Button>
    </Page>
  );
}

import { useDidShow, useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { choosePlaceUrl } from '../../person/place';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { useWizard } from '../../ui/wizard/use-wizard';
import { Field } from '../../ui/field/field';
import { goTo } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { CheckIntroduction } from './check-introduction';
import type { IntroductionStep } from './introduction';
import {
  introduceUrl,
  introductionSteps,
  isIntroductionStep,
  missing,
  readIntroduction,
  useIntroduction,
} from './introduction';

const texts: Readonly<Record<IntroductionStep, { title: string; lead: string | undefined }>> = {
  name: { title: '您叫什么名字？', lead: '没有残疾人证也能提，先说说您是谁。' },
  phone: { title: '打哪个电话找您？', lead: '办事的人会打这个电话，别人看不到。' },
  place: { title: '您住在哪里？', lead: '现在住哪里就选哪里，和户口没关系。' },
  check: { title: '看看对不对', lead: '不对的地方可以改。' },
};

/**
 * 介绍自己: a user without a record says who they are and where they live, one question on each page, and can
 * then make requests like everybody else.
 */
export default function IntroducePage(): ReactNode {
  const { step: asked, mend } = useRouter().params;
  const step = isIntroductionStep(asked) ? asked : 'name';
  const [introduction, change, refresh] = useIntroduction();
  useDidShow(refresh);
  const { title, lead } = texts[step];

  const wizard = useWizard<IntroductionStep>({
    step,
    mending: mend !== undefined,
    stepsNow: () => introductionSteps,
    missingNow: (one) => missing(one, readIntroduction()),
    urlOf: introduceUrl,
  });
  const say = wizard.changing(change);
  const error = wizard.errorOf();

  return (
    <Page title={title} lead={lead} eyebrow={wizard.progress ?? undefined} back="返回" errors={wizard.errors}>
      {step === 'name' ? (
        <Field
          id="name"
          label={title}
          asHeading
          value={introduction.name}
          onChange={(name) => say({ name })}
          autoComplete="name"
          error={error}
        />
      ) : null}
      {step === 'phone' ? (
        <Field
          id="phone"
          label={title}
          asHeading
          value={introduction.phone}
          onChange={(phone) => say({ phone })}
          kind="tel"
          autoComplete="tel"
          error={error}
        />
      ) : null}
      {step === 'place' && introduction.place !== null ? (
        <>
          <Card>{introduction.place.words}</Card>
          <Button look="secondary" onPress={() => goTo(choosePlaceUrl)}>
            换一个地方
          </Button>
        </>
      ) : null}
      {step === 'check' ? (
        <CheckIntroduction introduction={introduction} wizard={wizard} />
      ) : step === 'place' && introduction.place === null ? (
        <Button onPress={() => goTo(choosePlaceUrl)}>选住在哪里</Button>
      ) : (
        <Button onPress={() => wizard.next()}>{wizard.nextWords}</Button>
      )}
    </Page>
  );
}

import type { ReactNode } from 'react';
import { momentText } from '../../shared/calendar/day.text';
import type { CodeUse } from './eight-digits';
import { qrOf } from './eight-digits';
import { Card } from '../ui/card/card';
import { Qr } from '../ui/qr/qr';
import { Sentence } from '../ui/sentence/sentence';
import { Whole } from '../ui/whole/whole';
import { LargeDigits, Soft } from '../ui/text/text';

const useText: Readonly<
  Record<CodeUse, { readonly title: string; readonly picture: string; readonly hint: string }>
> = {
  code: { title: '口令', picture: '口令的二维码', hint: '用微信的，在“我有口令”里点“扫一扫”，不用写数字。' },
  desk: { title: '登录的码', picture: '登录用的二维码', hint: '扫不了，就输这 8 个数字。' },
};

export interface SpokenCodeProps {
  use?: CodeUse;
  code: string;
  untilAt: string;
  now: string;
}

/**
 * A one-time code, large enough to read aloud from, with the same digits for a camera, and until when it
 * works.
 */
export function SpokenCode({ use = 'code', code, untilAt, now }: SpokenCodeProps): ReactNode {
  const { title, picture, hint } = useText[use];
  return (
    <Card tone="tint" title={title}>
      <LargeDigits>
        <Whole strong>{code}</Whole>
      </LargeDigits>
      <Qr text={qrOf(use, code)} words={picture} />
      <Soft>{hint}</Soft>
      <Soft>
        <Sentence>{`只能用一次，${momentText(untilAt, now)}以前有效。`}</Sentence>
      </Soft>
    </Card>
  );
}

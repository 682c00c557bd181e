import type { ReactNode } from 'react';
import { momentText } from '../shared/calendar/day.text';
import { qrOfCode } from './scanned-code';
import { Card } from './ui/card/card';
import { Paragraph } from './ui/native/text';
import { Qr } from './ui/qr/qr';
import { Sentence } from './ui/sentence/sentence';
import { Whole } from './ui/whole/whole';

/** A one-time code, large enough to read aloud from, with the same digits for a camera, and until when it works. */
export function SpokenCode({ code, untilAt, now }: { code: string; untilAt: string; now: string }): ReactNode {
  return (
    <Card tone="tint" title="口令">
      <Paragraph className="spoken-code">
        <Whole strong>{code}</Whole>
      </Paragraph>
      <Qr text={qrOfCode(code)} words="口令的二维码" />
      <Paragraph className="soft">用微信的，在“我有口令”里点“扫一扫”，不用写数字。</Paragraph>
      <Paragraph className="soft">
        <Sentence>{`只能用一次，${momentText(untilAt, now)}以前有效。`}</Sentence>
      </Paragraph>
    </Card>
  );
}

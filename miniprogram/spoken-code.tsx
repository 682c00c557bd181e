import type { ReactNode } from 'react';
import { momentText } from '../shared/calendar/day.text';
import { Card } from './ui/card/card';
import { Paragraph } from './ui/native/text';
import { Sentence } from './ui/sentence/sentence';
import { Whole } from './ui/whole/whole';

/** A one-time code, large enough to read aloud from, and until when it works. */
export function SpokenCode({ code, untilAt, now }: { code: string; untilAt: string; now: string }): ReactNode {
  return (
    <Card tone="tint" title="口令">
      <Paragraph className="spoken-code">
        <Whole strong>{code}</Whole>
      </Paragraph>
      <Paragraph className="soft">
        <Sentence>{`只能用一次，${momentText(untilAt, now)}以前有效。`}</Sentence>
      </Paragraph>
    </Card>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Announced } from '../announced/announced';
import { PassOn } from '../native/pass-on';
import type { Passed } from '../native/props';
import { Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';

export interface ShareProps {
  /** The title on the card. */
  title: string;
  /** A page that shows the same to everybody, with its parameters. */
  path: string;
}

/**
 * A button that passes a page on as a card: the card says what it is about, and opens the page for its
 * receiver.
 */
export function Share({ title, path }: ShareProps): ReactNode {
  const [passed, setPassed] = useState<Passed | null>(null);
  const link = passed !== null && 'toCopy' in passed ? passed.toCopy : null;
  return (
    <>
      <PassOn words="转给别人看" title={title} path={path} onPassed={setPassed} />
      <Announced>
        {passed === null
          ? ''
          : link === null
            ? '链接复制好了。到微信里粘贴，就能发给别人。'
            : '这里复制不了。请把下面的链接发给别人。'}
      </Announced>
      {link === null ? null : (
        <Paragraph>
          <Sentence>{link}</Sentence>
        </Paragraph>
      )}
    </>
  );
}

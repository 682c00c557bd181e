import type { ReactNode } from 'react';
import { draftTopic, mediaText, outgoingTopic } from '../../keep/entry.text';
import { noMoreText } from '../../cloud/failure.text';
import type { Draft, Entry, Outgoing } from '../../keep/entries';
import { namedBy } from '../../keep/entries';
import type { WrittenRemark } from '../../request/remark/remark';
import { isWrittenRemark, remarkTitle } from '../../request/remark/remark';
import { dropEntry } from '../../keep/kept';
import { Card } from '../../ui/card/card';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Section, Stack } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { Discard } from '../../keep/discard';

/** All words of an entry, and its media. */
function saidIn(entry: Draft | Outgoing | WrittenRemark): string {
  const { words } =
    entry.kind === 'draft' ? entry : entry.kind === 'written' ? entry.content : entry.command.input;
  return [words, mediaText(namedBy(entry))].filter((part) => part !== '').join('；') || '没有写字';
}

function titleOf(entry: Draft | Outgoing | WrittenRemark): string {
  switch (entry.kind) {
    case 'draft':
      return draftTopic(entry);
    case 'outgoing':
      return outgoingTopic(entry);
    case 'written':
      return remarkTitle[entry.content.remark];
  }
}

/**
 * What was written for a person for whom the account does not act any more. It stays here until the user
 * discards it.
 */
export function Over({ entries }: { entries: readonly Entry[] }): ReactNode {
  return (
    <Section title="交不了的">
      <Soft>
        <Sentence>{noMoreText}</Sentence>
      </Soft>
      {entries.map((entry) => {
        if (entry.kind === 'handed' || (entry.kind === 'written' && !isWrittenRemark(entry))) return null;
        const title = titleOf(entry);
        return (
          <Card key={entry.id} title={title} level={3}>
            <Stack near>
              <Paragraph>
                <Sentence>{saidIn(entry)}</Sentence>
              </Paragraph>
              <Discard what={title} onDiscard={() => dropEntry(entry.id)} />
            </Stack>
          </Card>
        );
      })}
    </Section>
  );
}

import type { ReactNode } from 'react';
import { isBlank } from '../../../shared/plain-text';
import { draftTitle, mediaText } from '../../keep/entry.text';
import type { Draft } from '../../keep/entries';
import { Discard } from '../../keep/discard';
import { dropEntry, findEntry, useKept } from '../../keep/kept';
import { useStanding } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { startAt } from '../../ui/go';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Section, Stack } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { resumeUrl } from '../draft-steps';
import { addToRequest, leftBehindOf, makeOwnDraft } from './copies';

/**
 * What was written into the same draft in another window and did not go along: it can be added to the request,
 * handed in as another one, or discarded.
 */
export function LeftBehind({ of }: { of: string }): ReactNode {
  useKept();
  const { view } = useStanding();
  const entry = findEntry(of);
  const requestId = entry?.kind === 'handed' || entry?.kind === 'outgoing' ? entry.requestId : null;
  const left = leftBehindOf(of);
  if (left.length === 0) return null;

  const begin = async (draft: Draft): Promise<void> =>
    startAt(resumeUrl(await makeOwnDraft(draft), view?.persons.length ?? 1));
  const add = async (draft: Draft, to: string): Promise<void> =>
    startAt(`/pages/receipt/index?id=${await addToRequest(draft, to)}`);

  return (
    <Section title="这些没跟着交">
      <Soft>您在另一个页面写的，还存着，没有丢。</Soft>
      {left.map((draft) => {
        const title = draftTitle(draft);
        const hasWords = !isBlank(draft.words);
        return (
          <Card key={draft.id} title={title} level={3}>
            <Stack near>
              <Paragraph>
                <Sentence>
                  {[...(hasWords ? [draft.words] : []), mediaText(draft.media)].filter(Boolean).join('；')}
                </Sentence>
              </Paragraph>
              {requestId === null ? null : (
                <Button
                  look="secondary"
                  label={`补充到这件事：${title}`}
                  onPress={() => add(draft, requestId)}
                >
                  补充到这件事
                </Button>
              )}
              <Button look="secondary" label={`另外提一件：${title}`} onPress={() => begin(draft)}>
                另外提一件
              </Button>
              <Discard what={title} onDiscard={() => dropEntry(draft.id)} />
            </Stack>
          </Card>
        );
      })}
    </Section>
  );
}

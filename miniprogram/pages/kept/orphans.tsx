import type { ReactNode } from 'react';
import type { KeptMedium } from '../../keep/entries';
import { dropMedium, keepEntry, useAddresses } from '../../keep/kept';
import { newId } from '../../cloud/transport';
import { useStanding } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { goTo } from '../../ui/go';
import { Media } from '../../ui/media/media';
import { Section, Stack } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import { askUrl } from '../../request/draft-steps';
import { Discard } from '../../keep/discard';

/** Begins a new request with this medium. */
async function beginWith({ id, kind, seconds }: KeptMedium, personId: string | null): Promise<void> {
  const draftId = await newId();
  const way = kind === 'sound' ? 'speak' : 'write';
  await keepEntry({
    kind: 'draft',
    id: draftId,
    at: new Date().toISOString(),
    way,
    danger: null,
    personId,
    category: null,
    words: '',
    media: [{ id, kind, seconds }],
    channel: null,
    when: null,
  });
  await goTo(way === 'speak' ? `/pages/speak/index?id=${draftId}` : askUrl(draftId, 'danger'));
}

/**
 * Sound and photos that no request names; they are left where the program was killed before their entry was
 * written. The person can play and see them before deciding what to do with them.
 */
export function Orphans({ media }: { media: readonly KeptMedium[] }): ReactNode {
  const { person } = useStanding();
  const addresses = useAddresses(media.map(({ id }) => id));
  return (
    <Section title="没用上的录音和照片">
      <Soft>可能是上次没来得及交。先听听、看看，要用就用，不要就删。</Soft>
      {media.map((medium, index) => {
        const what = `${medium.kind === 'sound' ? '录音' : '照片'} ${index + 1}`;
        return (
          <Card key={medium.id} title={what} level={3}>
            <Stack near>
              <Media media={[{ ...medium, source: addresses.get(medium.id) ?? null }]} />
              <Button
                look="secondary"
                label={`用它提一件：${what}`}
                onPress={() => beginWith(medium, person?.id ?? null)}
              >
                用它提一件
              </Button>
              <Discard what={what} onDiscard={() => dropMedium(medium.id)} />
            </Stack>
          </Card>
        );
      })}
    </Section>
  );
}

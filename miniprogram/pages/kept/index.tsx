import type { ReactNode } from 'react';
import { draftDetail, draftTitle, mediaText, outgoingDetail, outgoingTitle } from '../../keep/entry.text';
import type { Draft, Entry, KeptMedium, Outgoing } from '../../keep/entries';
import { missingFrom, orphansAmong, personOf, sorted } from '../../keep/entries';
import type { Kept } from '../../keep/kept';
import { dropEntry, useKept } from '../../keep/kept';
import { switchUrl, useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Empty } from '../../ui/empty/empty';
import { goTo, homeUrl, startAt } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Paragraph } from '../../ui/native/text';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Sentence } from '../../ui/sentence/sentence';
import { Section, Stack } from '../../ui/stack/stack';
import { resumeUrl } from '../../request/draft-steps';
import type { WrittenRemark } from '../../request/remark/remark';
import { isWrittenRemark, remarkDetail, remarkTitle, shownAmong } from '../../request/remark/remark';
import { resumeRemark } from '../../request/remark/use-remark';
import { Discard } from '../../keep/discard';
import { Orphans } from './orphans';
import { Over } from './over';
import { Plain } from '../../ui/text/text';

/** 手机里存的: what is not finished, what is being sent, and the sound and photos that belong to no entry. */
export default function KeptPage(): ReactNode {
  const kept = useKept();
  return (
    <Page title="手机里存的" lead="只在这台手机上，别人看不到。" back="返回" loading={kept === null}>
      {kept === null ? null : <Everything kept={kept} />}
    </Page>
  );
}

function isDraft(entry: Entry): entry is Draft {
  return entry.kind === 'draft';
}

function isOutgoing(entry: Entry): entry is Outgoing {
  return entry.kind === 'outgoing';
}

function Everything({ kept }: { kept: Kept }): ReactNode {
  const { view, person } = useSession();
  const persons = view?.persons ?? [];
  const { here, elsewhere, over } = sorted(
    shownAmong(kept.entries),
    person?.id ?? null,
    view === null ? null : persons.map(({ id }) => id),
  );
  const drafts = here.filter(isDraft);
  const remarks = here.filter(isWrittenRemark);
  const outgoing = here.filter(isOutgoing);
  const others = persons.filter(({ id }) => elsewhere.some((entry) => personOf(entry) === id));
  const orphans: KeptMedium[] = orphansAmong(kept.media.values(), kept.entries);
  if (drafts.length + remarks.length + outgoing.length + over.length + others.length + orphans.length === 0) {
    return (
      <Empty icon="paper" title="都送出去了">
        <Plain>没填完的、没送出的，会存在这里。</Plain>
        <Button onPress={() => startAt(homeUrl)}>回首页</Button>
      </Empty>
    );
  }
  return (
    <>
      {outgoing.length > 0 ? (
        <Section title="正在送的">
          {outgoing.map((entry) => (
            <Sent key={entry.id} entry={entry} kept={kept} />
          ))}
        </Section>
      ) : null}
      {drafts.length + remarks.length > 0 ? (
        <Section title="没填完的">
          {drafts.map((draft) => (
            <Unfinished key={draft.id} draft={draft} kept={kept} />
          ))}
          {remarks.map((written) => (
            <UnfinishedRemark key={written.id} written={written} />
          ))}
        </Section>
      ) : null}
      {over.length > 0 ? <Over entries={over} /> : null}
      {others.length > 0 ? (
        <Rows label="别人的">
          {others.map(({ id, name, relation }) => (
            <ListRow
              key={id}
              icon="people"
              title={relation === null ? '您自己的' : `${name}的`}
              detail={`${elsewhere.filter((entry) => personOf(entry) === id).length} 件，换过去就能看`}
              onPress={() => void goTo(switchUrl)}
            />
          ))}
        </Rows>
      ) : null}
      {orphans.length > 0 ? <Orphans media={orphans} /> : null}
    </>
  );
}

/** The media that an entry names and the phone has lost. */
function Missing({ entry, kept }: { entry: Entry; kept: Kept }): ReactNode {
  const missing = missingFrom(entry, kept.media);
  return missing.length === 0 ? null : (
    <Notice tone="due" word={`${mediaText(missing)}在手机上找不到了，可能被清理了。`} />
  );
}

function Unfinished({ draft, kept }: { draft: Draft; kept: Kept }): ReactNode {
  const { view } = useSession();
  const title = draftTitle(draft);
  return (
    <Card title={title} level={3}>
      <Stack near>
        <Plain>{draftDetail(draft)}</Plain>
        <Missing entry={draft} kept={kept} />
        <Button
          look="secondary"
          label={`接着填：${title}`}
          onPress={() => goTo(resumeUrl(draft, view?.persons.length ?? 1))}
        >
          接着填
        </Button>
        <Discard what={title} onDiscard={() => dropEntry(draft.id)} />
      </Stack>
    </Card>
  );
}

function UnfinishedRemark({ written }: { written: WrittenRemark }): ReactNode {
  const title = remarkTitle[written.content.remark];
  return (
    <Card title={title} level={3}>
      <Stack near>
        <Paragraph>
          <Sentence>{remarkDetail(written.content)}</Sentence>
        </Paragraph>
        <Button look="secondary" label={`接着写：${title}`} onPress={() => goTo(resumeRemark(written))}>
          接着写
        </Button>
        <Discard what={title} onDiscard={() => dropEntry(written.id)} />
      </Stack>
    </Card>
  );
}

function Sent({ entry, kept }: { entry: Outgoing; kept: Kept }): ReactNode {
  const title = outgoingTitle(entry);
  const stuck =
    entry.requestId !== null &&
    entry.media.every(({ id, attached, refused }) => attached || refused !== null || !kept.media.has(id));
  return (
    <Card title={title} level={3}>
      <Stack near>
        <Plain>{outgoingDetail(entry)}</Plain>
        <Missing entry={entry} kept={kept} />
        <Button
          look="secondary"
          label={`看看：${title}`}
          onPress={() => goTo(`/pages/receipt/index?id=${entry.id}`)}
        >
          看看
        </Button>
        {stuck || entry.refused !== null ? (
          <Discard what={title} onDiscard={() => dropEntry(entry.id)} />
        ) : null}
      </Stack>
    </Card>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Entitled, EntitledRow } from '../../shared/entitlement/entitlement.contract';
import type { Theme } from '../../shared/fact/theme';
import type { LedgerStatus } from '../../shared/entitlement/ledger-status';
import { leftText, nextText, ledgerStatusText, themeText } from '../../shared/entitlement/entitlement.text';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { ListRow, Rows } from '../ui/list-row/list-row';
import { Section } from '../ui/stack/stack';
import type { PageUrl } from '../routes';

/** The addresses of one policy of a person, and of the questions about the person. */
export interface EntitledUrls {
  readonly one: (policyId: string) => PageUrl;
  readonly answer: (theme: Theme) => PageUrl;
}

export interface EntitledListProps {
  view: Entitled;
  /** The server's time of the view, UTC. */
  now: string;
  urls: EntitledUrls;
}

/** How many of the policies that wait for answers are shown at first: those that need the fewest answers. */
const FEW = 3;

function rowsThat(view: Entitled, stands: LedgerStatus): EntitledRow[] {
  return view.rows.filter(({ status }) => status === stands);
}

function Group({
  rows,
  now,
  urls,
  stands,
}: {
  rows: readonly EntitledRow[];
  now: string;
  urls: EntitledUrls;
  stands: LedgerStatus;
}): ReactNode {
  const { group, tag, tone } = ledgerStatusText[stands];
  return (
    <Rows label={group}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          title={row.name}
          detail={row.what === '' ? undefined : row.what}
          reason={nextText(row, now) ?? undefined}
          tag={stands === 'asked' ? undefined : { tone, words: tag }}
          onPress={() => void goTo(urls.one(row.id))}
        />
      ))}
    </Rows>
  );
}

/** A list that is opened by a button, so that a screen reader does not read forty rows nobody asked for. */
function Folded({
  words,
  ...group
}: {
  words: string;
  rows: readonly EntitledRow[];
  now: string;
  urls: EntitledUrls;
  stands: LedgerStatus;
}): ReactNode {
  const [open, setOpen] = useState(false);
  if (group.rows.length === 0) return null;
  return (
    <>
      <Button look="secondary" expanded={open} onPress={() => setOpen(!open)}>
        {open ? '收起来' : words}
      </Button>
      {open ? <Group {...group} /> : null}
    </>
  );
}

/**
 * A person's entitlement to every policy: first what they are owed and have, then the questions by theme and what
 * waits for them, and at last what they do not get.
 */
export function EntitledList({ view, now, urls }: EntitledListProps): ReactNode {
  const asked = rowsThat(view, 'asked');
  const later = asked.slice(FEW);
  const shown = (stands: LedgerStatus): ReactNode => {
    const rows = rowsThat(view, stands);
    return rows.length === 0 ? null : (
      <Section title={ledgerStatusText[stands].group}>
        <Group rows={rows} now={now} urls={urls} stands={stands} />
      </Section>
    );
  };
  return (
    <>
      {shown('owed')}
      {shown('had')}
      {view.themes.length === 0 ? null : (
        <Section title="答几个问题，看得更准">
          <Rows label="问题，一类一类答">
            {view.themes.map(({ theme, left }) => (
              <ListRow
                key={theme}
                title={themeText[theme]}
                detail={leftText(left)}
                onPress={() => void goTo(urls.answer(theme))}
              />
            ))}
          </Rows>
        </Section>
      )}
      {asked.length === 0 ? null : (
        <Section title={ledgerStatusText.asked.group}>
          <Group rows={asked.slice(0, FEW)} now={now} urls={urls} stands="asked" />
          <Folded
            words={`还有 ${later.length} 条，都看看`}
            rows={later}
            now={now}
            urls={urls}
            stands="asked"
          />
        </Section>
      )}
      {shown('may')}
      {shown('local')}
      {shown('declined')}
      <Folded
        words={`不符合的 ${rowsThat(view, 'no').length} 条，看看为什么`}
        rows={rowsThat(view, 'no')}
        now={now}
        urls={urls}
        stands="no"
      />
    </>
  );
}

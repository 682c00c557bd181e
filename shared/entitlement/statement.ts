/**
 * What people say of one policy, and what a request that pursues it comes to. Neither ever takes money from
 * anybody.
 */
import type { Day, Instant } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Entitlement, Finding, Placing, PolicyAsk, Row, Saying, Witness } from './entitlement';
import { owedRow, withRows } from './entitlement';

const bare = ({ policyId, rule, because }: Finding): Pick<Row, 'policyId' | 'rule' | 'because'> => ({
  policyId,
  rule,
  because,
});

const had = (finding: Finding, by: Witness, on: Day, now: Instant): Row => ({
  ...bare(finding),
  standing: 'had',
  since: now,
  evidence: { by, on },
  desk: null,
  requestId: null,
});

function rowSaid(
  before: Entitlement,
  row: Row | undefined,
  finding: Finding,
  saying: Saying,
  by: Witness,
  placing: Placing,
  now: Instant,
): Row | null {
  switch (saying) {
    case 'had':
      return row?.standing === 'had' ? row : had(finding, by, beijingDay(now), now);
    case 'declined':
      return row?.standing === 'declined'
        ? row
        : { ...bare(finding), standing: 'declined', since: now, evidence: null, desk: null, requestId: null };
    case 'wanted':
      if (row?.standing === 'owed') return row;
      // The rules say whether it is owed, not the wish.
      return finding.truth === 'yes' ? owedRow(before, finding, placing, now) : null;
  }
}

/** Puts one row in place of the one of its policy, or takes that away. */
function replaced(
  before: Entitlement,
  policyId: string,
  row: Row | null,
  by: Witness,
  now: Instant,
): Entitlement {
  const place = before.rows.findIndex((one) => one.policyId === policyId);
  const rows =
    place < 0
      ? [...before.rows, ...(row === null ? [] : [row])]
      : before.rows.flatMap((one) => (one.policyId === policyId ? (row ?? []) : [one]));
  return withRows(before, {}, rows, by, now);
}

/**
 * What the person, whoever acts for them, or a cadre at their word says of a policy. Said again it changes
 * nothing.
 */
export function recordStatement(
  before: Entitlement,
  finding: Finding,
  saying: Saying,
  by: Witness,
  placing: Placing,
  now: Instant,
): Entitlement {
  const row = before.rows.find(({ policyId }) => policyId === finding.policyId);
  return replaced(before, finding.policyId, rowSaid(before, row, finding, saying, by, placing, now), by, now);
}

/**
 * A request is about it from now on. What is owed, or has stopped, is seen to by whoever has that request,
 * and its task goes from the desk; a wrong amount is had all the same. Where the rules do not say that it is
 * owed the request stands alone.
 */
export function linkRequest(
  before: Entitlement,
  finding: Finding,
  ask: PolicyAsk,
  requestId: string,
  now: Instant,
): Entitlement {
  const row = before.rows.find(({ policyId }) => policyId === finding.policyId);
  if (row?.requestId === requestId) return before;
  if (ask === 'amount')
    return row?.standing === 'had'
      ? replaced(before, finding.policyId, { ...row, requestId }, 'request', now)
      : before;
  const owed: Row = {
    ...bare(finding),
    standing: 'owed',
    since: row?.standing === 'owed' ? row.since : now,
    evidence: null,
    desk: null,
    requestId,
  };
  return replaced(before, finding.policyId, finding.truth === 'yes' ? owed : null, 'request', now);
}

/**
 * The request is over: what was owed and is solved to the person's satisfaction they have, by their own word;
 * otherwise it is owed as before, on a desk again.
 */
export function unlinkRequest(
  before: Entitlement,
  finding: Finding,
  requestId: string,
  solved: boolean,
  placing: Placing,
  now: Instant,
): Entitlement {
  const row = before.rows.find(({ policyId }) => policyId === finding.policyId);
  if (row?.requestId !== requestId) return before;
  if (row.standing !== 'owed')
    return replaced(before, finding.policyId, { ...row, requestId: null }, 'request', now);
  const after = solved
    ? had(finding, 'request', beijingDay(now), now)
    : finding.truth === 'yes'
      ? { ...owedRow(before, finding, placing, now), since: row.since }
      : null;
  return replaced(before, finding.policyId, after, 'request', now);
}

/**
 * A department's list of a day has them on it: they have it, by that list. Whose word it was before stays, a
 * newer list goes before an older one, and what the person declined stays declined.
 */
export function recordListing(before: Entitlement, finding: Finding, on: Day, now: Instant): Entitlement {
  const row = before.rows.find(({ policyId }) => policyId === finding.policyId);
  if (row?.standing === 'declined') return before;
  if (row?.standing !== 'had')
    return replaced(before, finding.policyId, had(finding, 'list', on, now), 'list', now);
  const isNewer = row.evidence?.by === 'list' && row.evidence.on < on;
  return isNewer
    ? replaced(before, finding.policyId, { ...row, evidence: { by: 'list', on } }, 'list', now)
    : before;
}

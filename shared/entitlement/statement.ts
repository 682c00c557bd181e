/**
 * What a person, a list or a request says about one policy, and what that changes in the ledger. A statement
 * never takes a payment away from anybody.
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
  status: 'had',
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
      return row?.status === 'had' ? row : had(finding, by, beijingDay(now), now);
    case 'declined':
      return row?.status === 'declined'
        ? row
        : { ...bare(finding), status: 'declined', since: now, evidence: null, desk: null, requestId: null };
    case 'wanted':
      if (row?.status === 'owed') return row;
      // Whether the policy is owed follows from the rules, not from the wish.
      return finding.truth === 'yes' ? owedRow(before, finding, placing, now) : null;
  }
}

/** Replaces the row of a policy, or removes it where `row` is null. */
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
 * Records what the person, a proxy, or a cadre at the person's word says about a policy. The same statement
 * again changes nothing.
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
 * Records that a request is about the policy from now on. A policy that is owed, or whose payment has
 * stopped, is then pursued by that request, and its task leaves the desk; a policy with a wrong amount stays
 * had. Where the rules do not say that the policy is owed, the ledger keeps no row for it, and the request
 * stands alone.
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
    return row?.status === 'had'
      ? replaced(before, finding.policyId, { ...row, requestId }, 'request', now)
      : before;
  const owed: Row = {
    ...bare(finding),
    status: 'owed',
    since: row?.status === 'owed' ? row.since : now,
    evidence: null,
    desk: null,
    requestId,
  };
  return replaced(before, finding.policyId, finding.truth === 'yes' ? owed : null, 'request', now);
}

/**
 * Records that the request has ended. A policy that was owed and was solved to the person's satisfaction is
 * had, on the person's own word; otherwise it is owed as before and returns to a desk.
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
  if (row.status !== 'owed')
    return replaced(before, finding.policyId, { ...row, requestId: null }, 'request', now);
  const after = solved
    ? had(finding, 'request', beijingDay(now), now)
    : finding.truth === 'yes'
      ? { ...owedRow(before, finding, placing, now), since: row.since }
      : null;
  return replaced(before, finding.policyId, after, 'request', now);
}

/**
 * Records that the person is on a department's list of a day, and therefore has the policy. An earlier
 * witness is kept, except that a newer list replaces an older one; a policy that the person declined stays
 * declined.
 */
export function recordListing(before: Entitlement, finding: Finding, on: Day, now: Instant): Entitlement {
  const row = before.rows.find(({ policyId }) => policyId === finding.policyId);
  if (row?.status === 'declined') return before;
  if (row?.status !== 'had')
    return replaced(before, finding.policyId, had(finding, 'list', on, now), 'list', now);
  const isNewer = row.evidence?.by === 'list' && row.evidence.on < on;
  return isNewer
    ? replaced(before, finding.policyId, { ...row, evidence: { by: 'list', on } }, 'list', now)
    : before;
}

/** Puts the notices of an inbox together by what they are about. */
import type { NoticeRow } from '../../../shared/notification/notification.contract';

/** Everything that was told about one request, the newest first; or one notice about something else. */
export interface Matter {
  readonly newest: NoticeRow;
  readonly earlier: readonly NoticeRow[];
  readonly unread: number;
}

/** The key of what a notice is about: to the person and to a post the same request is not the same matter. */
function keyOf(row: NoticeRow): string {
  return 'requestId' in row ? `${row.kind} ${row.requestId}` : row.id;
}

/** The matters of an inbox in the order of their newest notices. @param rows newest first */
export function mattersOf(rows: readonly NoticeRow[]): Matter[] {
  const byKey = new Map<string, NoticeRow[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  return [...byKey.values()].flatMap(([newest, ...earlier]) =>
    newest === undefined
      ? []
      : [{ newest, earlier, unread: [newest, ...earlier].filter(({ read }) => !read).length }],
  );
}

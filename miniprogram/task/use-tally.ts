import { useCallback, useState } from 'react';
import { deskFilters } from '../../shared/task/task';
import type { DeskFilter } from '../../shared/task/task';
import { look } from '../cloud/call';
import { remember, useQuery } from '../cloud/use-query';

export interface Tally {
  /** How many rows a filter of 待办 leaves; null while that is not known. */
  readonly countOf: (filter: DeskFilter) => number | null;
  /** The filters that leave something, and the one that is chosen. */
  readonly offered: (chosen: DeskFilter) => readonly DeskFilter[];
  /** Counts again without reporting a failure; it keeps no session open. */
  readonly refresh: () => Promise<void>;
}

/** The numbers on the filters of 待办. They help to find work, and say nothing about how it is done. */
export function useTally(): Tally {
  const { data } = useQuery('task.tally', {});
  const [, draw] = useState(0);
  const countOf = (filter: DeskFilter): number | null =>
    data?.counts.find((counted) => counted.filter === filter)?.count ?? null;
  const refresh = useCallback(async (): Promise<void> => {
    const result = await look('task.tally', {});
    if (!result.ok) return;
    remember('task.tally', {}, result.data, result.now);
    draw((times) => times + 1);
  }, []);
  return {
    countOf,
    offered: (chosen) =>
      deskFilters.filter((filter) => filter === 'all' || filter === chosen || countOf(filter) !== 0),
    refresh,
  };
}

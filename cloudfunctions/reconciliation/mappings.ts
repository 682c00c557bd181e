/** What people of a region have said about the columns of their tables, so that nobody is asked twice. */
import type { TableMapping } from '../../shared/reconciliation/reconciliation';
import type { Mapping } from '../../shared/table/reading';
import { idFrom } from '../aggregate/hashed-id';
import { change, find, insert } from '../platform/db';

const MOST_KNOWN = 100;

/** What is known of the region's layouts, the newest first. */
export function knownMappings(region: string): Promise<TableMapping[]> {
  return find('tableMapping', { region }, { order: ['at', 'desc'], limit: MOST_KNOWN });
}

/** Remembers for a region which columns of a layout are meant. The newest word counts. */
export async function rememberMapping(region: string, mapping: Mapping, at: string): Promise<void> {
  const _id = idFrom('tableMapping', region, mapping.layout);
  const { name, number } = mapping;
  const inserted = await insert('tableMapping', { _id, region, at, ...mapping });
  if (inserted === 'exists') await change('tableMapping', { _id }, { set: { name, number, at } });
}

/** The addresses that the numbers of 本辖区 lead to. */
import type { Figure, Span } from '../../shared/supervision/supervision';
import type { Category } from '../../shared/need/need';
import type { PageUrl } from '../routes';

/** The list of what a figure of a place counts. */
export function listUrl(place: string, figure: Figure, { from, until }: Span, category?: Category): PageUrl {
  const chosen = category === undefined ? '' : `&category=${category}`;
  return `/staff/region/list/index?place=${place}&figure=${figure}&from=${from}&until=${until}${chosen}`;
}

/** The figures of a place below. */
export function placeUrl(place: string): PageUrl {
  return `/staff/region/index?place=${place}`;
}

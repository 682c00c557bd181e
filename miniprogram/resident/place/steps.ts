/**
 * From the province to a village: by typing a name (county, village), or by pressing alone (prefectures,
 * prefecture, towns, town).
 */
import { choosePlaceUrl } from '../../person/place';
import type { PageUrl } from '../../routes';

export const steps = ['county', 'prefectures', 'prefecture', 'village', 'towns', 'town'] as const;
export type PlaceStep = (typeof steps)[number];

/** Whether a text names a step. */
export function isStep(text: string | undefined): text is PlaceStep {
  return steps.some((step) => step === text);
}

/**
 * The way to a step. `of` is the code of the county or town whose places are listed, or the first four digits
 * of a prefecture's.
 */
export function placeUrl(step: PlaceStep, of = ''): PageUrl {
  return `${choosePlaceUrl}?step=${step}&of=${of}`;
}

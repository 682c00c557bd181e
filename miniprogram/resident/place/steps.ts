/**
 * The ways from the province to a village: by typing names (steps county, village), or by choosing only
 * (prefectures, prefecture, towns, town).
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
 * The address of a step. `of` is the code of the county or town whose places are listed, or the first four
 * digits of a prefecture's code.
 */
export function placeUrl(step: PlaceStep, of = ''): PageUrl {
  return `${choosePlaceUrl}?step=${step}&of=${of}`;
}

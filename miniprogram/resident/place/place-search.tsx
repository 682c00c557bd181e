import { isBlank } from '../../../shared/plain-text';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { findPlaces } from '../../../shared/directory/find-place';
import { spokenName } from '../../../shared/directory/place.text';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { Announced } from '../../ui/announced/announced';
import { PlaceList } from './place-list';
import type { PlaceListProps } from './place-list';
import type { PlaceRow } from './places';

export interface PlaceSearchProps extends Pick<PlaceListProps, 'onPick'> {
  /**
   * Id of the field. A browser keeps the earlier pages in the document, so every step needs an id of its own.
   */
  id: string;
  /** The label of the field. */
  label: string;
  hint: string;
  places: readonly PlaceRow[];
}

const PAGE = 20;

function countInWords(typed: string, found: number, shown: number): string {
  if (isBlank(typed)) return '';
  if (found === 0) return `没有找到“${typed.trim()}”。换一两个字试试。`;
  return found > shown
    ? `找到 ${found} 个，先看 ${shown} 个。多写一个字更准。`
    : `找到 ${found} 个，点一下就选好。`;
}

/**
 * Places that appear while their name is typed. The search runs on the phone, so it works without a network.
 */
export function PlaceSearch({ id, label, hint, places, onPick }: PlaceSearchProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = findPlaces(places, spokenName({ name: typed.trim() }));
  const write = (text: string): void => {
    setTyped(text);
    setShown(PAGE);
  };
  return (
    <>
      <Field id={id} label={label} hint={hint} value={typed} onChange={write} />
      <Announced>{countInWords(typed, found.length, shown)}</Announced>
      {found.length === 0 ? null : <PlaceList label="找到的" rows={found.slice(0, shown)} onPick={onPick} />}
      {found.length > shown ? (
        <Button look="secondary" onPress={() => setShown(shown + PAGE)}>
          再看
        </Button>
      ) : null}
    </>
  );
}

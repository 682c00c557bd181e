import type { Examples } from '../examples';
import { forResident, samplePhoto, sampleSound } from '../examples';
import type { ShownMedium } from './media';
import { Media } from './media';

const sound: ShownMedium = { id: '1', kind: 'sound', seconds: 14, source: sampleSound };
const photo: ShownMedium = { id: '2', kind: 'photo', seconds: 0, source: samplePhoto };

export const examples: Examples = {
  sound: forResident(() => <Media media={[sound]} />),
  photo: forResident(() => <Media media={[photo]} />),
  both: forResident(() => (
    <Media media={[photo, sound, { ...sound, id: '3', seconds: 300 }, { ...photo, id: '4', source: null }]} />
  )),
};

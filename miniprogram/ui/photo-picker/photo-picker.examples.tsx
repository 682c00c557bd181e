import type { Examples } from '../examples';
import { forResident, nothing, samplePhoto } from '../examples';
import { PhotoPicker } from './photo-picker';

const photo = (id: string): { id: string; source: string } => ({ id, source: `${samplePhoto}#${id}` });
const picker = { atMost: 3, onAdd: nothing, onRemove: nothing };

export const examples: Examples = {
  none: forResident(() => <PhotoPicker {...picker} photos={[]} />),
  one: forResident(() => <PhotoPicker {...picker} photos={[photo('1')]} />),
  full: forResident(() => <PhotoPicker {...picker} photos={['1', '2', '3'].map(photo)} />),
};

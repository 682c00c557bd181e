import type { Examples } from '../examples';
import { forResident, nothing, samplePhoto } from '../examples';
import type { ChosenPhoto } from './photo-picker';
import { PhotoPicker } from './photo-picker';

const photo = (id: string, status?: string): ChosenPhoto => ({ id, source: samplePhoto, status });
const picker = { atMost: 3, onAdd: nothing, onRemove: nothing };

export const examples: Examples = {
  none: forResident(() => <PhotoPicker {...picker} photos={[]} />),
  'not read yet': forResident(() => <PhotoPicker {...picker} photos={[{ id: '1', source: null }]} />),
  full: forResident(() => <PhotoPicker {...picker} photos={['1', '2', '3'].map((id) => photo(id))} />),
  longest: forResident(() => (
    <PhotoPicker
      {...picker}
      photos={[photo('1', '正在传'), photo('2', '没传上去，有网了会自己再传，别关手机')]}
    />
  )),
};

import type { Examples } from '../examples';
import { forResident, nothing, samplePhoto } from '../examples';
import { Photos } from './photos';

const three = ['a', 'b', 'c'].map((mark) => ({ id: mark, source: `${samplePhoto}#${mark}` }));

export const examples: Examples = {
  one: forResident(() => <Photos photos={three.slice(0, 1)} />),
  several: forResident(() => <Photos photos={three} />),
  'not read yet': forResident(() => <Photos photos={[{ id: 'a', source: null }]} onRemove={nothing} />),
  'to be taken away': forResident(() => <Photos photos={three} onRemove={nothing} />),
};

import type { Examples } from '../examples';
import { forResident, samplePhoto } from '../examples';
import { Photos } from './photos';

const three = ['a', 'b', 'c'].map((mark) => `${samplePhoto}#${mark}`);

export const examples: Examples = {
  one: forResident(() => <Photos sources={[samplePhoto]} />),
  several: forResident(() => <Photos sources={three} />),
};

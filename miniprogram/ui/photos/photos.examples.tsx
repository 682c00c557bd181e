import type { Examples } from '../examples';
import { atDesk, forResident, samplePhoto } from '../examples';
import { Photos } from './photos';

const three = ['a', 'b', 'c'].map((mark) => `${samplePhoto}#${mark}`);

export const examples: Examples = {
  one: forResident(() => <Photos sources={[samplePhoto]} />),
  several: forResident(() => <Photos sources={three} />),
  'at a desk': atDesk(() => <Photos sources={three} />),
};

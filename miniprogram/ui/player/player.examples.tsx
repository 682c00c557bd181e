import type { Examples } from '../examples';
import { forResident, nothing, sampleSound } from '../examples';
import type { PlayedPart } from './player';
import { Player } from './player';

const part: PlayedPart = { id: '1', seconds: 14, source: sampleSound };

export const examples: Examples = {
  one: forResident(() => <Player parts={[part]} />),
  'on its way': forResident(() => <Player parts={[{ ...part, source: null }]} />),
  several: forResident(() => (
    <Player
      parts={[part, { ...part, id: '2', seconds: 65 }, { ...part, id: '3', seconds: 300 }]}
      onRemove={nothing}
    />
  )),
  longest: forResident(() => (
    <Player
      parts={[
        { ...part, seconds: 3599 },
        { ...part, id: '2', seconds: 3599, source: null },
      ]}
      onRemove={nothing}
    />
  )),
};

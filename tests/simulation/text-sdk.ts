/** Takes the place of the operator's SDK in the simulation bundle: the same client, asking the simulator. */
import { host } from './seam';

class Client {
  async SendSms(body: object): Promise<{ SendStatusSet?: { Code?: string }[] }> {
    return (await host().perform({ kind: 'call', name: 'operator', path: '/', body })) as {
      SendStatusSet?: { Code?: string }[];
    };
  }
}

export const v20210111 = { Client };

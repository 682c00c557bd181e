/**
 * Sends an agreement: the proof is uploaded first, then the command is sent, whose answer holds the code. A
 * second attempt sends the same again and creates nothing twice.
 */
import { useState } from 'react';
import type { Output } from '../../../../shared/contract';
import { uploadPath } from '../../../../shared/upload';
import type { Medium } from '../../../keep/entries';
import { contentOf } from '../../../keep/kept';
import { newId, uploadMedium } from '../../../cloud/transport';
import { useCommand } from '../../../cloud/use-command';
import type { Failure } from '../../../cloud/use-query';
import type { WitnessingKept } from './witnessing';

export type Given = Output<'grant.witness'> & { readonly name: string };

export interface SendingAgreement {
  /** Resolves to the code, or to null where it failed: `failure` says why. */
  readonly send: (kept: WitnessingKept) => Promise<Given | null>;
  readonly failure: Failure | null;
}

/** Uploads the proof. @returns its file id, or the failure code */
async function upload({ id }: Medium): Promise<{ readonly fileId: string } | Failure['code']> {
  const content = await contentOf(id);
  if (content === null) return 'NOT_YOUR_FILE';
  const uploaded = await uploadMedium(
    uploadPath({ folder: 'evidence', id }, content.about.ending),
    content.raw,
  );
  switch (uploaded) {
    case 'unreached':
      return 'OFFLINE';
    case 'refused':
      return 'NOT_YOUR_FILE';
    default:
      return uploaded;
  }
}

/** Gives a page the function that sends a person's agreement. */
export function useSending(personId: string): SendingAgreement {
  const { run, failure: refused } = useCommand();
  const [unsent, setUnsent] = useState<Failure | null>(null);

  const send = async (kept: WitnessingKept): Promise<Given | null> => {
    const { clientId: known, name, relation, kind, scopes, span, consent, media } = kept.read();
    const [proof] = media;
    if (proof === undefined || kind === undefined) return null;
    const clientId = known ?? (await newId());
    kept.change({ clientId });
    const uploaded = await upload(proof);
    setUnsent(typeof uploaded === 'string' ? { code: uploaded } : null);
    if (typeof uploaded === 'string') return null;
    const said = {
      name: name.trim(),
      relation: relation.trim(),
      kind,
      scopes: [...scopes],
      months: Number(span),
      consent,
    };
    const code = await run('grant.witness', {
      personId,
      clientId,
      ...said,
      evidence: { id: proof.id, kind: proof.kind, fileId: uploaded.fileId },
    });
    if (code === null) return null;
    kept.drop();
    return { ...code, name: said.name };
  };

  return { send, failure: unsent ?? refused };
}

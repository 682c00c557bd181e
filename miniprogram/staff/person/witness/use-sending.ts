/**
 * Sending what was agreed: the proof first, then the word, which answers with the code. A second try sends
 * the same again and makes nothing twice.
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
  /** The code, or null where it failed: `failure` says why. */
  readonly send: (kept: WitnessingKept) => Promise<Given | null>;
  readonly failure: Failure | null;
}

/** Uploads the proof. @returns its file, or why not */
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

/** The way to send what was agreed with a person. */
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

/**
 * The SDK's protocol at `/admin`: each action is one signed JSON body, answered by one envelope. Success and
 * refusal are both HTTP 200; a refusal is `{code, message, requestId}`.
 */
import { sign } from '@cloudbase/signature-nodejs';
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Clock } from '../runtime/clock';
import { CloudError, notBuilt } from '../cloud-error';
import type { Credentials } from './credentials';
import type { Documents } from '../store/documents';
import { decodeFields, encode } from '../store/ejson';
import type { Fields } from '../store/ejson';
import type { Functions } from '../runtime/functions';
import type { Order } from '../store/index-keys';
import type { Storage } from '../storage';

export interface Parts {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly documents: Documents;
  readonly functions: Functions;
  readonly storage: Storage;
}

/** A request as it arrived: the signature covers its address, its headers and its parameters. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Checks a request's signature by computing it again with the cloud's own key pair.
 * @throws CloudError SIGN_PARAM_INVALID for another key, a changed body, or a time that the cloud's clock did
 *   not show
 */
export function verify({ url, headers, params }: SignedRequest, { credentials, clock }: Parts): void {
  const names = /SignedHeaders=([\w;-]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const timestamp = Number(headers['x-timestamp']);
  if (
    !names.includes('host') ||
    !names.includes('content-type') ||
    !clock.plausible(new Date(timestamp * 1000))
  )
    throw signatureRefused();
  const signed = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
  // The SDK signs the method as it writes it, in small letters.
  const { authorization } = sign({
    ...credentials,
    method: 'post',
    url,
    headers: signed,
    params,
    timestamp,
    withSignedParams: true,
  });
  const [own, theirs] = [Buffer.from(authorization), Buffer.from(headers.authorization ?? '')];
  if (own.length !== theirs.length || !timingSafeEqual(own, theirs)) throw signatureRefused();
}

const signatureRefused = (): CloudError =>
  new CloudError('SIGN_PARAM_INVALID', 'the signature does not match this environment');

const named = z.looseObject({ action: z.string(), transactionId: z.string().optional() });
const collectionName = z.string();
const query = z.string().default('{}');
const insert = z.object({ collectionName, data: z.array(z.string()).min(1) });
const get = z.object({
  collectionName,
  query,
  order: z.string().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).default(100),
  projection: z.string().optional(),
});
const count = z.object({ collectionName, query });
const remove = z.object({ collectionName, query, multi: z.boolean() });
const modifyOne = z.object({ collectionName, query, data: z.string() });
const modify = modifyOne.extend({ multi: z.boolean(), merge: z.boolean(), upsert: z.boolean() });
const invoke = z.object({ function_name: z.string(), request_data: z.string() });
const upload = z.object({ path: z.string() });
const links = z.object({
  file_list: z.array(z.object({ fileid: z.string(), max_age: z.number().positive().optional() })).max(50),
});
const files = z.object({ fileid_list: z.array(z.string()).max(50) });

/** The most documents one query returns, whatever limit it names. */
const largestPage = 1000;

/**
 * Carries out one action of the SDK.
 * @returns the fields of the envelope
 * @throws CloudError for every refusal; actions that the project does not use are refused as well
 */
export async function perform(params: unknown, parts: Parts): Promise<Readonly<Record<string, unknown>>> {
  const { documents, functions, storage, clock } = parts;
  const { action, transactionId } = named.parse(params);
  if (transactionId !== undefined) throw notBuilt('a transaction');
  switch (action) {
    case 'database.insertDocument': {
      const { collectionName: name, data } = insert.parse(params);
      return {
        data: {
          insertedIds: documents.insert(
            name,
            data.map((text) => decodeFields(text, clock.now())),
          ),
        },
      };
    }
    case 'database.getDocument': {
      const wanted = get.parse(params);
      const found = documents.find(wanted.collectionName, {
        query: conditionOf(wanted.query, clock),
        order: wanted.order === undefined ? [] : orderOf(wanted.order),
        offset: wanted.offset,
        limit: Math.min(wanted.limit, largestPage),
        projection: wanted.projection === undefined ? undefined : decodeFields(wanted.projection),
      });
      return { data: { list: found.map(encode), limit: wanted.limit, offset: wanted.offset } };
    }
    case 'database.calculateDocument': {
      const wanted = count.parse(params);
      return { data: { total: documents.count(wanted.collectionName, conditionOf(wanted.query, clock)) } };
    }
    case 'database.modifyDocument': {
      const change = modify.parse(params);
      const [condition, data] = [conditionOf(change.query, clock), decodeFields(change.data, clock.now())];
      if (change.merge && !change.upsert)
        return {
          data: {
            updated: documents.modify(change.collectionName, condition, data, change.multi),
            upsert_id: null,
          },
        };
      const { _id } = condition;
      if (change.merge || (typeof _id !== 'string' && typeof _id !== 'number'))
        throw notBuilt('an upsert of anything but one whole document');
      const { replaced } = documents.set(change.collectionName, _id, data);
      return { data: replaced ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: _id } };
    }
    case 'database.modifyAndReturnDoc': {
      const change = modifyOne.parse(params);
      const changed = documents.modifyAndReturn(
        change.collectionName,
        conditionOf(change.query, clock),
        decodeFields(change.data, clock.now()),
      );
      return {
        data: {
          updated: changed?.changed === true ? 1 : 0,
          doc: changed === undefined ? null : encode(changed.document),
        },
      };
    }
    case 'database.removeDocument': {
      const gone = remove.parse(params);
      return {
        data: { deleted: documents.remove(gone.collectionName, conditionOf(gone.query, clock), gone.multi) },
      };
    }
    case 'functions.invokeFunction': {
      const call = invoke.parse(params);
      const event: unknown = call.request_data === '' ? {} : JSON.parse(call.request_data);
      return {
        data: {
          response_data: JSON.stringify(await functions.invoke(call.function_name, event, { server: true })),
        },
      };
    }
    case 'storage.getUploadMetadata':
      return { data: storage.uploadMetadata(upload.parse(params).path) };
    case 'storage.batchGetDownloadUrl':
      return {
        data: {
          download_list: links.parse(params).file_list.map((file) => storage.link(file.fileid, file.max_age)),
        },
      };
    case 'storage.batchDeleteFile':
      return { data: { delete_list: files.parse(params).fileid_list.map((file) => storage.remove(file)) } };
    default:
      throw notBuilt(`the action ${action}`);
  }
}

const conditionOf = (text: string, clock: Clock): Fields => decodeFields(text, clock.now());

function orderOf(text: string): Order {
  return Object.entries(decodeFields(text)).map(([path, direction]) => [path, direction === -1 ? -1 : 1]);
}

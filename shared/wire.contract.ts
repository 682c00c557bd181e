/** What operations of several features take: the same word on the wire means the same everywhere. */
import * as z from 'zod/mini';
import { isTelephone } from './telephone';

/** The id of a person, a post, a claim, a grant: whatever it is, nothing longer is one. */
export const documentKey = z.string().check(z.maxLength(40));
/** Made on the phone before the first try: a retry carries the same one. */
export const clientId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
/** A file in the cloud's storage. */
export const fileId = z.string().check(z.startsWith('cloud://'), z.maxLength(300));
export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(30));
export const telephone = z.string().check(z.trim(), z.refine(isTelephone));
/** A town or village, by its 12-digit statistical code. */
export const regionCode = z.string().check(z.regex(/^\d{12}$/));
/** Eight digits, however they were grouped. */
export const eightDigits = z.string().check(z.trim(), z.regex(/^\d{4}[ -]?\d{4}$/));

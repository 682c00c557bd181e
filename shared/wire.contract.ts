/**
 * Fields that operations of several features take, so that the same field has the same form everywhere on the
 * wire.
 */
import * as z from 'zod/mini';
import { plainName, plainNumber, plainTelephone } from './plain-text';
import { isTelephone, isWorkTelephone } from './telephone';

/** The id of a person, a post, a claim or a grant; no such id is longer than this. */
export const documentKey = z.string().check(z.maxLength(40));
/** The id of a request. */
export const requestId = z.string().check(z.regex(/^[\w-]{22}$/));
/** The id of a command, made on the phone before the first try; a retry carries the same id. */
export const clientId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
/** The id of a file in the cloud's storage. */
export const fileId = z.string().check(z.startsWith('cloud://'), z.maxLength(300));
/** The name of a person, a post or an organisation, in its plain form. */
export const personName = z.string().check(z.overwrite(plainName), z.minLength(1), z.maxLength(30));
/** The telephone number of a person, in its plain form. */
export const telephone = z.string().check(z.overwrite(plainTelephone), z.refine(isTelephone));
/** The telephone number of a post, in its plain form. */
export const workTelephone = z.string().check(z.overwrite(plainTelephone), z.refine(isWorkTelephone));
/** A town or village, by its 12-digit statistical code. */
export const regionCode = z.string().check(z.regex(/^\d{12}$/));
/** A code of eight digits, with or without a space or hyphen in the middle. */
export const eightDigits = z.string().check(z.overwrite(plainNumber), z.regex(/^\d{4}-?\d{4}$/));

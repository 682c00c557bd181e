/** All operations in one object: the door, its handlers and the authorization matrix are made from it. */
import { messageContract } from './message/message.contract';
import type { InputOf, OutputOf, Reply } from './operation';
import { requestContract } from './request/request.contract';
import { sessionContract } from './session/session.contract';
import { taskContract } from './task/task.contract';

export const contract = {
  'session.get': sessionContract.get,
  'request.submit': requestContract.submit,
  'request.get': requestContract.get,
  'request.mine': requestContract.mine,
  'request.withdraw': requestContract.withdraw,
  'request.rate': requestContract.rate,
  'request.reopen': requestContract.reopen,
  'request.accept': requestContract.accept,
  'request.contact': requestContract.contact,
  'request.showPhone': requestContract.showPhone,
  'request.progress': requestContract.progress,
  'request.answer': requestContract.answer,
  'task.desk': taskContract.desk,
  'task.done': taskContract.done,
  'task.counts': taskContract.counts,
  'task.region': taskContract.region,
  'message.list': messageContract.list,
  'message.read': messageContract.read,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<N extends OperationName> = InputOf<Contract[N]>;
export type Output<N extends OperationName> = OutputOf<Contract[N]>;
export type Answer<N extends OperationName> = Reply<Contract[N]>;

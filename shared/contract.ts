/**
 * All operations in one object, from which the API entry, its handlers and the authorization matrix are made.
 */
import { calendarContract } from './calendar/calendar.contract';
import { directoryContract } from './directory/directory.contract';
import { orgContract } from './directory/org.contract';
import { deskContract } from './session/desk.contract';
import { reconciliationContract } from './reconciliation/reconciliation.contract';
import { entitlementContract } from './entitlement/entitlement.contract';
import type { DoorError, InputOf, OutputOf, Reply } from './operation';
import { notificationContract } from './notification/notification.contract';
import { parameterContract } from './parameter/parameter.contract';
import { accessContract } from './person/access.contract';
import { claimContract } from './person/claim.contract';
import { custodyContract } from './person/custody.contract';
import { grantContract } from './person/grant.contract';
import { personContract } from './person/person.contract';
import { policyContract } from './policy/policy.contract';
import { requestContract } from './request/request.contract';
import { sessionContract } from './session/session.contract';
import { supervisionContract } from './supervision/supervision.contract';
import { taskContract } from './task/task.contract';

export const contract = {
  'session.get': sessionContract.get,
  'desk.begin': deskContract.begin,
  'desk.state': deskContract.state,
  'desk.confirm': deskContract.confirm,
  'desk.list': deskContract.list,
  'desk.end': deskContract.end,
  'request.submit': requestContract.submit,
  'request.enter': requestContract.enter,
  'request.byOthers': requestContract.byOthers,
  'request.accusable': requestContract.accusable,
  'request.get': requestContract.get,
  'request.mine': requestContract.mine,
  'request.earlier': requestContract.earlier,
  'request.posts': requestContract.posts,
  'request.told': requestContract.told,
  'request.add': requestContract.add,
  'request.attach': requestContract.attach,
  'request.nudge': requestContract.nudge,
  'request.correct': requestContract.correct,
  'request.withdraw': requestContract.withdraw,
  'request.rate': requestContract.rate,
  'request.reopen': requestContract.reopen,
  'request.hide': requestContract.hide,
  'request.show': requestContract.show,
  'request.accept': requestContract.accept,
  'request.contact': requestContract.contact,
  'request.showPhone': requestContract.showPhone,
  'request.askBack': requestContract.askBack,
  'request.progress': requestContract.progress,
  'request.answer': requestContract.answer,
  'request.correctReply': requestContract.correctReply,
  'request.offer': requestContract.offer,
  'request.take': requestContract.take,
  'request.refuse': requestContract.refuse,
  'request.help': requestContract.help,
  'request.pause': requestContract.pause,
  'request.resume': requestContract.resume,
  'request.reassign': requestContract.reassign,
  'request.extend': requestContract.extend,
  'request.urge': requestContract.urge,
  'person.introduce': personContract.introduce,
  'person.record': personContract.record,
  'person.search': personContract.search,
  'person.people': personContract.people,
  'person.card': personContract.card,
  'claim.code': claimContract.code,
  'claim.enter': claimContract.enter,
  'claim.ask': claimContract.ask,
  'claim.mine': claimContract.mine,
  'claim.of': claimContract.of,
  'claim.confirm': claimContract.confirm,
  'claim.refuse': claimContract.refuse,
  'claim.object': claimContract.object,
  'claim.release': claimContract.release,
  'claim.die': claimContract.die,
  'claim.move': claimContract.move,
  'grant.offer': grantContract.offer,
  'grant.witness': grantContract.witness,
  'grant.list': grantContract.list,
  'grant.renew': grantContract.renew,
  'grant.revoke': grantContract.revoke,
  'custody.list': custodyContract.list,
  'custody.hand': custodyContract.hand,
  'custody.take': custodyContract.take,
  'custody.giveBack': custodyContract.giveBack,
  'custody.receiveBack': custodyContract.receiveBack,
  'reconciliation.begin': reconciliationContract.begin,
  'reconciliation.confirm': reconciliationContract.confirm,
  'reconciliation.withdraw': reconciliationContract.withdraw,
  'reconciliation.answer': reconciliationContract.answer,
  'reconciliation.list': reconciliationContract.list,
  'reconciliation.get': reconciliationContract.get,
  'reconciliation.discrepancies': reconciliationContract.discrepancies,
  'access.get': accessContract.get,
  'access.set': accessContract.set,
  'entitlement.mine': entitlementContract.mine,
  'entitlement.one': entitlementContract.one,
  'entitlement.answer': entitlementContract.answer,
  'entitlement.say': entitlementContract.say,
  'entitlement.region': entitlementContract.region,
  'directory.counties': directoryContract.counties,
  'directory.villages': directoryContract.villages,
  'directory.posts': directoryContract.posts,
  'directory.absence': directoryContract.absence,
  'directory.deputise': directoryContract.deputise,
  'directory.vacate': directoryContract.vacate,
  'directory.roster': directoryContract.roster,
  'directory.rosterOf': directoryContract.rosterOf,
  'directory.productPosts': directoryContract.productPosts,
  'directory.nameForProduct': directoryContract.nameForProduct,
  'directory.merge': directoryContract.merge,
  'org.get': orgContract.get,
  'org.addPost': orgContract.addPost,
  'org.describePost': orgContract.describePost,
  'org.addIndustry': orgContract.addIndustry,
  'org.appoint': orgContract.appoint,
  'calendar.publish': calendarContract.publish,
  'task.desk': taskContract.desk,
  'task.tally': taskContract.tally,
  'task.ofPerson': taskContract.ofPerson,
  'task.search': taskContract.search,
  'task.news': taskContract.news,
  'task.late': taskContract.late,
  'task.done': taskContract.done,
  'task.counts': taskContract.counts,
  'task.region': taskContract.region,
  'supervision.figures': supervisionContract.figures,
  'supervision.urgent': supervisionContract.urgent,
  'supervision.list': supervisionContract.list,
  'supervision.take': supervisionContract.take,
  'parameter.list': parameterContract.list,
  'parameter.set': parameterContract.set,
  'policy.list': policyContract.list,
  'policy.get': policyContract.get,
  'notification.list': notificationContract.list,
  'notification.read': notificationContract.read,
  'notification.seen': notificationContract.seen,
  'notification.readAll': notificationContract.readAll,
  'notification.reminders': notificationContract.reminders,
  'notification.permit': notificationContract.permit,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<N extends OperationName> = InputOf<Contract[N]>;
export type Output<N extends OperationName> = OutputOf<Contract[N]>;
export type Answer<N extends OperationName> = Reply<Contract[N]>;
/** Every error code with which an operation may be refused. */
export type ErrorCode = Contract[OperationName]['errors'][number] | DoorError;

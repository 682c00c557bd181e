/**
 * Who may do what: written by hand from what people were promised, not from the code that keeps it
 * (shared/request/transitions.ts, shared/session/caller.ts). A change of either has to be made twice,
 * knowingly.
 */
import type { OperationName } from '../shared/contract';

/** Everybody who might try, as they stand to one request of 赵淑芬's about a device. */
export const who = [
  'self',
  'proxy',
  /** Her permission for them ended yesterday; they act for somebody else still. */
  'expired proxy',
  'proxy of another',
  'other resident',
  'responsible',
  /** The county section that was asked to take it, and has not said anything yet. */
  'offered',
  'helper',
  /** The cadre who put it down for her at the door, and answers for another place today. */
  'entrant',
  'sibling village',
  'other town',
  /** 理事长 of her town: sees it; watches once it is overdue. */
  'chair above',
  /** The county section on its escalation path. */
  'section above',
  /** A county section that nobody asked: sees it, as it sees its region. */
  'section aside',
  'county leader',
  'province',
  /** 副理事长 of the town, whose chair is there. */
  'idle deputy',
  /** Her village's cadre; tried on a complaint about them, which the county's 维权部 has. */
  'accused',
  /**
   * A neighbouring village's cadre, who stands in for that 维权部 today; tried on a complaint about them that
   * lies there.
   */
  'accused, standing in',
  /** In their turn of the county's duty roster, and on no post of their own. */
  'on duty',
  /** 管理员 of the province: sets up posts, and no request or record exists for them. */
  'admin',
  /** An account nobody knows. */
  'guest',
  /** A browser nobody is signed in at. */
  'browser',
  'anonymous',
] as const;
export type Who = (typeof who)[number];

/** What the door says to one of them, by stage: waiting, working, overdue, answered, satisfied, unrated. */
export const legend = {
  Y: 'ok',
  N: 'NOT_NOW',
  F: 'NOT_FOUND',
  A: 'NOT_ALLOWED',
  S: 'NOT_SIGNED_IN',
  K: 'ALREADY_KNOWN',
  P: 'NO_SUCH_PLACE',
} as const;
type Cell = string;
type Row = Readonly<Record<Who, Cell>>;

const [Y, F, A, S, K, P] = ['YYYYYY', 'FFFFFF', 'AAAAAA', 'SSSSSS', 'KKKKKK', 'PPPPPP'];

const outside = { admin: A, guest: A, browser: S, anonymous: S };
/** Residents and families who have nothing to do with her: nothing is there. */
const strangers = { 'expired proxy': F, 'proxy of another': F, 'other resident': F };
const residentsRefused = {
  self: A,
  proxy: A,
  'expired proxy': A,
  'proxy of another': A,
  'other resident': A,
  'on duty': A,
  ...outside,
};
/** Cadres for whom it does not exist. */
const blind = {
  'sibling village': F,
  'other town': F,
  'idle deputy': F,
  accused: F,
  'accused, standing in': F,
  'on duty': F,
};
/** Cadres who see it, each in their own way. */
const seeing = (cell: Cell) => ({
  responsible: cell,
  offered: cell,
  helper: cell,
  entrant: cell,
  'chair above': cell,
  'section above': cell,
  'section aside': cell,
  'county leader': cell,
  province: cell,
});
const everyCadreSays = (cell: Cell) => ({
  ...seeing(cell),
  'sibling village': cell,
  'other town': cell,
  'idle deputy': cell,
  accused: cell,
  'accused, standing in': cell,
});
/** Refused for what they are, on a request: who has no post above the villages. */
const belowAll = {
  responsible: A,
  entrant: A,
  'sibling village': A,
  'idle deputy': A,
  accused: A,
  'on duty': A,
};
const everybody = (cell: Cell): Row => ({
  self: cell,
  proxy: cell,
  'expired proxy': cell,
  'proxy of another': cell,
  'other resident': cell,
  ...everyCadreSays(cell),
  'on duty': cell,
  admin: cell,
  guest: cell,
  browser: S,
  anonymous: S,
});

/** What 赵淑芬 and her daughter alone may do. */
const ofPerson = (cell: Cell): Row => ({
  self: cell,
  proxy: cell,
  ...strangers,
  ...everyCadreSays(A),
  'on duty': A,
  ...outside,
});
/** What a cadre who put it down may do as well. */
const ofEntrant = (cell: Cell): Row => ({
  self: cell,
  proxy: cell,
  ...strangers,
  ...seeing(A),
  ...blind,
  entrant: cell,
  ...outside,
});
/** Everybody who is let see it. */
const ofSeeing: Row = { self: Y, proxy: Y, ...strangers, ...seeing(Y), ...blind, ...outside };

/** What some cadres may do; whoever else sees it is told no, and to all others it does not exist. */
const ofCadres = (cells: Partial<Row>): Row => ({ ...residentsRefused, ...seeing(A), ...blind, ...cells });
const ofResponsible = (cell: Cell): Row => ofCadres({ responsible: cell });
const ofHelpers = (cell: Cell, more: Partial<Row> = {}): Row =>
  ofCadres({ responsible: cell, helper: cell, ...more });
/**
 * Whoever was asked. Once it is answered the question is gone: too late, and they look on like any section.
 */
const ofOffered = ofCadres({ offered: 'YYYNNN' });
/**
 * Whoever stands above on its way up decides, at any time before it is answered; a section aside never does.
 */
const ofSuperiors: Row = ofCadres({
  ...belowAll,
  'chair above': 'YYYNNN',
  'section above': 'YYYNNN',
  'county leader': 'YYYNNN',
  province: 'YYYNNN',
});

/** Work for any cadre, drawn from whatever they answer for; nothing for who answers for nothing. */
const everyCadre: Row = { ...residentsRefused, ...everyCadreSays(Y) };
/**
 * What is done for a person or place of one's own region, by whoever answers for it: her village, her town,
 * her county.
 */
const ofRegion = (cell: Cell): Row => ({
  ...everyCadre,
  entrant: cell,
  'sibling village': cell,
  'other town': cell,
  'idle deputy': cell,
});
/**
 * What only the person does about their own record, on their own phone; a family member is no such person.
 */
const ofHolder: Row = { ...residentsRefused, self: Y, 'other resident': F, ...everyCadreSays(A) };
/** What is done to her village's post by whoever leads a place above it, and by those named. */
const ofLeaders = (cells: Partial<Row> = {}): Row => ({
  ...residentsRefused,
  ...everyCadreSays(A),
  'other town': F,
  'chair above': Y,
  'county leader': Y,
  province: Y,
  ...cells,
});
/** The same where her village's cadre may do it themselves. */
const ofLeadersAndOwn: Row = {
  ...ofLeaders(),
  ...everyCadreSays(F),
  'chair above': Y,
  'county leader': Y,
  province: Y,
  responsible: Y,
  accused: Y,
};
/** Work for whoever supervises: every section and every 理事长 who is there, and whoever stands in for one. */
const ofSupervisors = (cell: Cell): Row => ({
  ...residentsRefused,
  ...everyCadreSays(A),
  offered: Y,
  helper: Y,
  'section above': Y,
  'section aside': Y,
  'county leader': Y,
  province: Y,
  'accused, standing in': Y,
  'chair above': cell,
  'other town': cell,
});
/** What the county's 理事长 does with a list of their own. */
const ofOwnList = (cell: Cell): Row => ({
  ...ofSupervisors(F),
  offered: F,
  helper: F,
  'section above': F,
  'section aside': F,
  'county leader': cell,
  province: F,
  'accused, standing in': F,
});
/** Work for whoever has a desk. */
const everyDesk: Row = { ...everyCadre, 'on duty': Y };
const ofAdmin: Row = { ...residentsRefused, ...everyCadreSays(A), admin: Y };

/** What a browser does before anybody is signed in there. */
const ofBrowsers: Row = { ...everybody(A), browser: Y };

export const table: Readonly<Record<OperationName, Row>> = {
  'session.get': everybody(Y),
  'desk.begin': ofBrowsers,
  'desk.state': ofBrowsers,
  'desk.confirm': { ...everyDesk, admin: Y },
  'desk.list': everybody(Y),
  /** Of one's own, where there are any. */
  'desk.end': everybody(Y),
  'request.submit': ofPerson(Y),
  'request.enter': ofRegion(F),
  'request.get': ofSeeing,
  'request.mine': ofPerson(Y),
  'request.earlier': ofSeeing,
  'request.posts': { ...ofSeeing, ...residentsRefused, 'on duty': F },
  'request.told': { ...ofSeeing, ...residentsRefused, 'on duty': F },
  'request.add': ofEntrant('YYYYNN'),
  'request.attach': ofEntrant(Y),
  'request.nudge': ofPerson('YYYNNN'),
  'request.correct': ofPerson('YYYNNN'),
  'request.withdraw': ofPerson('YYYNNN'),
  'request.rate': ofPerson('NNNYNN'),
  'request.reopen': ofPerson('NNNYNY'),
  /** Herself, or at her word a cadre whose region she lives in. */
  'request.hide': ofCadres({ self: Y, 'other resident': F, ...seeing(Y), entrant: A }),
  'request.show': ofCadres({ self: Y, 'other resident': F, ...seeing(Y), entrant: A }),
  'request.accept': ofResponsible('YNYNNN'),
  'request.contact': ofHelpers('YYYYNN'),
  /** Whoever watches may ring her too. */
  'request.showPhone': ofHelpers('YYYYNN', { 'chair above': 'AAYAAA' }),
  'request.askBack': ofResponsible('NYNNNN'),
  'request.progress': ofHelpers('NYNNNN'),
  'request.answer': ofResponsible('NYNNNN'),
  'request.correctReply': ofResponsible('NNNYNN'),
  'request.offer': ofResponsible('YYYNNN'),
  'request.take': ofOffered,
  'request.refuse': ofOffered,
  'request.help': ofResponsible('NYNNNN'),
  'request.pause': ofResponsible('NYNNNN'),
  /** Tried on one that stands still while it is worked on. */
  'request.resume': ofResponsible('NYNNNN'),
  'request.reassign': ofSuperiors,
  'request.extend': ofSuperiors,
  'request.urge': ofSuperiors,
  /** About oneself: whoever the register knows is known. */
  'person.introduce': { ...everybody(Y), self: K, 'other resident': K },
  'person.record': ofRegion(P),
  'person.search': everyCadre,
  /** The people of her village. */
  'person.people': ofRegion(P),
  'person.card': ofRegion(F),
  'claim.code': ofRegion(F),
  'claim.enter': everybody(Y),
  'claim.ask': everybody(Y),
  'claim.mine': everybody(Y),
  'claim.of': ofRegion(F),
  'claim.confirm': ofRegion(F),
  'claim.refuse': ofRegion(F),
  'claim.object': ofHolder,
  /** Done to what is not one's own it does nothing, and says nothing. */
  'claim.release': everybody(Y),
  'claim.die': ofRegion(F),
  'claim.move': ofRegion(F),
  'grant.offer': ofHolder,
  'grant.witness': ofRegion(F),
  'grant.list': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'request.byOthers': ofHolder,
  'grant.renew': ofHolder,
  /** By the person, by a cadre at their word, by the proxy themselves. */
  'grant.revoke': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  /** Hers, what a cadre of her region may note for her, and what somebody keeps of hers. */
  'custody.list': {
    ...everybody(F),
    self: Y,
    proxy: Y,
    ...seeing(Y),
    accused: Y,
    'accused, standing in': Y,
    entrant: F,
  },
  'custody.hand': { ...ofRegion(F), self: Y, 'other resident': F },
  /** Whoever keeps the card: tried on one that lies with her daughter. */
  'custody.take': { ...everybody(F), proxy: Y },
  'custody.giveBack': { ...everybody(F), proxy: Y },
  'custody.receiveBack': { ...ofRegion(F), self: Y, 'other resident': F },
  /** She says it, her daughter for her, or a cadre whose region she lives in at her word. */
  'access.get': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'access.set': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  /** What she is owed: she, her daughter, and a cadre whose region she lives in. */
  'entitlement.mine': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'entitlement.one': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'entitlement.answer': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'entitlement.say': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'entitlement.region': everyCadre,
  'reconciliation.begin': ofSupervisors(Y),
  /** Of the county's list, which its 理事长 has handed in: nobody else says yes or no to it. */
  'reconciliation.confirm': ofOwnList(Y),
  'reconciliation.withdraw': ofOwnList(Y),
  /** The second yes is given by a 理事长 above the county, and by nobody in it. */
  'reconciliation.answer': { ...ofOwnList(F), province: Y },
  'reconciliation.list': ofSupervisors(Y),
  /** A list of the whole county, which a town does not see. */
  'reconciliation.get': ofSupervisors(F),
  'reconciliation.discrepancies': ofSupervisors(F),
  'directory.counties': everybody(Y),
  'directory.villages': everybody(Y),
  /** Whom she may complain about. */
  'request.accusable': { ...ofRegion(F), self: Y, proxy: Y, ...strangers },
  'directory.posts': everyCadre,
  /** Her village's cadre says it of themselves, or whoever leads says it of them. */
  'directory.absence': ofLeadersAndOwn,
  'directory.deputise': ofLeadersAndOwn,
  'directory.vacate': ofLeaders({ admin: Y }),
  'directory.roster': ofLeaders({ 'chair above': F, province: F }),
  'directory.rosterOf': ofLeaders({ 'chair above': F, province: F }),
  'directory.productPosts': ofLeaders({ 'chair above': F, 'county leader': F }),
  'directory.nameForProduct': ofLeaders({ 'chair above': F, 'county leader': F }),
  'directory.merge': ofLeaders(),
  'org.get': ofAdmin,
  'org.addPost': ofAdmin,
  'org.describePost': ofAdmin,
  'org.addIndustry': ofAdmin,
  'org.appoint': ofLeaders({ admin: Y }),
  'calendar.publish': ofLeaders({ 'chair above': F, 'county leader': F }),
  /**
   * Whoever leads sees what their place says: a town says nothing. Her county's 理事长 says it for the county,
   * and nobody else.
   */
  'parameter.list': ofLeaders({ 'other town': Y }),
  'parameter.set': ofLeaders({ 'chair above': F, province: F }),
  /** Whoever leads a place above her village sees its figures. */
  'supervision.figures': ofLeaders(),
  'supervision.urgent': ofLeaders(),
  'supervision.list': ofLeaders(),
  'supervision.take': ofLeaders(),
  'task.desk': everyDesk,
  'task.tally': everyDesk,
  'task.ofPerson': ofRegion(F),
  'task.news': everyDesk,
  'task.late': everyDesk,
  'task.search': everyDesk,
  /** The task that her overdue request laid on the chair's desk. */
  'task.done': ofCadres({ ...everyCadreSays(F), 'chair above': Y, 'on duty': F }),
  'task.counts': everyDesk,
  'task.region': everyDesk,
  /** Also at a browser nobody is signed in at. */
  'policy.list': { ...everybody(Y), browser: Y },
  'policy.get': { ...everybody(Y), browser: Y },
  'notification.list': everybody(Y),
  /** A notice to herself. */
  'notification.read': { ...everybody(F), self: Y },
  /** Whoever has no notice of it changes nothing. */
  'notification.seen': everybody(Y),
  'notification.readAll': { ...everybody(F), self: Y },
  'notification.reminders': everybody(Y),
  'notification.permit': everybody(Y),
};

const county = [
  'offered',
  'helper',
  'section above',
  'section aside',
  'county leader',
  'province',
  'accused, standing in',
] as const;

/**
 * Whose 本辖区 shows and counts her request about a device, and whose a complaint of hers that names nobody.
 * `accused` is her village's cadre.
 */
export const seesInRegion = {
  device: ['responsible', 'accused', 'chair above', ...county],
  complaint: county,
} as const satisfies Record<string, readonly Who[]>;

/**
 * On whose 待办 her request about a device lies, by stage: her village's cadre, and the town's once it is
 * overdue.
 */
export const liesOnDesk: readonly (readonly Who[])[] = [
  ['responsible', 'accused'],
  ['responsible', 'accused'],
  ['responsible', 'chair above', 'accused'],
  [],
  [],
  [],
];

/**
 * WeChat's own interface, as far as the functions call it. A phone code is `phone-` followed by the number
 * itself: a test or a user of the demo chooses the telephone number that way. Any other code is answered as
 * WeChat answers a code that is spent.
 */
export function openApi(apiName: string, requestData: unknown): unknown {
  if (apiName !== 'phonenumber.getPhoneNumber')
    return { errCode: -1, errMsg: `${apiName} is not built here` };
  const code =
    typeof requestData === 'object' && requestData !== null && 'code' in requestData
      ? requestData.code
      : undefined;
  const [, number] = typeof code === 'string' ? (/^phone-(1\d{10})$/.exec(code) ?? []) : [];
  return number === undefined
    ? { errCode: 40029, errMsg: 'invalid code' }
    : { errCode: 0, phoneInfo: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' } };
}

import { isBlank, plainTelephone } from '../../../../shared/plain-text';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { postRoles } from '../../../../shared/directory/directory';
import { postRoleText } from '../../../../shared/directory/post.text';
import { isWorkTelephone } from '../../../../shared/telephone';
import { failureText } from '../../../cloud/failure.text';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Sets up another post of an organisation, or an industry federation with its first post. */
export default function AddPostPage(): ReactNode {
  const { code = '', role: asked } = useRouter().params;
  const role = postRoles.find((one) => one === asked) ?? null;
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const { errors, errorOf, check } = useForm();
  const { run, failure } = useCommand();

  const add = async (): Promise<void> => {
    const isNameless = role === null && isBlank(name);
    const isGood = check([
      { fieldId: 'name', words: isNameless ? '请写行业残联的名称。' : null },
      {
        fieldId: 'phone',
        words: isWorkTelephone(plainTelephone(phone)) ? null : '请写工作电话。座机要带区号。',
      },
    ]);
    if (!isGood) return;
    const done =
      role === null
        ? await run('org.addIndustry', { code, name: name.trim(), phone: phone.trim() })
        : await run('org.addPost', { code, role, phone: phone.trim() });
    if (done !== null) await goBack('加好了');
  };
  return (
    <Page
      title={role === null ? '设一个行业残联' : `设${postRoleText[role]}`}
      lead={role === null ? '先设理事长。这个行业的人有事，先到这里。' : '岗位设好以后，再请人到岗。'}
      back="返回"
      desk
      errors={errors}
      failure={{ words: failureText(failure) }}
    >
      {role === null ? (
        <Field
          id="name"
          label="名称"
          hint="比如：大庆油田残联"
          value={name}
          onChange={setName}
          error={errorOf('name')}
        />
      ) : null}
      <Field
        id="phone"
        label="工作电话"
        hint="大家都能看到。换了人，电话还是这个。"
        kind="tel"
        value={phone}
        onChange={setPhone}
        error={errorOf('phone')}
      />
      <Button onPress={add}>设好</Button>
    </Page>
  );
}

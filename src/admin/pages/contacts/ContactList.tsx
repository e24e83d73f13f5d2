import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { useSettings } from '../../app/office.ts';
import type { ListedContact } from '../../parts/ContactPicker.tsx';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { personName } from '../../parts/person.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useGroups } from './api.ts';
import { ConsentDot } from './consent.tsx';
import css from './Contacts.module.css';
import { useContactsWords } from './words.ts';

type Chosen = ReadonlySet<string>;
type ContactListProps = {
  contacts: ListedContact[];
  chosen: Chosen;
  /** null: nothing can be chosen */
  onChoose: ((chosen: Chosen) => void) | null;
};

export function ContactList({ contacts, chosen, onChoose }: ContactListProps) {
  const word = useGlossary();
  const columns = useColumns();
  const choosing = useChoosing({ contacts, chosen, onChoose });
  return (
    <div className="panel">
      <Listing
        label={word('contacts')}
        columns={[...choosing, ...columns]}
        rows={contacts}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function useChoosing({ contacts, chosen, onChoose }: ContactListProps): Column<ListedContact>[] {
  const say = useContactsWords();
  if (onChoose === null) return [];
  const all = contacts.every(({ id }) => chosen.has(id));
  const flip = ({ id }: ListedContact) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const title = (
    <Checkbox
      aria-label={say('chooseAll')}
      checked={all}
      indeterminate={!all && chosen.size > 0}
      onChange={() => onChoose(new Set(all ? [] : contacts.map(({ id }) => id)))}
    />
  );
  const cell = (contact: ListedContact) => (
    <Checkbox
      aria-label={say('choose', { name: personName(contact) ?? say('nameless') })}
      checked={chosen.has(contact.id)}
      onChange={() => flip(contact)}
    />
  );
  return [{ key: 'choose', title, control: say('chooseAll'), label: '', cell }];
}

function useColumns(): Column<ListedContact>[] {
  const say = useContactsWords();
  const word = useGlossary();
  const format = useFormat();
  const groups = new Map((useGroups().data ?? []).map(({ id, name }) => [id, name]));
  const hasTiers = useSettings().data?.fields.some(({ name }) => name === 'tier') === true;
  const latin = (text: string | null) => text !== null && <span className="latin">{text}</span>;
  return [
    {
      key: 'name',
      title: word('Contact'),
      cell: (contact) => (
        <Link to={`/contacts/${contact.id}`} className={`${css.name ?? ''} written`}>
          {personName(contact) ?? say('nameless')}
        </Link>
      ),
    },
    { key: 'mobile', title: say('mobile'), cell: ({ mobile }) => latin(mobile) },
    { key: 'email', title: say('email'), cell: ({ email }) => latin(email) },
    { key: 'language', title: say('language'), cell: ({ language }) => word(language) },
    {
      key: 'belongs',
      title: say('belongs'),
      cell: (contact) => <Belongs names={[...namesOf(contact.groups, groups), ...contact.tags]} />,
    },
    ...(hasTiers
      ? [
          {
            key: 'tier',
            title: say('tier'),
            cell: ({ fields }: ListedContact) => <span className={css.tier}>{fields['tier']}</span>,
          },
        ]
      : []),
    {
      key: 'sms',
      title: say('consentSms'),
      cell: (contact) => <ConsentDot of={contact} scope="sms" />,
    },
    {
      key: 'email-consent',
      title: say('consentEmail'),
      cell: (contact) => <ConsentDot of={contact} scope="email" />,
    },
    {
      key: 'contacted',
      title: say('contacted'),
      cell: ({ contactedAt }) => {
        const last = lastOf(contactedAt);
        return last === null ? <span className="soft">{say('never')}</span> : format.date(last);
      },
    },
  ];
}

function Belongs({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <span className={css.belongs}>
      {names.map((name) => (
        <span key={name} className="written">
          {name}
        </span>
      ))}
    </span>
  );
}

function namesOf(ids: string[], names: Map<string, string>): string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

function lastOf({ sms, email }: ListedContact['contactedAt']): string | null {
  if (sms === null || email === null) return sms ?? email;
  return sms > email ? sms : email;
}

import type { CampaignBrief, Contact } from '../contacts/contact.ts';
import { sumOf } from './figures.ts';

/** How many orders there were or what they came to: of all, or of those since `from`, among the kept ones. */
export function figureOf({ history }: Contact, field: string, from: Date | null): number {
  const { count, sum, recent } = history.orders;
  if (from === null) return field === 'orders.count' ? count : sum;
  const within = recent.filter(({ at }) => at >= from);
  return field === 'orders.count' ? within.length : sumOf(within.map((order) => order.sum));
}

/** Names of the goods bought, or ids of the campaigns of which this is true, at any time or since `from`. */
export function happened(contact: Contact, field: string, from: Date | null): string[] {
  if (field.startsWith('campaign.')) return campaignsOf(contact, field, from);
  const { orders } = contact.history;
  const list = field === 'orders.product' ? 'products' : 'categories';
  if (from === null) return orders[list];
  return [...new Set(orders.recent.filter(({ at }) => at >= from).flatMap((order) => order[list]))];
}

function campaignsOf({ history }: Contact, field: string, from: Date | null): string[] {
  return history.campaigns
    .filter((campaign) => {
      const at = momentOfCampaign(campaign, field);
      return at !== null && (from === null || at >= from);
    })
    .map(({ id }) => id);
}

/** When it came to what the field names; null when it did not. */
function momentOfCampaign({ at, openedAt, clickedAt }: CampaignBrief, field: string): Date | null {
  if (field === 'campaign.opened') return openedAt;
  if (field === 'campaign.clicked') return clickedAt;
  if (field === 'campaign.notOpened') return openedAt === null ? at : null;
  return at;
}

/** When the contact was last written to, by one channel or by any. */
export function lastContact({ history }: Contact, field: string): Date | null {
  const { sms, email } = history.contactedAt;
  if (field === 'contacted.sms') return sms;
  if (field === 'contacted.email') return email;
  if (sms === null || email === null) return sms ?? email;
  return sms > email ? sms : email;
}

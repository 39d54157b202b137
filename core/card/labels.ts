/** What a kind of entity is called on its card. */
import type { Kind } from '../model';

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  treaty: 'Treaty',
  deal: 'Deal',
  'nuclear-plant': 'Nuclear plant',
  weapon: 'Weapon',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  project: 'Project',
  concept: 'Background',
};

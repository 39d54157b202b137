import type { State } from '../core/check/survey';
import { type Drawing, Icon } from './Icon';
import { ViewIcon } from './ViewIcon';

/** States of a draft's points differ by shape as well as by colour. */
const MARKS: Readonly<Record<Exclude<State, 'not-covered'>, Drawing>> = {
  contradicted: 'close',
  'sources-differ': 'differ',
  outdated: 'clock',
  consistent: 'check',
};

/** Draws the mark of a state beside its word. */
export function StateMark({ of, size = 14 }: { of: State; size?: number }) {
  return of === 'not-covered' ? <ViewIcon of="ring" size={size} /> : <Icon of={MARKS[of]} size={size} />;
}

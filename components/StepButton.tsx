import { Icon } from './Icon';

/** Leads to the one before (`up`) or the next one (`down`) of a list. */
export function StepButton({ name, turn, onClick }: { name: string; turn: 'up' | 'down'; onClick: () => void }) {
  return (
    <button type="button" class={`step ${turn}`} title={name} aria-label={name} onClick={onClick}>
      <Icon of="chevron" size={16} />
    </button>
  );
}

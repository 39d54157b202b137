import { type Drawing, Icon } from './Icon';

export interface ToolProps {
  readonly of: Drawing;
  /** What it does, for those who point at it and those who hear it. */
  readonly name: string;
  readonly 'aria-pressed'?: boolean;
  readonly onClick: () => void;
}

/** A small button that is a drawing. */
export function Tool({ of, name, ...rest }: ToolProps) {
  return (
    <button type="button" class="tool" title={name} aria-label={name} {...rest}>
      <Icon of={of} />
    </button>
  );
}

import { Icon } from './Icon';
import { Lock } from './Lock';
import { usePhrases } from './phrases';

export interface SiteAccessProps {
  /** True where the browser lets us read every site. */
  readonly granted: boolean;
  /** To be called while the press of a button lasts: browsers ask for access at no other time. */
  readonly onRequest: () => void;
}

/** Says what access to pages is for and how it stands; asks for it where it is missing. */
export function SiteAccess({ granted, onRequest }: SiteAccessProps) {
  const { phrases } = usePhrases();
  return (
    <div class="setting access">
      <p class="help">{phrases.access.why}</p>
      <p class="state" role="status">
        {granted ? <Icon of="check" /> : <Lock />}
        {granted ? phrases.access.granted : phrases.access.missing}
      </p>
      {!granted && (
        <button type="button" class="button chief" onClick={onRequest}>
          {phrases.grant}
        </button>
      )}
    </div>
  );
}

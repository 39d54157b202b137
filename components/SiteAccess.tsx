import { Icon } from './Icon';
import { Lock } from './Lock';

export interface SiteAccessProps {
  /** True where the browser lets us read every site. */
  readonly granted: boolean;
  /** To be called while the press of a button lasts: browsers ask for access at no other time. */
  readonly onRequest: () => void;
}

/** Says what access to pages is for and how it stands; asks for it where it is missing. */
export function SiteAccess({ granted, onRequest }: SiteAccessProps) {
  return (
    <div class="setting access">
      <p class="help">
        To mark names, Sidelight looks through the text of the pages you open. It does so on this machine: it has no
        server, sends nothing and keeps nothing of what you read.
      </p>
      <p class="state" role="status">
        {granted ? <Icon of="check" /> : <Lock />}
        {granted ? 'Sidelight may read every site.' : 'Sidelight may not read every site yet.'}
      </p>
      {!granted && (
        <button type="button" class="button chief" onClick={onRequest}>
          Allow on every site
        </button>
      )}
    </div>
  );
}

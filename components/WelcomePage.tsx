import type { ComponentChildren } from 'preact';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';

export interface WelcomePageProps {
  /** A card as pages show it. */
  readonly card: ComponentChildren;
  /** What the card explains, as it stands in the example's sentence. */
  readonly name: string;
  readonly access: SiteAccessProps;
  readonly onSettings: () => void;
}

/** Shown once, after installing: one card to try, and the question for access. */
export function WelcomePage({ card, name, access, onSettings }: WelcomePageProps) {
  return (
    <main class="page welcome">
      <header class="title">
        <h1>Sidelight</h1>
        <p>Names that the news takes for granted, explained where they stand, with sources.</p>
      </header>
      <section class="example" aria-label="Example">
        <p class="text">
          … both sides referred to the <span class="sample dotted">{name}</span>, which came up again on Tuesday …
        </p>
        <p class="help">
          A name with a dotted line has a card. Rest the pointer on it, or go from name to name by key. This is the
          card; it works.
        </p>
      </section>
      <div class="show">{card}</div>
      <section class="section" aria-labelledby="access">
        <h2 id="access">Access to pages</h2>
        <SiteAccess {...access} />
        <p class="help">
          The toolbar button switches it off for a site, or everywhere.{' '}
          <button type="button" class="link" onClick={onSettings}>
            Settings
          </button>
        </p>
      </section>
    </main>
  );
}

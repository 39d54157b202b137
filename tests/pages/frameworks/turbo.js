import * as Turbo from '@hotwired/turbo';

Turbo.start();
addEventListener('change-now', () => Turbo.visit('/hostile/turbo-next.html'), { once: true });

import { directionOf } from '../core/messages/model';

/** Has one of our own pages say in which language it is, which way that runs, and what the page is called. */
export function dressPage(locale: string, title: string): void {
  const { documentElement: root } = document;
  root.lang = locale;
  root.dir = directionOf(locale);
  document.title = title;
}

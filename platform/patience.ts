/** What a question is answered with; null where that takes longer than so many ms. @throws what asking throws by then */
export function within<T>(ms: number, asked: Promise<T>): Promise<T | null> {
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, ms, null))]);
}

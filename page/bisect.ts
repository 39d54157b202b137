/** How many items of a sorted list come before a place: those for which `isLeft` holds stand first. */
export function bisect<Item>(list: readonly Item[], isLeft: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLeft(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which page numbers to show: the ends, the current one and its neighbours; 0 stands for a gap. */
export function pageWindow(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last].filter(page => page >= 1 && page <= last)
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  return pages.flatMap((page, n) => (n > 0 && page - (pages[n - 1] ?? 0) > 1 ? [0, page] : [page]))
}

extension RandomAccessCollection where Index == Int {
  /// The first index of which a condition holds; the end where it holds of none.
  ///
  /// By binary search: once the condition holds, it must hold of everything after.
  ///
  ///     [2, 3, 5, 8].firstSortedIndex { $0 > 4 }  // 2
  @inlinable package func firstSortedIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

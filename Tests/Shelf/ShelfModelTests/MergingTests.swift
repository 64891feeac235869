import ArticleModel
import ShelfModel
import Testing
import Timestamps

/// Whatever the order in which the journals of several machines become known, and wherever lines were torn, the state is one.
struct MergingTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func anyOrderGivesTheSameState(_ seed: UInt64) throws {
    var random = Random(seed)
    let journals = MergingTests.journals(events: 10_000, machines: 3, &random)
    var expected = ShelfState()
    for journal in journals { expected.apply(journal) }
    for _ in 0..<5 {
      var shuffled = ShelfState()
      shuffled.apply(journals.joined().shuffled(using: &random))
      #expect(shuffled == expected)
      // Said twice, it is not said louder.
      shuffled.apply(journals[0])
      #expect(shuffled == expected)
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func tornLinesAreLeftOut(_ seed: UInt64) {
    var random = Random(seed)
    let events = MergingTests.journals(events: 3_000, machines: 3, &random).flatMap { $0 }
    var expected = ShelfState()
    var bytes: [UInt8] = []
    var torn = 0
    for event in events {
      let line = Array(event.line.utf8)
      if random.next(below: 10) == 0 {
        bytes += line.prefix(Int.random(in: 1..<line.count, using: &random))
        torn += 1
      } else {
        bytes += line
        expected.apply([event])
      }
      bytes.append(0x0A)
    }
    let whole = bytes.count
    bytes += "{\"id\": \"179".utf8
    let reading = bytes.withUnsafeBufferPointer { Journal.read($0) }
    var state = ShelfState()
    state.apply(reading.events)
    #expect(state == expected)
    #expect(reading.torn == torn)
    #expect(reading.length == whole)
  }

  @Test func fewEventsMakeTheSameState() throws {
    var random = Random(6)
    var state = ShelfState()
    state.apply(MergingTests.journals(events: 5_000, machines: 3, &random).flatMap { $0 }.shuffled(using: &random))
    for (id, article) in state.articles {
      var again = ArticleState()
      for event in article.events(of: id) { again.apply(try #require(Event(line: Array(event.line.utf8)))) }
      #expect(again == article)
    }
  }

  @Test func aClockThatWasSetBackIsLaterAllTheSame() {
    let first = Stamp(after: nil, now: 5_000, machine: "a-1")
    let second = Stamp(after: first, now: 1_000, machine: "b-2")
    #expect(first < second)
    #expect(Stamp(second.text) == second)
  }

  @Test("A counter that is used up carries over: what is written can be read", arguments: [5_000, 253_402_300_799_999])
  func aCounterThatIsUsedUp(time: Int) {
    let last = Stamp(milliseconds: time, counter: 1_000_000_000, machine: "a-1")
    let next = Stamp(after: last, now: 1_000, machine: "b-2")
    #expect(Stamp(next.text) == next)
    #expect(time > 5_000 || last < next)
  }

  @Test(arguments: [
    "", "{}", "{\"id\": \"x\"}", #"{"id": "1-0-a", "article": "../../etc/passwd", "do": []}"#,
    #"{"id": "999999999999999999-0-a", "article": "0123456789abcdef", "do": []}"#,
    #"{"id": "1-0-a", "article": "0123456789abcdef", "do": 7}"#, "\u{0}\u{0}", "[[[[",
  ])
  func whatIsNoEventIsNone(_ line: String) {
    #expect(Event(line: Array(line.utf8)) == nil)
  }

  @Test func whatANewerVersionKnowsKeepsItsPlace() {
    let line = #"{"id": "1-0-a", "article": "0123456789abcdef", "do": [{"rated": 5}, {"tag": "x"}]}"#
    let event = Event(line: Array(line.utf8))
    #expect(event?.changes.count == 2)
    #expect(event?.changes.last == .tag("x"))
  }

  /// Made-up journals: each machine sees now and then what the others have written, and refers to it.
  private static func journals(events: Int, machines: Int, _ random: inout Random) -> [[Event]] {
    var journals = [[Event]](repeating: [], count: machines)
    var last = [Stamp?](repeating: nil, count: machines)
    var given: [String] = []
    for number in 0..<events {
      let machine = random.next(below: machines)
      if random.next(below: 20) == 0 { last[machine] = last.compactMap { $0 }.max() }
      let stamp = Stamp(after: last[machine], now: 1_000 + number / 3, machine: "m\(machine)-x")
      last[machine] = stamp
      let article = "00000000000000\(10 + random.next(below: 20))"
      let event = Event(stamp, article: article, (0...random.next(below: 3)).map { _ in change(given, &random) })
      given += event.changes.indices.map { event.id(ofChange: $0) }
      journals[machine].append(event)
    }
    return journals
  }

  private static func change(_ given: [String], _ random: inout Random) -> Event.Change {
    let flag = random.next(below: 2) == 0
    // What is taken away, or changed, may not be known here yet, and may be something else.
    let id = given.isEmpty ? "1-0-q" : given[max(0, given.count - 1 - random.next(below: 60))]
    switch random.next(below: 13) {
    case 0: return .archived(flag)
    case 1: return .starred(flag)
    case 2: return .deleted(flag)
    case 3: return .seen(flag)
    case 4: return .place(TextAnchor(article: 0, block: random.next(below: 9), offset: 3, below: 1, source: 7))
    case 5: return .reached(Double(random.next(below: 100)) / 100)
    case 6: return .failed(flag ? "no such page (404)" : nil)
    case 7, 8: return .tag("tag \(random.next(below: 6))")
    case 9: return .untag([id, "1-0-z"])
    case 10:
      return .highlight(
        Highlight(
          quote: "rain \(random.next(below: 9))", position: random.next(below: 900), created: Instant(seconds: 1)))
    case 11: return flag ? .unhighlight(id) : .note(random.next(below: 3) == 0 ? "" : "a note", of: id)
    default: return .colour(flag ? .green : .blue, of: id)
    }
  }
}

/// Numbers that are the same in each run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

import JSONText
import Testing

struct JSONTextTests {
  @Test(arguments: [
    (
      #"{"a": [1, -2.5e3, true, null], "b": "x\n\u00e9\ud83d\ude00"}"#, #"{"a": [1, -2.5e3, true, null], "b": "x\né😀"}"#
    ),
    (#"[]"#, "[]"), (#"{}"#, "{}"), (#""\ud800""#, "\"\u{FFFD}\""), ("\"a\u{1B}[2J\u{202E}\"", #""a\u001b[2J\u202e""#),
  ])
  func valuesAreReadAndWritten(_ text: String, _ expected: String) throws {
    #expect(try JSONValue.value(of: Array(text.utf8)).line == expected)
  }

  @Test(arguments: [
    "", "{", "[1,", #"{"a" 1}"#, "[1] 2", #""abc"#, "nul", "[1 2]", #""\x""#, #""\u12"#, "1e", "infinity", "nan",
  ])
  func malformedTextIsRefused(_ text: String) {
    #expect(throws: JSONFailure.self) { try JSONValue.value(of: Array(text.utf8)) }
  }

  @Test func depthIsBounded() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFailure.self) { try JSONValue.value(of: Array(text.utf8)) }
  }

  /// What pages write in place of JSON.
  @Test(arguments: [
    (#"{"a": ["x", "y",], "b": 1,}"#, #"{"a": ["x", "y"], "b": 1}"#),
    (#" [1 2,,3] and more"#, "[1, 2, 3]"),
    ("{\"a\": \"one\ntwo\tthree\"}", #"{"a": "one\ntwo\tthree"}"#),
    (#"{"a": "cut"#, #"{"a": "cut"}"#), (#"{"a": {"b": [1"#, #"{"a": {"b": [1]}}"#),
    (#"{"a": undefined, "b": true}"#, #"{"a": null, "b": true}"#),
    (#"{"a": 2024-05-01}"#, #"{"a": 2024-05-01}"#),
    (#"{"a": "\x\/\u00e9\u12"}"#, "{\"a\": \"x/é\u{12}\"}".replacing("\u{12}", with: #"\u0012"#)),
    (#"(function(a,b){return {x:a,y:[b,"a"]}}(!0,{z:void 0}))"#, #"{"x": true, "y": [{"z": null}, "a"]}"#),
    (#"!function(a){var b={c:"}"};return{d:a}}("\x41\u{42}")"#, #"{"d": "AB"}"#),
    (
      #"{a: JSON.parse('{"b":[1]}'), c: new Date(5), d: Object.freeze({e: f})}"#,
      #"{"a": {"b": [1]}, "c": 5, "d": {"e": null}}"#
    ),
    (#"(function(a){return {x:a}})"#, #"{"x": null}"#), (#"{a(){return 1}, b: 2}"#, "{}"),
    (#"{"a" "b"}"#, "{}"), (#"{a: 1, 'b': 'c\'d', $e_1: `f`}"#, #"{"a": 1, "b": "c'd", "$e_1": "f"}"#),
    (#""\ud83d\ude00\ud800""#, "\"😀\u{FFFD}\""),
  ])
  func pagesAreReadPatiently(_ text: String, _ expected: String) {
    #expect(JSONValue.read(patiently: Array(text.utf8))?.line == expected)
  }

  @Test(arguments: ["", "   ", "}", ",", "<!-- -->"])
  func whereNoValueBegins(_ text: String) { #expect(JSONValue.read(patiently: Array(text.utf8)) == nil) }

  /// Deep nesting and any cut end somewhere, and quickly.
  @Test func patienceIsBounded() {
    let text = #"{"a":[1,{"b":"\u00e9\\"},"# + String(repeating: "[{\"c\":", count: 50_000)
    #expect(JSONValue.read(patiently: Array(text.utf8)) != nil)
    let call =
      "(function(a){return [" + String(repeating: "a,", count: 50_000) + "]}([\""
      + String(repeating: "b", count: 50_000)
    #expect(JSONValue.read(patiently: Array(call.utf8)) != nil)
    for length in 0..<40 { _ = JSONValue.read(patiently: Array(text.utf8.prefix(length))) }
  }

  @Test func arraysAreGoneThroughWithoutATree() throws {
    let text = #"{"skipped": {"x": ["\"]"]}, "items": [{"n": 1}, {"n": "2"}]}"#
    var numbers: [Int?] = []
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      try reader.forEachMember { name, reader throws(JSONFailure) in
        guard name == "items" else { return try reader.skip() }
        try reader.forEachElement { reader throws(JSONFailure) in numbers.append(try reader.value()["n"]?.asInt) }
      }
      try reader.finish()
    }
    #expect(numbers == [1, 2])
  }

  @Test func membersStandOnLinesOfTheirOwnWhereItIsIndented() throws {
    let value = JSONValue.object([.init("a", .array([.integer(1)])), .init("b", .object([]))])
    #expect(value.indented == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(
    "What stands before a mistake is read",
    arguments: [
      (#"[{"a": 1, "b": "whole"}, {"a": 2, "b": "bro"#, #"[{"a": 1, "b": "whole"}, {"a": 2}]"#),
      (#"{"a": [1, 2"#, #"{"a": [1]}"#),
      (#"{"a": tru"#, "null"), ("[1, 2] x", "[1, 2]"), ("", "null"),
    ])
  func soFar(text: String, expected: String) {
    let value = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return reader.valueSoFar().value ?? .null
    }
    #expect(value.line == expected)
  }
}

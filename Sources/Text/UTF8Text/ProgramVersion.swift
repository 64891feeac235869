/// The version of the program: what it says of itself, to its reader and to servers.
package enum ProgramVersion {
  package static let text = "1.0.0"
}
